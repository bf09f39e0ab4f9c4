import { loginBesidePhoneRequestRule } from '../../login-order-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** A login beside the request may make the session_key stale before the server has used it. */
export const loginBesidePhoneRequest = loginBesidePhoneRequestRule(DOUYIN_PHONE);
