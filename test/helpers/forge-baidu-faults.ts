/** Every fault of a Baidu capture. Its iv decides nothing, and its padding goes to 32 bytes. */
import type { ForgedCase } from './forge-case.ts';
import { failed } from './forge-case.ts';
import { JSON_CONTAINERS, type JsonObject, wrapJson } from './forge-container.ts';
import { canTakeDamage, damageText, flipBit, TEXT_DAMAGES, type TextDamage } from './forge-damage.ts';
import { base64Key } from './forge-keys.ts';
import { ALPHANUMERIC, BAIDU, baiduAppKey, LOWER_HEX, type OpenData, openDataWhere } from './forge-open-data.ts';
import {
  alteredWhere,
  behindTextFaults,
  blockLost,
  capture,
  clientFailure,
  commonFaults,
  detailOf,
  type Field,
  failingArgs,
  keyArg,
  keySlot,
  named,
  type OpenDataFault,
  type OpenDataScheme,
  opened,
  openingArgs,
  phoneNumberEmpty,
  platformAnswer,
  range,
  strangersToSlot,
  textBlocks,
  withoutField,
} from './forge-open-data-faults.ts';
import type { Random } from './forge-random.ts';

/** The key is 32 hex digits, so there is nothing in it to escape; the iv has letters, digits and `==`. */
function canTake(damage: TextDamage, field: Field): boolean {
  // A phone payload has 96 bytes, and these no padding in base64.
  if (field === 'encryptedData') return damage !== 'base64-unpadded';
  // Damage of an iv that is not used may be reported or not; it has rows of its own.
  if (field === 'iv') return false;
  return damage === 'base64-twice' || damage === 'hex-encoded' || damage === 'stray-characters';
}

const SCHEME: OpenDataScheme = {
  platform: BAIDU,
  canTake,
  isNamedOnFailure: true,
  errMsg: 'getPhoneNumber:ok',
  isPaddedTo32: true,
  usualArgs: (payload, random) => (random.chance(0.5) ? [`--app-key=${payload.appKey}`] : []),
};

/** A wrong iv changes nothing but the random filler. */
function ivMismatch(random: Random): ForgedCase {
  const payload = BAIDU.make(random);
  const iv = random.pick([BAIDU.iv(random), base64Key(random), flipBit(payload.iv, random), payload.iv.slice(0, 15)]);
  return {
    label: `another iv of ${iv.length} characters, which does not matter`,
    capture: capture(SCHEME, { ...payload, iv }, random),
    args: openingArgs(SCHEME, payload, random),
    expected: opened(SCHEME, payload, null, 0),
  };
}

function ivMissing(random: Random): ForgedCase {
  const payload = BAIDU.make(random);
  return {
    ...withoutField(SCHEME, payload, 'iv', random),
    args: [keyArg(payload.sessionKey), named(SCHEME)],
    expected: opened(SCHEME, payload, null, 0),
  };
}

/** Whether the damage of an unused iv is worth a warning is left open. */
function ivDamage(damage: TextDamage): OpenDataFault {
  return {
    id: `${damage}/iv`,
    make: (random) => {
      const payload = openDataWhere(BAIDU, random, ({ iv }) => canTakeDamage(damage, iv));
      return {
        label: `${damage} in the iv`,
        capture: capture(SCHEME, { ...payload, iv: damageText(damage, payload.iv, random) }, random),
        args: openingArgs(SCHEME, payload, random),
        expected: { ...opened(SCHEME, payload, null, 0), firstCode: [damage, 'standard-unpadding-fails'] },
      };
    },
  };
}

function keyIvSwapped(random: Random): ForgedCase {
  const payload = BAIDU.make(random);
  const swapped = { ...payload, iv: payload.sessionKey, sessionKey: payload.iv };
  return {
    label: 'key and iv exchanged',
    capture: capture(SCHEME, swapped, random),
    args: failingArgs(SCHEME, swapped, random),
    expected: opened(SCHEME, payload, 'key-iv-swapped', 1, 'recovered'),
  };
}

function wrongPayloadKind(random: Random): ForgedCase {
  const payload = BAIDU.make(random, { isUserInfo: true });
  const isData = random.chance(0.4);
  const detail: JsonObject = isData
    ? { data: payload.encryptedData, iv: payload.iv }
    : { ...detailOf(SCHEME, payload), errMsg: 'getUserInfo:ok' };
  return {
    label: isData ? 'user info in the field data' : 'user info',
    capture: wrapJson(random.pick(JSON_CONTAINERS), detail, random),
    args: isData ? [keyArg(payload.sessionKey), named(SCHEME)] : openingArgs(SCHEME, payload, random),
    expected: {
      firstCode: 'wrong-payload-kind',
      status: 'decrypted',
      exitCode: 1,
      phone: null,
      platform: 'baidu',
    },
  };
}

function appMismatch(random: Random): ForgedCase {
  const payload = BAIDU.make(random);
  const isAppId = random.chance(0.4);
  const appKey = isAppId ? payload.appId : baiduAppKey(random);
  return {
    label: isAppId ? 'App ID given as AppKey' : 'payload of another app',
    capture: capture(SCHEME, payload, random),
    args: [keyArg(payload.sessionKey), `--app-key=${appKey}`, ...(random.chance(0.5) ? [named(SCHEME)] : [])],
    expected: opened(SCHEME, payload, 'app-mismatch', 1),
  };
}

const USER_DENIED: readonly JsonObject[] = [
  { errMsg: 'getPhoneNumber:fail auth deny' },
  { errMsg: 'getPhoneNumber:fail auth deny', errCode: 10003 },
];

const CLIENT_ERRORS: readonly JsonObject[] = [
  { errMsg: 'getPhoneNumber:fail 内部错误', errCode: 10001 },
  { errMsg: 'getPhoneNumber:fail network error', errCode: 10002 },
  { errMsg: 'getPhoneNumber:fail not login', errCode: 10004 },
  { errMsg: 'getPhoneNumber:fail system deny', errCode: 10005 },
];

const ANSWERS: readonly JsonObject[] = [
  { error: 'invalid_grant', error_description: 'Invalid authorization code: e4a13af4e6d8c491b701a86682a5bc76NW' },
  { error: 'invalid_client', error_description: 'unknown client id' },
  { error: 'invalid_request', error_description: 'missing parameter' },
  { error: 'unsupported_grant_type', error_description: 'The authorization grant type is not supported' },
  { error_code: 110, error_msg: 'Access token invalid or no longer valid' },
  { error_code: 111, error_msg: 'Access token expired' },
];

const malformed = (payload: OpenData, random: Random): (readonly [string, string])[] => [
  ['a key of 16 bytes', base64Key(random)],
  ['20 bytes', random.bytes(20).toString('base64')],
  ['27 bytes', random.bytes(27).toString('base64')],
  ['cut', payload.sessionKey.slice(0, random.int(8, 20))],
  ['a character too few', payload.sessionKey.slice(0, 31)],
];

const wrongSlot = (payload: OpenData, random: Random): (readonly [string, string])[] => [
  ...strangersToSlot(payload, random),
  ['AppSecret', baiduAppKey(random)],
  ['AppKey', payload.appKey],
  ['App ID', payload.appId],
  ['session_key of the token response', `9${random.text(36, ALPHANUMERIC)}`],
];

/** All faults of a Baidu capture, the good case first. */
export const BAIDU_FAULTS: readonly OpenDataFault[] = [
  ...commonFaults(SCHEME),
  ...TEXT_DAMAGES.filter((damage) => damage !== 'plus-became-space' && damage !== 'base64url-alphabet').map(ivDamage),
  { id: 'iv-missing', make: ivMissing },
  { id: 'iv-mismatch', make: ivMismatch },
  { id: 'key-iv-swapped', make: keyIvSwapped },
  { id: 'wrong-payload-kind', make: wrongPayloadKind },
  clientFailure(SCHEME, 'user-denied', USER_DENIED, 'user-denied'),
  clientFailure(SCHEME, 'client-error', CLIENT_ERRORS, 'client-error'),
  platformAnswer('baidu', ANSWERS),
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
    // The filler garbled, which nobody sees, and a character of the length or of `{"mobile":"` changed behind it.
    id: 'ciphertext-altered/first-block',
    make: (random) =>
      alteredWhere(
        SCHEME,
        // A change of the first digit of the number alone cannot be seen.
        (_, __, offsets) => offsets.some((offset) => offset < 15),
        () => failed(['ciphertext-altered', 'plaintext-unexpected']),
        () => [0],
        random,
      ),
  },
  ...behindTextFaults(SCHEME),
  {
    id: 'ciphertext-block-lost',
    make: (random) =>
      blockLost(
        SCHEME,
        () => [0, 1, 2],
        () => failed('ciphertext-block-lost'),
        random,
      ),
  },
  keySlot(SCHEME, 'key-malformed', malformed, 'key-malformed'),
  keySlot(SCHEME, 'key-in-wrong-slot', wrongSlot, 'key-in-wrong-slot'),
  keySlot(SCHEME, 'key-in-wrong-slot/login-code', (_, random) => [['login code', `${random.text(32, LOWER_HEX)}NW`]], [
    'key-in-wrong-slot',
    'key-malformed',
  ]),
  { id: 'app-mismatch', make: appMismatch },
  phoneNumberEmpty(SCHEME),
];
