import { navigationInPopupRule } from '../../navigation-rules.ts';
import { KUAISHOU_PHONE } from './phone-row.ts';

/** A page that is left receives no event. */
export const navigationInPopup = navigationInPopupRule(KUAISHOU_PHONE);
