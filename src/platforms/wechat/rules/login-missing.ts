import { loginMissingRule } from '../../login-missing-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** Without any login there is no session_key that opens the ciphertext. */
export const loginMissing = loginMissingRule(WECHAT_PHONE);
