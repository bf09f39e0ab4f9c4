/** Every fault of a Xiaohongshu capture: key and iv are base64 of printable characters. */
import { failed } from './forge-case.ts';
import type { JsonObject } from './forge-container.ts';
import { alteredNumber } from './forge-douyin-faults.ts';
import { encryptCbc, padTo, XIAOHONGSHU } from './forge-open-data.ts';
import {
  alteredWhere,
  blockLost,
  capture,
  clientFailure,
  commonFaults,
  ivFaults,
  keySlot,
  malformedKeys,
  named,
  type OpenDataFault,
  type OpenDataScheme,
  opened,
  openingArgs,
  phoneNumberEmpty,
  platformAnswer,
  range,
  signedFaults,
  strangersToSlot,
  textBlocks,
  watermarkFaults,
} from './forge-open-data-faults.ts';

const SCHEME: OpenDataScheme = {
  platform: XIAOHONGSHU,
  // Base64 of letters and digits never has + or /.
  canTake: (damage, field) =>
    field === 'encryptedData' || (damage !== 'plus-became-space' && damage !== 'base64url-alphabet'),
  isNamedOnFailure: true,
  errMsg: 'getPhoneNumber:ok',
};

const ANSWERS: readonly JsonObject[] = [
  { code: 410101, success: false, msg: '应用访问令牌不匹配', data: null },
  { code: 410002, success: false, msg: '应用失效' },
  { success: false, msg: '应用访问令牌不匹配', code: 410101 },
];

/** Padded to 32 bytes, which the official sample's way of removing padding allows for. */
const paddedTo32: OpenDataFault = {
  id: 'good/padded-to-32',
  make: (random) => {
    const payload = XIAOHONGSHU.make(random);
    const key = Buffer.from(payload.sessionKey, 'base64');
    const encryptedData = encryptCbc(key, Buffer.from(payload.iv, 'base64'), padTo(payload.plaintext, 32));
    return {
      label: 'good, padded to 32 bytes',
      capture: capture(SCHEME, { ...payload, encryptedData }, random),
      args: openingArgs(SCHEME, payload, random),
      expected: { ...opened(SCHEME, payload, null, 0), firstCode: [null, 'standard-unpadding-fails'] },
    };
  },
};

/** All faults of a Xiaohongshu capture, the good case first. */
export const XIAOHONGSHU_FAULTS: readonly OpenDataFault[] = [
  ...commonFaults(SCHEME),
  paddedTo32,
  ...ivFaults(SCHEME),
  ...signedFaults(SCHEME, [named(SCHEME)]),
  ...watermarkFaults(SCHEME, (_, random) => XIAOHONGSHU.appId(random)),
  clientFailure(
    SCHEME,
    'client-error',
    [{ errMsg: 'getPhoneNumber:fail auth deny', errCode: 410006 }, { errMsg: 'getPhoneNumber:fail network error' }],
    'client-error',
  ),
  // The staff says that login was not called; elsewhere the same text is a refusal.
  clientFailure(
    SCHEME,
    'client-error/bare',
    [{ errMsg: 'getPhoneNumber:fail auth deny' }],
    ['client-error', 'user-denied'],
  ),
  platformAnswer('xiaohongshu', ANSWERS),
  {
    id: 'ciphertext-altered',
    make: (random) =>
      alteredWhere(
        SCHEME,
        () => true,
        () => failed('ciphertext-altered'),
        (payload) => range(0, textBlocks(payload) - 1),
        random,
      ),
  },
  alteredNumber(SCHEME),
  {
    id: 'ciphertext-block-lost',
    make: (random) =>
      blockLost(
        SCHEME,
        (payload) => range(0, textBlocks(payload) - 2),
        () => failed('ciphertext-block-lost'),
        random,
      ),
  },
  keySlot(SCHEME, 'key-malformed', malformedKeys, 'key-malformed', ({ sessionKey }) => sessionKey.length === 24),
  keySlot(SCHEME, 'key-in-wrong-slot', strangersToSlot, 'key-in-wrong-slot'),
  keySlot(SCHEME, 'key-in-wrong-slot/app-id', (payload) => [['App ID', payload.appId]], [
    'key-in-wrong-slot',
    'key-malformed',
  ]),
  phoneNumberEmpty(SCHEME),
];
