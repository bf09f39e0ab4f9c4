import { type PhoneRow, QUICK_ASK } from '../../phone-row.ts';
import { DOCS, PHONE_COPY } from '../sources.ts';

/** Baidu. A login in the handler does no harm that anybody documents: its own demo does it. */
export const BAIDU_PHONE: PhoneRow = {
  platform: 'baidu',
  asks: [QUICK_ASK],
  hasPhoneCode: false,
  loginWarning: null,
  sources: { login: [DOCS], button: [DOCS, PHONE_COPY], refusal: [DOCS, PHONE_COPY] },
};
