import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { isClientFile } from './client-source.ts';
import { payloadUses } from './payload.ts';
import { PAYLOAD_PAGES, SECRET_PAGES } from './sources.ts';

/** Neither payload nor session_key is kept on the phone. */
export const payloadStored = defineRule({
  id: 'privacy/payload-stored',
  title: { en: 'Neither payload nor session_key is stored', zh: '没有在本地存储密文或 session_key' },
  looksAt: { en: 'What goes into the storage of the mini-program', zh: '写入小程序本地存储的内容' },
  sources: [...PAYLOAD_PAGES, ...SECRET_PAGES],
  problems: {
    'payload-stored': {
      severity: 'info',
      title: { en: 'The phone payload is stored on the phone', zh: '手机号密文被写入本地存储' },
      cause: {
        en: 'The payload fits the session_key of its time only. Stored and sent later it often does not open, and it stays readable for whoever gets the key.',
        zh: '密文只能用当时的 session_key 解密，存起来以后再发送往往解不开；拿到密钥的人还能继续读出手机号。',
      },
      remedies: [{ en: 'Send it to the server at once, and keep nothing of it.', zh: '立即发给服务端，不要保存。' }],
    },
    'session-key-stored': {
      severity: 'warning',
      title: { en: 'The session_key is stored on the phone', zh: 'session_key 被写入本地存储' },
      cause: {
        en: 'It decrypts everything that the platform encrypts for this user, and it is meant for the server alone.',
        zh: '它能解密平台为这个用户加密的全部数据，只应保存在服务端。',
      },
      remedies: [
        {
          en: 'Keep the session_key on the server, and give the mini-program a token of your own.',
          zh: 'session_key 只保存在服务端，给小程序返回自己的登录态。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'project',
  judge(project) {
    const stored = project.handlers
      .flatMap(({ calls }) => calls)
      .filter((call) => call.api === 'setStorage' && payloadUses(call).length > 0);
    const files = project.files.filter((file) => isClientFile(file, project));
    const keys = files.flatMap(({ sessionKeys = [] }) => sessionKeys).filter(({ use }) => use === 'stored');
    return [
      ...stored.map(({ place }) => finding(problem('payload-stored'), place)),
      ...keys.map(({ place }) => finding(problem('session-key-stored'), place)),
    ];
  },
});
