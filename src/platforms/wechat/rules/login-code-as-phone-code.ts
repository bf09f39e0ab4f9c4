import { loginCodeAsPhoneCodeRule } from '../../phone-code-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** The code of the login is not the code of the phone event. */
export const loginCodeAsPhoneCode = loginCodeAsPhoneCodeRule(WECHAT_PHONE);
