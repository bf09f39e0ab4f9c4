import { type PhoneRow, QUICK_ASK, REALTIME_ASK } from '../../phone-row.ts';
import { BUTTON, CHECK_SESSION_KEY, PHONE, PHONE_OLD, PHONE_REALTIME } from '../sources.ts';

/** WeChat. Its event gives a code beside the ciphertext. */
export const WECHAT_PHONE: PhoneRow = {
  platform: 'wechat',
  asks: [QUICK_ASK, REALTIME_ASK],
  hasPhoneCode: true,
  loginWarning: 'documents',
  sources: {
    login: [PHONE_OLD, CHECK_SESSION_KEY],
    button: [BUTTON, PHONE, PHONE_REALTIME],
    refusal: [PHONE, PHONE_OLD],
  },
};
