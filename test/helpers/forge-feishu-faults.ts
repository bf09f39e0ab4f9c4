/** Every fault of a Feishu capture. There is no phone payload: what opens is user info, and that is the finding. */
import { failed } from './forge-case.ts';
import type { JsonObject } from './forge-container.ts';
import { FEISHU } from './forge-open-data.ts';
import {
  alteredWhere,
  blockLost,
  capture,
  commonFaults,
  ivFaults,
  keySlot,
  type OpenDataFault,
  type OpenDataScheme,
  openedOrNot,
  openingArgs,
  platformAnswer,
  range,
  strangersToSlot,
  textBlocks,
  watermarkFaults,
} from './forge-open-data-faults.ts';

const SCHEME: OpenDataScheme = {
  platform: FEISHU,
  // Hex has nothing to escape; hex of hex and base64 of hex are no damages that happen.
  canTake: (damage, field) => field === 'encryptedData' || damage === 'stray-characters',
  isNamedOnFailure: true,
  errMsg: 'getUserInfo:ok',
  isUserInfoOnly: true,
};

const ANSWERS: readonly JsonObject[] = [
  { code: 10202, msg: 'access token invalid' },
  { code: 10213, msg: 'code appid not match' },
  { code: 10228, msg: 'user to app has no visibility' },
];

/** An App ID that differs in its last digit alone, which is the same number for a parser that makes doubles. */
function neighbour(appId: string): string {
  return `${appId.slice(0, -1)}${(Number(appId.slice(-1)) + 1) % 10}`;
}

const [ivMissing, , keyIvSwapped] = ivFaults(SCHEME);

/** All faults of a Feishu capture, the best case first. */
export const FEISHU_FAULTS: readonly OpenDataFault[] = [
  ...commonFaults(SCHEME).map((fault) => (fault.id === 'good' ? { ...fault, id: 'wrong-payload-kind' } : fault)),
  ...[ivMissing ?? [], keyIvSwapped ?? []].flat(),
  {
    // Fourteen of the first sixteen characters are known, so the iv cannot be computed in full.
    id: 'iv-mismatch',
    make: (random) => {
      const payload = FEISHU.make(random);
      return {
        label: 'another iv',
        capture: capture(SCHEME, { ...payload, iv: FEISHU.iv(random) }, random),
        args: openingArgs(SCHEME, payload, random),
        expected: openedOrNot(SCHEME, 'iv-mismatch'),
      };
    },
  },
  ...watermarkFaults(SCHEME, (own, random) => (random.chance(0.6) ? neighbour(own) : FEISHU.appId(random))),
  platformAnswer('feishu', ANSWERS),
  {
    id: 'ciphertext-altered',
    make: (random) =>
      alteredWhere(
        SCHEME,
        () => true,
        () => failed('ciphertext-altered'),
        (payload) => range(1, textBlocks(payload) - 1),
        random,
      ),
  },
  {
    id: 'ciphertext-block-lost',
    make: (random) =>
      blockLost(
        SCHEME,
        (payload) => range(1, textBlocks(payload) - 2),
        () => failed(['ciphertext-block-lost', 'ciphertext-altered']),
        random,
      ),
  },
  keySlot(
    SCHEME,
    'key-malformed',
    (payload, random) => [
      ['15 bytes of hex', payload.sessionKey.slice(0, 30)],
      ['17 bytes of hex', `${payload.sessionKey}a0`],
      ['cut', payload.sessionKey.slice(0, random.int(8, 19))],
    ],
    'key-malformed',
  ),
  keySlot(SCHEME, 'key-in-wrong-slot', strangersToSlot, 'key-in-wrong-slot'),
];
