/** Every fault of a Douyin capture of the old way, and of the OAuth field `encrypted_mobile` of apps and web pages. */
import { createCipheriv } from 'node:crypto';
import { type ForgedCase, type ForgedExpectation, failed, KEY_MISSING } from './forge-case.ts';
import {
  FORGE_NOW_MS,
  harResponse,
  httpResponse,
  JSON_CONTAINERS,
  type JsonObject,
  wrapJson,
} from './forge-container.ts';
import { alterCharacter, canTakeDamage, damageText, deletePlus, TEXT_DAMAGES } from './forge-damage.ts';
import { ALPHANUMERIC, DIGITS, DOUYIN, LOWER_HEX, mainlandNumber } from './forge-open-data.ts';
import {
  alteredWhere,
  blockLost,
  capture,
  clientFailure,
  commonFaults,
  detailOf,
  failingArgs,
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
import type { Random } from './forge-random.ts';

const SCHEME: OpenDataScheme = {
  platform: DOUYIN,
  canTake: () => true,
  isNamedOnFailure: false,
  errMsg: 'getPhoneNumber:ok',
};

const USER_DENIED: readonly JsonObject[] = [
  { errMsg: 'getPhoneNumber:fail auth deny' },
  { errMsg: 'getPhoneNumber:fail auth deny', errno: 10200 },
  { errMsg: 'getPhoneNumber:fail auth deny', errNo: 10200 },
];

const CLIENT_ERRORS: readonly JsonObject[] = [
  { errMsg: 'getPhoneNumber:fail platform auth deny' },
  { errMsg: 'getPhoneNumber:fail no permission' },
  { errMsg: 'getPhoneNumber:fail no phone number' },
  { errMsg: 'getPhoneNumber:fail not login' },
  { errMsg: 'getPhoneNumber:fail invalid session' },
  { errMsg: 'getPhoneNumber:fail internal error' },
  { errMsg: 'getPhoneNumber:fail Internal error: phoneArray is empty' },
];

export const DOUYIN_ANSWERS: readonly JsonObject[] = [
  { err_no: 40018, err_tips: 'bad code', data: {} },
  { err_no: 40015, err_tips: 'bad appid' },
  { err_no: 40017, err_tips: 'bad secret', log_id: '20261122155958010208058044' },
  { err_no: 28005187, err_msg: 'code已过期或已使用', log_id: '20261122155958010208058044', data: '' },
  { err_no: 28001003, err_msg: 'access_token无效', log_id: '20261122155958010208058044' },
];

/**
 * Characters of the first block altered so that only digits of the number turn into others: it looks like a wrong iv,
 * but phoneNumber and purePhoneNumber disagree.
 */
export function alteredNumber(scheme: OpenDataScheme): OpenDataFault {
  return {
    id: 'ciphertext-altered/number',
    make: (random) => {
      const number = random.pick([
        { phoneNumber: '85200001234', purePhoneNumber: '00001234', countryCode: '852' },
        { phoneNumber: '12025550143', purePhoneNumber: '2025550143', countryCode: '1' },
        { phoneNumber: '13000001234', purePhoneNumber: '13000001234', countryCode: '86' },
      ]);
      const payload = scheme.platform.make(random, { number });
      const original = Buffer.from(payload.encryptedData, 'base64');
      const { length } = number.phoneNumber;
      for (;;) {
        const encryptedData = alterCharacter(payload.encryptedData, 0, random);
        const bytes = Buffer.from(encryptedData, 'base64');
        const second = [...payload.plaintext.subarray(16, 32)];
        const seen = Buffer.from(
          second.map((byte, index) => byte ^ bytes.readUInt8(index) ^ original.readUInt8(index)),
        ).toString('latin1');
        const isQuiet = seen.slice(length) === payload.plaintext.subarray(16 + length, 32).toString('latin1');
        if (!isQuiet || !/^[0-9]+$/.test(seen.slice(0, length))) continue;
        return {
          label: 'digits of the number turned into others',
          capture: capture(scheme, { ...payload, encryptedData }, random),
          args: failingArgs(scheme, payload, random),
          expected: failed('ciphertext-altered'),
        };
      }
    },
  };
}

/** A watermark in milliseconds, and the fields of the new way beside those of the old one. */
const variants: OpenDataFault = {
  id: 'good/variants',
  make: (random) => {
    const isMilliseconds = random.chance(0.5);
    const timestamp = isMilliseconds ? FORGE_NOW_MS - 20_000 : Math.floor(FORGE_NOW_MS / 1000) - 20;
    const payload = DOUYIN.make(random, { timestamp });
    const detail: JsonObject = {
      ...detailOf(SCHEME, payload),
      ...(random.chance(0.6) ? { code: random.text(40, `${ALPHANUMERIC}-_`) } : {}),
      ...(random.chance(0.3) ? { cloudId: random.text(40, `${ALPHANUMERIC}-_`) } : {}),
    };
    return {
      label: isMilliseconds ? 'good, watermark in milliseconds' : 'good, with code',
      capture: wrapJson(random.pick(JSON_CONTAINERS), detail, random),
      args: [...openingArgs(SCHEME, payload, random), ...(random.chance(0.5) ? [`--app-id=${payload.appId}`] : [])],
      expected: opened(SCHEME, payload, null, 0),
    };
  },
};

const codeOnly: OpenDataFault = {
  id: 'code-only',
  make: (random) => ({
    label: 'code only',
    capture: wrapJson(
      random.pick(JSON_CONTAINERS),
      { errMsg: 'getPhoneNumber:ok', code: random.text(40, `${ALPHANUMERIC}-_`) },
      random,
    ),
    args: [named(SCHEME)],
    expected: { firstCode: 'code-only', status: 'code-only', exitCode: 0, phone: null, platform: 'douyin' },
  }),
};

/** AES-256-CBC with the client_secret as key and its first half as iv, both as text. */
export function encryptMobile(secret: string, mobile: string): string {
  const cipher = createCipheriv(`aes-${secret.length * 8}-cbc`, secret, secret.slice(0, 16));
  return Buffer.concat([cipher.update(mobile, 'utf8'), cipher.final()]).toString('base64');
}

interface Mobile {
  readonly secret: string;
  readonly mobile: string;
  readonly encrypted: string;
}

function mobileOf(random: Random): Mobile {
  const secret = random.text(32, LOWER_HEX);
  const mobile = mainlandNumber(random).purePhoneNumber;
  return { secret, mobile, encrypted: encryptMobile(secret, mobile) };
}

function mobileWhere(random: Random, accept: (payload: Mobile) => boolean): Mobile {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const payload = mobileOf(random);
    if (accept(payload)) return payload;
  }
  throw new Error('no payload was accepted');
}

/** The answer of oauth/userinfo around the field. */
function userInfoAnswer(encrypted: string, random: Random): string {
  const data: JsonObject = {
    encrypted_mobile: encrypted,
    error_code: 0,
    nickname: 'test',
    open_id: `_000${random.text(32, ALPHANUMERIC)}`,
  };
  const value: JsonObject = { data, message: 'success' };
  const body = JSON.stringify(value);
  return random.pick<() => string>([
    () => wrapJson(random.pick(JSON_CONTAINERS), value, random),
    () => wrapJson(random.pick(JSON_CONTAINERS), { encrypted_mobile: encrypted }, random),
    () => harResponse({ url: 'https://open.douyin.com/oauth/userinfo/', headers: {}, body }, FORGE_NOW_MS),
    () => httpResponse({ headers: {}, body }, FORGE_NOW_MS),
  ])();
}

function mobileCase(
  label: string,
  payload: Mobile,
  args: readonly string[],
  expected: ForgedExpectation,
  random: Random,
): ForgedCase {
  const isOpen = expected.phone !== null && expected.phone !== undefined;
  const platform = isOpen && random.chance(0.6) ? [] : ['--platform=douyin'];
  return { label, capture: userInfoAnswer(payload.encrypted, random), args: [...args, ...platform], expected };
}

function mobileOpened(payload: Mobile, firstCode: string | null, exitCode: 0 | 1, status = 'decrypted') {
  return {
    firstCode,
    status,
    exitCode,
    phone: { pureNumber: payload.mobile },
    platform: 'douyin',
  } satisfies ForgedExpectation;
}

const secretArg = ({ secret }: Mobile): string => `--app-secret=${secret}`;

const OAUTH_FAULTS: readonly OpenDataFault[] = [
  {
    id: 'oauth/good',
    make: (random) => {
      const payload = mobileOf(random);
      return mobileCase('encrypted_mobile', payload, [secretArg(payload)], mobileOpened(payload, null, 0), random);
    },
  },
  ...TEXT_DAMAGES.map(
    (damage): OpenDataFault => ({
      id: `oauth/${damage}`,
      make: (random) => {
        const payload = mobileWhere(random, ({ encrypted }) => canTakeDamage(damage, encrypted));
        const damaged = { ...payload, encrypted: damageText(damage, payload.encrypted, random) };
        const expected = mobileOpened(payload, damage, 0);
        return mobileCase(`${damage} in encrypted_mobile`, damaged, [secretArg(payload)], expected, random);
      },
    }),
  ),
  {
    id: 'oauth/plus-deleted',
    make: (random) => {
      const payload = mobileWhere(random, ({ encrypted }) => encrypted.includes('+'));
      const damaged = { ...payload, encrypted: deletePlus(payload.encrypted, 1, random) };
      const expected = mobileOpened(payload, 'plus-deleted', 1, 'recovered');
      return mobileCase('one plus deleted', damaged, [secretArg(payload)], expected, random);
    },
  },
  {
    id: 'oauth/ciphertext-truncated',
    make: (random) => {
      const payload = mobileOf(random);
      const damaged = { ...payload, encrypted: payload.encrypted.slice(0, random.int(8, 19)) };
      const expected = failed(['ciphertext-truncated', 'characters-lost']);
      return mobileCase('cut', damaged, [secretArg(payload)], expected, random);
    },
  },
  {
    // One block alone: an altered ciphertext and a wrong secret look the same.
    id: 'oauth/ciphertext-altered',
    make: (random) => {
      const payload = mobileOf(random);
      const damaged = { ...payload, encrypted: alterCharacter(payload.encrypted, 0, random) };
      const expected = failed(['sym-key-mismatch', 'ciphertext-altered']);
      return mobileCase('one character altered', damaged, [secretArg(payload)], expected, random);
    },
  },
  {
    id: 'oauth/sym-key-mismatch',
    make: (random) => {
      const payload = mobileOf(random);
      const args = [secretArg(mobileOf(random))];
      return mobileCase('another client_secret', payload, args, failed('sym-key-mismatch'), random);
    },
  },
  {
    id: 'oauth/key-missing',
    make: (random) => mobileCase('no client_secret', mobileOf(random), [], KEY_MISSING, random),
  },
  {
    id: 'oauth/key-malformed',
    make: (random) => {
      const payload = mobileOf(random);
      const args = [`--app-secret=${payload.secret.slice(0, random.int(17, 23))}`];
      return mobileCase('client_secret cut', payload, args, failed('key-malformed'), random);
    },
  },
  {
    id: 'oauth/key-selected',
    make: (random) => {
      const payload = mobileOf(random);
      const args = random.sample([payload, mobileOf(random), mobileOf(random)], 3).map(secretArg);
      return mobileCase('three secrets', payload, args, mobileOpened(payload, 'key-selected', 0), random);
    },
  },
  {
    id: 'oauth/plaintext-unexpected',
    make: (random) => {
      const { secret } = mobileOf(random);
      const encrypted = encryptMobile(secret, random.pick(['not a number', 'hello', `13${random.text(2, DIGITS)}`]));
      const payload = { secret, mobile: '', encrypted };
      return mobileCase('no number inside', payload, [secretArg(payload)], failed('plaintext-unexpected'), random);
    },
  },
];

/** All faults of a Douyin capture of the old way, the good case first. */
export const DOUYIN_FAULTS: readonly OpenDataFault[] = [
  ...commonFaults(SCHEME),
  variants,
  codeOnly,
  ...ivFaults(SCHEME),
  ...signedFaults(SCHEME, []),
  ...watermarkFaults(SCHEME, (_, random) => DOUYIN.appId(random)),
  clientFailure(SCHEME, 'user-denied', USER_DENIED, 'user-denied'),
  clientFailure(SCHEME, 'client-error', CLIENT_ERRORS, 'client-error'),
  platformAnswer('douyin', DOUYIN_ANSWERS),
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
  keySlot(SCHEME, 'key-malformed', malformedKeys, 'key-malformed'),
  keySlot(
    SCHEME,
    'key-in-wrong-slot',
    (payload, random) => [
      ...strangersToSlot(payload, random),
      ['App ID', payload.appId],
      ['App ID of another app', DOUYIN.appId(random)],
    ],
    'key-in-wrong-slot',
  ),
  phoneNumberEmpty(SCHEME),
  ...OAUTH_FAULTS,
];
