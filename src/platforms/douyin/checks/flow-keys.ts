import { defineCheck, failWithout, notApplicable, pass, problem } from '../../../core/check.ts';
import { PHONE_NEW, SIGNATURE } from '../sources.ts';

/** What the code is exchanged for opens only with the application private key. */
export const flowKeys = defineCheck({
  id: 'douyin/flow-keys',
  title: { en: 'The key that the flow needs is configured', zh: '已配置当前流程需要的密钥' },
  looksAt: { en: 'flow and appPrivateKey', zh: 'flow 和 appPrivateKey' },
  sources: [PHONE_NEW, SIGNATURE],
  problems: {
    'douyin-app-private-key-absent': {
      severity: 'warning',
      title: {
        en: 'The flow needs the application private key, and appPrivateKey is not configured',
        zh: '当前流程需要应用私钥，但没有配置 appPrivateKey',
      },
      cause: {
        en: 'The server exchanges the code for data that is encrypted with RSA for your application key; only the application private key (应用私钥) opens it. Without it phonekit can neither open what you captured nor see whether the keys fit.',
        zh: '服务端用 code 换到的 data 是用应用公钥加密的，只有应用私钥能解开。没有它，phonekit 无法解开抓取的数据，也无法判断密钥是否对应。',
      },
      remedies: [
        {
          en: 'Write it as appPrivateKey: file:… or env:…; it stays on this machine.',
          zh: '写成 appPrivateKey: file:… 或 env:…，私钥不会离开本机。',
        },
        {
          en: 'If there is none yet, make a pair (phonekit keys generate rsa) and upload its public key as 应用公钥 under 密钥设置.',
          zh: '如果还没有，用 phonekit keys generate rsa 生成一对，并在密钥设置里上传应用公钥。',
        },
        {
          en: 'If the server opens only encryptedData, write flow: encryptedData.',
          zh: '如果服务端只解密 encryptedData，flow 写 encryptedData。',
        },
      ],
    },
  },
  facts: { flow: 'text', appPrivateKey: 'optionalKey' },
  judge({ flow, appPrivateKey }) {
    if (flow === 'encryptedData') return notApplicable('not-this-flow');
    if (appPrivateKey !== null) return pass();
    return failWithout(problem('douyin-app-private-key-absent', {}, { at: 'flow' }), 'appPrivateKey');
  },
});
