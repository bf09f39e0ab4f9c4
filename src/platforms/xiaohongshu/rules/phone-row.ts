import { type PhoneRow, QUICK_ASK } from '../../phone-row.ts';
import { DEMO, TRACKER } from '../sources.ts';

/** Xiaohongshu. Its staff, and no page, advise to log in in onLoad, once. */
export const XIAOHONGSHU_PHONE: PhoneRow = {
  platform: 'xiaohongshu',
  asks: [QUICK_ASK],
  hasPhoneCode: false,
  loginWarning: 'staff',
  sources: { login: [TRACKER], button: [DEMO], refusal: [TRACKER, DEMO] },
};
