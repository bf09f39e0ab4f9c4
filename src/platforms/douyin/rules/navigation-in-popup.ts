import { navigationInPopupRule } from '../../navigation-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** A page that is left receives no event. */
export const navigationInPopup = navigationInPopupRule(DOUYIN_PHONE);
