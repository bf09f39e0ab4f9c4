import { type PhoneRow, QUICK_ASK } from '../../phone-row.ts';
import { PHONE_NEW, PHONE_OLD } from '../sources.ts';

/** Douyin. Its event gives a code beside the ciphertext. */
export const DOUYIN_PHONE: PhoneRow = {
  platform: 'douyin',
  asks: [QUICK_ASK],
  hasPhoneCode: true,
  loginWarning: 'documents',
  sources: { login: [PHONE_OLD, PHONE_NEW], button: [PHONE_NEW, PHONE_OLD], refusal: [PHONE_NEW, PHONE_OLD] },
};
