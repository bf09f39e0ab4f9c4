import { defineCheck, failWithout, lacks, pass, problem } from '../../../core/check.ts';
import { ACCESS_TOKEN, API_SECURITY, CODE2SESSION, PHONE_OLD } from '../sources.ts';

/** Both flows need the AppSecret: for an access_token, or for code2Session. The symmetric key replaces it in none. */
export const flowCredentials = defineCheck({
  id: 'wechat/flow-credentials',
  title: { en: 'What the flow in use needs is configured', zh: '已配置当前流程需要的密钥' },
  looksAt: { en: 'flow, appSecret and symKey', zh: 'flow、appSecret 和 symKey' },
  sources: [ACCESS_TOKEN, CODE2SESSION],
  problems: {
    'sym-key-in-old-flow': {
      severity: 'warning',
      title: {
        en: 'encryptedData is opened with the session_key, and only symKey is configured',
        zh: 'encryptedData 要用 session_key 解密，而配置里只有 symKey',
      },
      cause: {
        en: 'The symmetric key (对称密钥) of 服务端 API 安全 opens answers of the server API and never the encryptedData of the button. The session_key for that comes from code2Session, which needs the AppSecret.',
        zh: '服务端 API 安全的对称密钥只能解开服务端接口的返回，解不开按钮给出的 encryptedData。解密要用 session_key，它由 code2Session 返回，调用时需要 AppSecret。',
      },
      remedies: [
        {
          en: 'Configure appSecret, and open encryptedData with the session_key of the login before the tap.',
          zh: '配置 appSecret，并用点按钮之前那次登录得到的 session_key 解密 encryptedData。',
        },
        {
          en: 'If the server exchanges the code of the button instead, set flow to code.',
          zh: '如果服务端实际用的是按钮返回的 code，把 flow 改成 code。',
        },
      ],
      sources: [PHONE_OLD, CODE2SESSION, API_SECURITY],
    },
  },
  facts: { flow: 'text', appSecret: 'optionalKey', symKey: 'optionalKey' },
  judge({ flow, appSecret, symKey }) {
    if (appSecret !== null) return pass();
    // Whoever calls through 云托管 or as a 第三方平台 has no AppSecret of the app: its absence alone says nothing.
    if (flow !== 'encryptedData' || symKey === null) return lacks('appSecret');
    return failWithout(problem('sym-key-in-old-flow', {}, { at: 'symKey', certainty: 'likely' }), 'appSecret');
  },
});
