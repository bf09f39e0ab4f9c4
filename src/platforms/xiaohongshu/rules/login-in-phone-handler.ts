import { loginInPhoneHandlerRule } from '../../login-order-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

/** A login between the tap and the request makes the session_key of the ciphertext stale. */
export const loginInPhoneHandler = loginInPhoneHandlerRule(XIAOHONGSHU_PHONE);
