import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { PayloadUse } from '../../../core/source-facts.ts';
import { PHONE } from '../sources.ts';
import { isOwnCall } from './authorize.ts';

/** Fields of the plaintext. `code` is not among them: errors arrive in plain text too. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(['mobile', 'phoneNumber']);

/** The field of the plaintext that is read from the answer, or from its text once parsed; else null. */
function plainField({ field }: PayloadUse): string | null {
  const name = field.replace(/^response\./, '');
  return PLAIN_FIELDS.has(name) ? name : null;
}

/** The number is read where it can be decrypted. */
export const responseReadOnClient = defineRule({
  id: 'alipay/response-read-on-client',
  title: { en: 'The number is not read from the encrypted answer', zh: '没有从密文结果里直接读取手机号' },
  looksAt: {
    en: 'Fields of the answer of my.getPhoneNumber that are read',
    zh: '从 my.getPhoneNumber 的结果里读取的字段',
  },
  sources: [PHONE],
  problems: {
    'response-read-on-client': {
      severity: 'error',
      title: {
        en: '{field} is read from the answer of my.getPhoneNumber, which does not have it',
        zh: '从 my.getPhoneNumber 的结果里读取 {field}，而结果里没有这个字段',
      },
      cause: {
        en: 'The answer holds only the encrypted message in res.response; the number stands in its plaintext, which the server gets by decrypting. The value read here is undefined.',
        zh: '结果里只有加密报文 res.response，手机号在服务端解密后的明文里。这里读到的是 undefined。',
      },
      remedies: [
        {
          en: 'Send res.response to the server, and read the number from the answer of the server.',
          zh: '把 res.response 发给服务端，从服务端的返回里取手机号。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'handler',
  judge({ reads, calls }) {
    if (!calls.some((call) => isOwnCall('getPhoneNumber', call))) return [];
    return reads.flatMap((use) => {
      const field = plainField(use);
      if (field === null) return [];
      const doubt = field === 'mobile' ? {} : ({ severity: 'warning', certainty: 'likely' } as const);
      return [finding(problem('response-read-on-client', { field }, doubt), use.place)];
    });
  },
});
