import { navigationInPopupRule } from '../../navigation-rules.ts';
import { BAIDU_PHONE } from './phone-row.ts';

/** A page that is left receives no event. */
export const navigationInPopup = navigationInPopupRule(BAIDU_PHONE);
