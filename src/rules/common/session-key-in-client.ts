import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding, type SourceFinding } from '../../core/rule.ts';
import type { FileFact, SecretLiteral, SessionKeyUse } from '../../core/source-facts.ts';
import { isClientFile } from './client-source.ts';
import { SECRET_PAGES } from './sources.ts';

/** What is found where a file receives session_keys: at the first place, the others beside it. */
function judgeReceived(uses: readonly SessionKeyUse[], isOpeningKey: boolean): SourceFinding[] {
  const [first, ...others] = uses.filter(({ use }) => use !== 'sent');
  if (first === undefined) return [];
  // Servers have sessions of their own, and call their tokens so.
  const isPlatforms = isOpeningKey || uses.some(({ name }) => name === 'session_key');
  const isKept = isOpeningKey || uses.some(({ use }) => use === 'stored');
  const doubt = isPlatforms && isKept ? {} : ({ severity: 'warning', certainty: 'likely' } as const);
  const related = others.map(({ place }) => place);
  return [finding(problem('session-key-in-client', {}, doubt), first.place, { related })];
}

function judgeSent(uses: readonly SessionKeyUse[]): SourceFinding[] {
  return uses.filter(({ use }) => use === 'sent').map(({ place }) => finding(problem('session-key-in-client'), place));
}

function isKeyLiteral({ shape, name }: SecretLiteral): boolean {
  const bare = name.replaceAll(/[_-]/g, '').toLowerCase();
  return shape === 'session-key' && bare.endsWith('sessionkey');
}

function judgeLiterals({ secrets }: FileFact): SourceFinding[] {
  return secrets.filter(isKeyLiteral).map(({ place }) => finding(problem('session-key-literal'), place));
}

const REMEDIES = [
  {
    en: 'Let the server keep the session_key, and give the mini-program a token of your own that stands for it.',
    zh: '由服务端保存 session_key，给小程序返回与它对应的自有登录态。',
  },
  {
    en: 'Send the token with encryptedData and iv; the server finds the session_key by it.',
    zh: '提交 encryptedData 和 iv 时带上这个登录态，由服务端查出 session_key。',
  },
] as const;

/** The session_key never reaches the client. */
export const sessionKeyInClient = defineRule({
  id: 'secret/session-key-in-client',
  title: { en: 'The session_key stays on the server', zh: 'session_key 只保存在服务端' },
  looksAt: { en: 'What the mini-program stores and sends', zh: '小程序存储和发送的内容' },
  sources: [...SECRET_PAGES],
  problems: {
    'session-key-in-client': {
      severity: 'error',
      title: { en: 'The session_key is in the hands of the mini-program', zh: '小程序端持有 session_key' },
      cause: {
        en: 'The documentation says that it must never be sent to the client: whoever has it can decrypt and forge the data of this user. Kept on the phone it also grows old when a new login replaces it.',
        zh: '文档要求不得把 session_key 下发到小程序：拿到它就能解密和伪造这个用户的数据。保存在本地的值还会因为重新登录而过期。',
      },
      remedies: REMEDIES,
    },
    'session-key-literal': {
      severity: 'error',
      title: { en: 'A session_key is written in the source', zh: '代码里写死了 session_key' },
      cause: {
        en: 'It belongs to one login of one user, opens the data of no other login, and everybody with the package can read it.',
        zh: '它只属于某个用户的某一次登录，解不开其他登录的数据，而且拿到代码包的人都能看到。',
      },
      remedies: REMEDIES,
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'project',
  judge(project) {
    const files = project.files.filter((file) => isClientFile(file, project));
    // Sent beside ciphertext somewhere, it is the one that opens it.
    const isOpeningKey = files.some(({ sessionKeys = [] }) => sessionKeys.some(({ use }) => use === 'sent'));
    return files.flatMap((file) => {
      const { sessionKeys: uses = [] } = file;
      return [...judgeSent(uses), ...judgeReceived(uses, isOpeningKey), ...judgeLiterals(file)];
    });
  },
});
