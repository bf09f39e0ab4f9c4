import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import type { FileFact, SecretLiteral } from '../../core/source-facts.ts';
import { isClientFile } from './client-source.ts';
import { payloadUses } from './payload.ts';
import { PAYLOAD_PAGES } from './sources.ts';

/** Of PKCS#1 and PKCS#8 in base64: SEQUENCE with a length of two bytes, then the version 0. Certificates and public keys begin otherwise. */
const BARE_PRIVATE_KEY = /^MII[A-Za-z\d+/]{3}IBA/;

/** True for a private key, as PEM or as the bare base64 of one. */
function isPrivateKey({ shape, place }: SecretLiteral, { text }: FileFact): boolean {
  const written = text.slice(place.start, place.end).trim();
  return shape === 'private-key' && (written.includes('PRIVATE KEY') || BARE_PRIVATE_KEY.test(written));
}

function isAesKey({ shape, name }: SecretLiteral): boolean {
  return shape === 'aes-key' && name.replaceAll(/[_-]/g, '').toLowerCase().includes('aeskey');
}

/** How sure it is that AES keys of the file are the platform's: a file that decrypts other things may have its own. */
function aesCertainty({ calls }: FileFact): 'proven' | 'likely' | null {
  const decrypting = calls.filter(({ api }) => api === 'decrypt');
  if (decrypting.length === 0) return null;
  return decrypting.some((call) => payloadUses(call).length > 0) ? 'proven' : 'likely';
}

/** Keys stay on the server. */
export const keyInClient = defineRule({
  id: 'secret/key-in-client',
  title: { en: 'No private or AES key is in the source', zh: '代码里没有私钥或 AES 密钥' },
  looksAt: { en: 'Literals in the source of the mini-program', zh: '小程序代码里的字面量' },
  sources: [...PAYLOAD_PAGES],
  problems: {
    'private-key-in-client': {
      severity: 'error',
      title: { en: 'The source of the mini-program holds a private key', zh: '小程序代码里有私钥' },
      cause: {
        en: 'Everybody who opens the mini-program can unpack its source, and then sign and decrypt in its name.',
        zh: '任何打开小程序的人都能解包看到代码，然后用它签名、解密。',
      },
      remedies: [
        {
          en: 'Make a new pair of keys, upload its public half, and keep the private one on the server.',
          zh: '重新生成密钥对并上传公钥，私钥只放在服务端。',
        },
        {
          en: 'Sign and decrypt on the server.',
          zh: '签名和解密都放在服务端。',
        },
      ],
    },
    'aes-key-in-client': {
      severity: 'error',
      title: {
        en: 'The source of the mini-program holds an AES key and decrypts',
        zh: '小程序代码里有 AES 密钥并用来解密',
      },
      cause: {
        en: 'Everybody who opens the mini-program can unpack its source. An AES key of the platform opens the phone numbers of all users.',
        zh: '任何打开小程序的人都能解包看到代码。平台的 AES 密钥能解开所有用户的手机号。',
      },
      remedies: [
        {
          en: 'Decrypt on the server, remove the key here, and reset it in the console if it is the platform’s.',
          zh: '改在服务端解密，删掉这里的密钥；如果是平台的密钥，到控制台重置。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'file',
  judge(file, _platforms, project) {
    if (!isClientFile(file, project)) return [];
    const certainty = aesCertainty(file);
    const severity = certainty === 'likely' ? ({ severity: 'warning' } as const) : {};
    return file.secrets.flatMap((secret) => {
      if (isPrivateKey(secret, file)) return [finding(problem('private-key-in-client'), secret.place)];
      if (certainty === null || !isAesKey(secret)) return [];
      return [finding(problem('aes-key-in-client', {}, { certainty, ...severity }), secret.place)];
    });
  },
});
