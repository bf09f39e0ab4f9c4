import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { otherPlatformOf } from '../../app-ids.ts';
import { DOCS } from '../sources.ts';

/** The third-party app in whose name the number is asked for is an app of its own. */
export const isvAppId = defineCheck({
  id: 'alipay/isv-app-id',
  title: { en: 'isvAppId is the APPID of another app', zh: 'isvAppId 是另一个应用的 APPID' },
  looksAt: { en: 'isvAppId has {characters} characters', zh: 'isvAppId 有 {characters} 个字符' },
  sources: [DOCS],
  problems: {
    'isv-app-id-is-own': {
      severity: 'error',
      title: { en: 'isvAppId and appId are the same', zh: 'isvAppId 与 appId 相同' },
      cause: {
        en: 'isvAppId names the third-party app (三方应用) or plugin; appId is the merchant’s mini-program. The signature is verified with the public key of the first, the number is opened with the AES key of the second.',
        zh: 'isvAppId 是三方应用或插件的 APPID，appId 是商家小程序的。验签用前者的支付宝公钥，解密用后者的 AES 密钥。',
      },
      remedies: [
        {
          en: 'Write the APPID of the third-party app; without one, remove isvAppId.',
          zh: '填写三方应用的 APPID；没有三方应用就删掉 isvAppId。',
        },
      ],
    },
  },
  facts: { isvAppId: 'text', appId: 'text' },
  absent: 'not-configured',
  judge({ isvAppId: id, appId }) {
    const args = { characters: id.length };
    if (id === appId) return fail(problem('isv-app-id-is-own'), args);
    if (/^\d{16}$/.test(id) && !id.startsWith('2088')) return pass(args);
    const other = otherPlatformOf(id, 'alipay');
    return fail(
      problem('app-id-malformed', { field: 'isvAppId', ...(other === null ? {} : { actualPlatform: other }) }),
      args,
    );
  },
});
