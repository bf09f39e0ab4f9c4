import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { otherPlatformOf } from '../../app-ids.ts';
import { DOCS } from '../sources.ts';

/** An Alipay APPID has 16 digits; a PID (account number) has as many, and begins with 2088. */
export const appIdShape = defineCheck({
  id: 'alipay/app-id-shape',
  title: { en: 'appId is an APPID and no PID', zh: 'appId 是 APPID，不是 PID' },
  looksAt: { en: 'appId has {characters} characters', zh: 'appId 有 {characters} 个字符' },
  sources: [DOCS],
  problems: {
    'pid-in-app-id': {
      severity: 'error',
      title: { en: 'appId is a PID, and the APPID belongs there', zh: 'appId 填的是 PID，应当填 APPID' },
      cause: {
        en: 'Numbers of 16 digits that begin with 2088 are account numbers (PID, seller or partner id). Keys, permissions and payloads belong to an app, which has an APPID of its own.',
        zh: '2088 开头的 16 位数字是账号（PID，即商户号、合作伙伴 ID）。密钥、权限和数据都属于应用，应用有自己的 APPID。',
      },
      remedies: [
        {
          en: 'Copy the APPID from the page of the mini-program on open.alipay.com (控制台 → the mini-program).',
          zh: '在 open.alipay.com 控制台打开这个小程序，复制页面上的 APPID。',
        },
      ],
    },
  },
  facts: { appId: 'text' },
  judge({ appId }) {
    const args = { characters: appId.length };
    if (/^2088\d{12}$/.test(appId)) return fail(problem('pid-in-app-id'), args);
    if (/^\d{16}$/.test(appId)) return pass(args);
    const other = otherPlatformOf(appId, 'alipay');
    return fail(
      problem('app-id-malformed', { field: 'appId', ...(other === null ? {} : { actualPlatform: other }) }),
      args,
    );
  },
});
