import { loginMissingRule } from '../../login-missing-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

/** Without any login there is no session_key that opens the ciphertext. */
export const loginMissing = loginMissingRule(XIAOHONGSHU_PHONE);
