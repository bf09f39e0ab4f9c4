/** Every fault of a Kuaishou capture: `{"countryCode":"86","phoneNumber":"…"}` without watermark. */
import { failed } from './forge-case.ts';
import type { JsonObject } from './forge-container.ts';
import { KUAISHOU, mainlandNumber } from './forge-open-data.ts';
import {
  alteredWhere,
  behindTextFaults,
  blockLost,
  capture,
  clientFailure,
  commonFaults,
  ivFaults,
  keyArg,
  keySlot,
  malformedKeys,
  named,
  type OpenDataFault,
  type OpenDataScheme,
  opened,
  phoneNumberEmpty,
  platformAnswer,
  range,
  signedFaults,
  strangersToSlot,
  textBlocks,
} from './forge-open-data-faults.ts';

const SCHEME: OpenDataScheme = {
  platform: KUAISHOU,
  canTake: () => true,
  // 64 bytes under a key that opens nothing may be anybody's.
  isNamedOnFailure: true,
  errMsg: 'getPhoneNumber:ok',
};

const USER_DENIED: readonly JsonObject[] = [{ errMsg: 'getPhoneNumber:user deny' }];

const CLIENT_ERRORS: readonly JsonObject[] = [
  // The text does not tell refusal from missing permission.
  { errMsg: 'getPhoneNumber:fail 小程序获取权限失败' },
  { errMsg: 'getPhoneNumber:fail no permission' },
];

const ANSWERS: readonly JsonObject[] = [
  { result: 100200105, error: 'invalid_grant', error_msg: 'js_code无效' },
  { result: 100200100, error: 'invalid_request', error_msg: '参数错误' },
  { result: 100200101, error: 'unauthorized_client', error_msg: 'app_id或app_secret错误' },
  { result: 100200500, error: 'server_error', error_msg: '服务器错误' },
];

/** The shape that the documents print, with watermark; only the option tells the platform. */
const documentedShape: OpenDataFault = {
  id: 'good/documented-shape',
  make: (random) => {
    const number = mainlandNumber(random);
    const timestamp = Math.floor(Date.UTC(2026, 10, 22, 7, 59, 30) / 1000);
    const text = JSON.stringify({ ...number, watermark: { timestamp, appid: KUAISHOU.appId(random) } });
    const payload = KUAISHOU.make(random, { number, text });
    return {
      label: 'good, in the shape of the documents',
      capture: capture(SCHEME, payload, random),
      args: [keyArg(payload.sessionKey), named(SCHEME)],
      expected: opened(SCHEME, payload, null, 0),
    };
  },
};

/** All faults of a Kuaishou capture, the good case first. */
export const KUAISHOU_FAULTS: readonly OpenDataFault[] = [
  ...commonFaults(SCHEME),
  documentedShape,
  ...ivFaults(SCHEME),
  ...signedFaults(SCHEME, [named(SCHEME)]),
  clientFailure(SCHEME, 'user-denied', USER_DENIED, 'user-denied'),
  clientFailure(SCHEME, 'client-error', CLIENT_ERRORS, 'client-error'),
  platformAnswer('kuaishou', ANSWERS),
  {
    id: 'ciphertext-altered',
    make: (random) =>
      alteredWhere(
        SCHEME,
        // Behind a garbled first block, another country code alone would be a wrong iv.
        ({ number }, block, offsets) =>
          block > 0 || offsets.some((offset) => offset >= (number?.countryCode.length ?? 0)),
        () => failed('ciphertext-altered'),
        (payload) => range(0, textBlocks(payload) - 1),
        random,
      ),
  },
  ...behindTextFaults(SCHEME),
  {
    id: 'ciphertext-block-lost',
    make: (random) =>
      blockLost(
        SCHEME,
        (payload) => range(0, textBlocks(payload) - 2),
        // Four blocks are few: behind the first one, a lost block may also be an altered one of a shorter number.
        (_, block) => failed(block === 0 ? 'ciphertext-block-lost' : ['ciphertext-block-lost', 'ciphertext-altered']),
        random,
      ),
  },
  keySlot(SCHEME, 'key-malformed', malformedKeys, 'key-malformed'),
  keySlot(SCHEME, 'key-in-wrong-slot', strangersToSlot, 'key-in-wrong-slot'),
  keySlot(SCHEME, 'key-in-wrong-slot/app-id', (payload) => [['App ID', payload.appId]], [
    'key-in-wrong-slot',
    'key-malformed',
  ]),
  phoneNumberEmpty(SCHEME),
];
