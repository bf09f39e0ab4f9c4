import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import type { FileFact, SecretLiteral } from '../../core/source-facts.ts';
import { serverEndpointOf } from '../../platforms/server-endpoints.ts';
import { isClientFile } from './client-source.ts';
import { isSending } from './payload.ts';
import { SECRET_PAGES } from './sources.ts';

/** A text with fewer different characters is a placeholder. */
const FEWEST_CHARACTERS = 6;

function callsPlatform({ calls }: FileFact): boolean {
  return calls.some((call) => isSending(call) && call.url.isKnown && serverEndpointOf(call.url.value) !== null);
}

/** How sure it is that a literal is an AppSecret; null where nothing says so. */
function certaintyOf({ shape, name, besides }: SecretLiteral, file: FileFact): 'proven' | 'likely' | null {
  const bare = name.replaceAll(/[_-]/g, '').toLowerCase();
  if (shape !== 'app-secret' || besides === 'app-key') return null;
  if (bare.includes('appsecret')) return 'proven';
  if (bare !== 'secret') return null;
  if (besides === undefined) return callsPlatform(file) ? 'likely' : null;
  return besides === 'endpoint' ? 'proven' : 'likely';
}

/** True for a form that other texts hardly have; some platforms' AppSecrets look like any identifier. */
function isHex({ place }: SecretLiteral, { text }: FileFact): boolean {
  return /^(?:[\da-f]{32}|[\da-f]{40})$/.test(text.slice(place.start, place.end));
}

function isPlaceholder({ place }: SecretLiteral, { text }: FileFact): boolean {
  return new Set(text.slice(place.start, place.end)).size < FEWEST_CHARACTERS;
}

/** The AppSecret stays on the server. */
export const appSecretInClient = defineRule({
  id: 'secret/app-secret-in-client',
  title: { en: 'The AppSecret stays on the server', zh: 'AppSecret 只保存在服务端' },
  looksAt: { en: 'Literals in the source of the mini-program', zh: '小程序代码里的字面量' },
  sources: [...SECRET_PAGES],
  problems: {
    'app-secret-in-client': {
      severity: 'error',
      title: { en: 'The source of the mini-program holds the AppSecret', zh: '小程序代码里有 AppSecret' },
      cause: {
        en: 'Everybody who opens the mini-program can unpack its source. With AppID and AppSecret they call the interfaces of the server in its name.',
        zh: '任何打开小程序的人都能解包看到代码。有了 AppID 和 AppSecret，就能冒用服务端身份调用接口。',
      },
      remedies: [
        {
          en: 'Reset the AppSecret in the console: this one is known.',
          zh: '到控制台重置 AppSecret：这一个已经泄露。',
        },
        {
          en: 'Keep the new one on the server, and call the interfaces that need it from there.',
          zh: '新的只放在服务端，需要它的接口由服务端调用。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'file',
  judge(file, _platforms, project) {
    if (!isClientFile(file, project)) return [];
    return file.secrets.flatMap((secret) => {
      const certainty = certaintyOf(secret, file);
      if (certainty === null || isPlaceholder(secret, file)) return [];
      const doubt = isHex(secret, file) ? { certainty } : ({ certainty: 'likely', severity: 'warning' } as const);
      return [finding(problem('app-secret-in-client', {}, doubt), secret.place)];
    });
  },
});
