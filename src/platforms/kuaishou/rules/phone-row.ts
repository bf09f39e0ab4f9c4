import { type PhoneRow, QUICK_ASK } from '../../phone-row.ts';
import { BLOG_ERRMSG, PHONE } from '../sources.ts';

/** Kuaishou. */
export const KUAISHOU_PHONE: PhoneRow = {
  platform: 'kuaishou',
  asks: [QUICK_ASK],
  hasPhoneCode: false,
  loginWarning: 'documents',
  sources: { login: [PHONE], button: [PHONE], refusal: [PHONE, BLOG_ERRMSG] },
};
