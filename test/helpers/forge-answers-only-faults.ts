/** Platforms that phonekit only explains: nothing of theirs can be opened with a key that a developer has. */

import type { Fault } from './forge-case.ts';
import { JSON_CONTAINERS, type JsonObject, wrapJson } from './forge-container.ts';
import { base64Key } from './forge-keys.ts';
import { ALPHANUMERIC, DOUYIN, LOWER_HEX } from './forge-open-data.ts';
import type { Random } from './forge-random.ts';
import { wechatDetail, wechatPhone } from './forge-wechat.ts';

/** Ids that `--platform` takes besides those that decrypt. */
const ANSWERS_ONLY = ['qq', 'jd', 'huawei', 'dingtalk', 'quickapp', 'meituan', 'ctrip', 'univerify'] as const;

/** A ciphertext of an unknown key, said to be of the platform. */
function noDecryption(platform: string): Fault<Random> {
  return {
    id: `no-decryption/${platform}`,
    make: (random) => {
      const { encryptedData, iv } = random.chance(0.5) ? wechatPhone(random) : DOUYIN.make(random);
      const hasKey = random.chance(0.4);
      return {
        label: `${hasKey ? 'a key of something else' : 'no key'}, --platform=${platform}`,
        capture: wrapJson(random.pick(JSON_CONTAINERS), wechatDetail({ encryptedData, iv }, random), random),
        args: [`--platform=${platform}`, ...(hasKey ? [`--session-key=${base64Key(random)}`] : [])],
        expected: { firstCode: 'no-decryption', status: 'not-attempted', exitCode: 1, phone: null },
      };
    },
  };
}

const CODES: readonly (readonly [platform: string, detail: (random: Random) => JsonObject])[] = [
  ['jd', (random) => ({ code: random.text(6, ALPHANUMERIC) + random.text(26, LOWER_HEX) })],
  ['huawei', (random) => ({ errMsg: 'getPhoneNumber:ok', code: `DQB${random.text(120, ALPHANUMERIC)}` })],
  ['dingtalk', (random) => ({ authCode: random.text(32, LOWER_HEX) })],
  ['univerify', (random) => ({ access_token: random.text(64, LOWER_HEX), openid: random.text(28, ALPHANUMERIC) })],
];

function codeOnly(platform: string, detail: (random: Random) => JsonObject): Fault<Random> {
  return {
    id: `code-only/${platform}`,
    make: (random) => ({
      label: `code of ${platform}`,
      capture: wrapJson(random.pick(JSON_CONTAINERS), detail(random), random),
      args: [`--platform=${platform}`],
      expected: { firstCode: 'code-only', status: 'code-only', exitCode: 0, phone: null },
    }),
  };
}

/** All faults of the platforms that are answered without decryption. */
export const ANSWERS_ONLY_FAULTS: readonly Fault<Random>[] = [
  ...ANSWERS_ONLY.map(noDecryption),
  ...CODES.map(([platform, detail]) => codeOnly(platform, detail)),
];
