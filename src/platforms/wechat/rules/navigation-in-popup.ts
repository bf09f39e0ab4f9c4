import { navigationInPopupRule } from '../../navigation-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** A page that is left receives no event. */
export const navigationInPopup = navigationInPopupRule(WECHAT_PHONE);
