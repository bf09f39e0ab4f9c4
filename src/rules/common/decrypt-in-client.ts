import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { isClientPath } from './client-source.ts';
import { payloadUses } from './payload.ts';
import { PAYLOAD_PAGES } from './sources.ts';

/** The server decrypts. */
export const decryptInClient = defineRule({
  id: 'secret/decrypt-in-client',
  title: { en: 'The payload is decrypted on the server', zh: '手机号密文在服务端解密' },
  looksAt: { en: 'Calls of decryptions in the source of the mini-program', zh: '小程序代码里的解密调用' },
  sources: [...PAYLOAD_PAGES],
  problems: {
    'decrypt-in-client': {
      severity: 'error',
      title: { en: 'The mini-program decrypts the phone payload itself', zh: '小程序端自己解密手机号密文' },
      cause: {
        en: 'The key must be on the phone for that, where it does not belong; and a number that the client names can be forged, so that the server must not trust it.',
        zh: '这样密钥就必须放在小程序端，而它不应该出现在那里；由客户端上报的手机号可以伪造，服务端不能信任。',
      },
      remedies: [
        {
          en: 'Send the payload to the server as it came, and decrypt it there.',
          zh: '把密文原样发给服务端，在服务端解密。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'handler',
  judge({ calls }, _platforms, project) {
    return calls
      .filter(
        (call) => call.api === 'decrypt' && payloadUses(call).length > 0 && isClientPath(call.place.path, project),
      )
      .map(({ place }) => finding(problem('decrypt-in-client'), place));
  },
});
