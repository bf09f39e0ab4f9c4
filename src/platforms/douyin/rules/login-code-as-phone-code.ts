import { loginCodeAsPhoneCodeRule } from '../../phone-code-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** The code of the login is not the code of the phone event. */
export const loginCodeAsPhoneCode = loginCodeAsPhoneCodeRule(DOUYIN_PHONE);
