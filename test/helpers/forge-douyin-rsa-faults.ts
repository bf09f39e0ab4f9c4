/**
 * Every fault of Douyin's new way: the answer of get_phonenumber_info, RSA PKCS#1 v1.5 under the app's public key.
 *
 * @see facts: https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/new-phone-method
 * (read 2026-11-22)
 */
import { ANSWERED, type Fault, type ForgedCase, type ForgedExpectation, failed, KEY_MISSING } from './forge-case.ts';
import {
  CAPTURE_DAMAGES,
  type CaptureDamage,
  damageCapture,
  FORGE_NOW_MS,
  harResponse,
  httpResponse,
  isPlain,
  JSON_CONTAINERS,
  type JsonObject,
  wrapJson,
  wrapLoose,
} from './forge-container.ts';
import { canTakeDamage, damageText, deleteOthers, deletePlus, TEXT_DAMAGES, type TextDamage } from './forge-damage.ts';
import { DOUYIN_ANSWERS } from './forge-douyin-faults.ts';
import { certificatePem, type KeyForm, privateText, publicText, type RsaPair, rsaPair } from './forge-keys.ts';
import { DOUYIN, LOWER_HEX } from './forge-open-data.ts';
import type { Random } from './forge-random.ts';
import { encryptPkcs1 } from './forge-rsa.ts';
import { type WechatNumber, wechatNumber } from './forge-wechat.ts';

type RsaFault = Fault<Random>;

/** One answer and the key pair of the app that it is for. */
interface SealedAnswer {
  readonly appId: string;
  readonly pair: RsaPair;
  readonly data: string;
  readonly number: WechatNumber | null;
}

interface SealedOptions {
  readonly bits?: number;
  readonly number?: WechatNumber;
  readonly timestamp?: number;
  /** Replaces the JSON. */
  readonly text?: string;
  /** Length of each block's share of the text; without it all goes into one block. */
  readonly shareBytes?: number;
}

export function sealedAnswer(random: Random, options: SealedOptions = {}): SealedAnswer {
  const appId = DOUYIN.appId(random);
  const pair = rsaPair(options.bits ?? 2048, random.int(0, options.bits === 1024 ? 3 : 5));
  const number = options.number ?? wechatNumber(random);
  const timestamp = options.timestamp ?? Math.floor(FORGE_NOW_MS / 1000) - random.int(2, 40);
  const watermark: JsonObject = random.chance(0.5) ? { appid: appId, timestamp } : { timestamp, appid: appId };
  const text = Buffer.from(options.text ?? JSON.stringify({ ...number, watermark }));
  const share = options.shareBytes ?? text.length;
  const blocks: Buffer[] = [];
  for (let start = 0; start < text.length; start += share)
    blocks.push(encryptPkcs1(pair, text.subarray(start, start + share), random));
  const data = Buffer.concat(blocks).toString('base64');
  return { appId, pair, data, number: options.text === undefined ? number : null };
}

function sealedWhere(random: Random, accept: (payload: SealedAnswer) => boolean): SealedAnswer {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const payload = sealedAnswer(random);
    if (accept(payload)) return payload;
  }
  throw new Error('no payload was accepted');
}

function answerAround(data: JsonObject | string, random: Random): JsonObject {
  const log = { log_id: `20261122155958${random.text(18, LOWER_HEX).toUpperCase()}` };
  return random.pick<JsonObject>([
    { err_no: 0, err_msg: '', ...log, data },
    { err_no: 0, err_tips: '', ...log, data },
    { data, err_msg: '', err_no: 0, ...log },
  ]);
}

function capture(data: string, random: Random): string {
  const isObject = random.chance(0.15);
  const inside = isObject ? { [random.pick(['data', 'encrypted_data', 'encryptedData'])]: data } : data;
  const answer = answerAround(inside, random);
  const body = JSON.stringify(answer);
  const url = 'https://open.douyin.com/api/apps/v1/get_phonenumber_info/';
  return random.pick<() => string>([
    () => wrapJson(random.pick(JSON_CONTAINERS), answer, random),
    () => wrapJson(random.pick(JSON_CONTAINERS), answer, random),
    () => harResponse({ url, headers: {}, body }, FORGE_NOW_MS),
    () => httpResponse({ headers: {}, body }, FORGE_NOW_MS),
    () =>
      isPlain(data)
        ? wrapLoose(random.pick(['inspect', 'python', 'print-r'] as const), { err_no: '0', err_msg: '', data })
        : body,
  ])();
}

const PRIVATE_FORMS: readonly KeyForm[] = ['bare-pkcs8', 'bare-pkcs1', 'pem', 'pem-crlf', 'pem-pkcs1'];
const PUBLIC_FORMS: readonly KeyForm[] = ['bare-spki', 'bare-pkcs1', 'pem', 'pem-pkcs1'];

function privateArg(pair: RsaPair, random: Random): string {
  return `--app-private-key=${privateText(pair, random.pick(PRIVATE_FORMS))}`;
}

/** Forms that a private key takes in configuration files and chats; each still names the key without doubt. */
function pastedKey(pair: RsaPair, random: Random): string {
  const pem = privateText(pair, 'pem').trimEnd();
  return random.pick([
    pem.replaceAll('\n', '\\n'),
    pem.replaceAll('\n', ' '),
    pem.replaceAll('\n', '\n    '),
    privateText(pair, 'bare-pkcs8').replace(/.{64}/g, '$&\n'),
    `"${privateText(pair, 'bare-pkcs8')}"`,
  ]);
}

const NAMED = '--platform=douyin';
const openingArgs = (pair: RsaPair, random: Random): string[] => [
  privateArg(pair, random),
  ...(random.chance(0.4) ? [NAMED] : []),
];
const failingArgs = (pair: RsaPair, random: Random): string[] => [privateArg(pair, random), NAMED];

function opened(
  payload: SealedAnswer,
  firstCode: string | null,
  exitCode: 0 | 1,
  status = 'decrypted',
): ForgedExpectation {
  const phone = payload.number === null ? null : { pureNumber: payload.number.purePhoneNumber };
  return { firstCode, status, exitCode, phone, platform: 'douyin' };
}

function good(random: Random): ForgedCase {
  const variant = random.pick(['usual', 'usual', 'usual', 'two blocks', '1024 bits, two blocks', 'key as pasted']);
  const options: SealedOptions =
    variant === 'two blocks'
      ? { shareBytes: random.int(80, 120) }
      : variant === '1024 bits, two blocks'
        ? { bits: 1024, shareBytes: 117 }
        : {};
  const payload = sealedAnswer(random, options);
  const { pair, appId } = payload;
  const key =
    variant === 'key as pasted' ? [`--app-private-key=${pastedKey(pair, random)}`] : openingArgs(pair, random);
  const own = random.chance(0.3) ? [`--app-public-key=${publicText(pair, random.pick(PUBLIC_FORMS))}`] : [];
  return {
    label: `good: ${variant}`,
    capture: capture(payload.data, random),
    args: [...key, ...own, ...(random.chance(0.3) ? [`--app-id=${appId}`] : [])],
    expected: { ...opened(payload, null, 0), signature: 'not-used' },
  };
}

function undone(damage: TextDamage): RsaFault {
  return {
    id: `${damage}/data`,
    make: (random) => {
      const payload = sealedWhere(random, ({ data }) => canTakeDamage(damage, data));
      return {
        label: `${damage} in data`,
        capture: capture(damageText(damage, payload.data, random), random),
        args: openingArgs(payload.pair, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

function undoneCapture(damage: CaptureDamage): RsaFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const payload = sealedAnswer(random);
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, JSON.stringify(answerAround(payload.data, random)), random),
        args: openingArgs(payload.pair, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

/** A case in which the data is what it should not be. */
function damagedData(
  label: string,
  payload: SealedAnswer,
  data: string,
  firstCode: ForgedExpectation['firstCode'],
  random: Random,
): ForgedCase {
  return {
    label,
    capture: capture(data, random),
    args: failingArgs(payload.pair, random),
    expected: failed(firstCode),
  };
}

/** RSA opens all or nothing: by length alone, a cut and lost characters are the same. */
const SHORTER = ['characters-lost', 'ciphertext-truncated'] as const;

function charactersLost(random: Random): ForgedCase {
  const isPlus = random.chance(0.4);
  const count = random.int(2, 5);
  const payload = sealedWhere(random, ({ data }) => data.split('+').length > count);
  const { data } = payload;
  const lost = isPlus
    ? deletePlus(data, count, random)
    : deleteOthers(data, count, data.length - 10, data.length - 4, random);
  return damagedData(`${count} ${isPlus ? 'plus' : 'characters'} lost`, payload, lost, SHORTER, random);
}

function truncated(random: Random): ForgedCase {
  const payload = sealedAnswer(random);
  const length = random.pick([64, 100, 128, 255, 256, random.int(20, 338)]);
  return damagedData(`cut to ${length} characters`, payload, payload.data.slice(0, length), SHORTER, random);
}

function altered(random: Random): ForgedCase {
  const payload = sealedAnswer(random);
  const bytes = Buffer.from(payload.data, 'base64');
  const place = random.int(0, 255);
  bytes.writeUInt8(bytes.readUInt8(place) ^ random.int(1, 255), place);
  const codes = ['private-key-mismatch', 'ciphertext-altered'];
  return damagedData(`byte ${place} altered`, payload, bytes.toString('base64'), codes, random);
}

function blockLost(random: Random): ForgedCase {
  const payload = sealedAnswer(random, { shareBytes: random.int(80, 120) });
  const bytes = Buffer.from(payload.data, 'base64');
  const isFirst = random.chance(0.5);
  const rest = isFirst ? bytes.subarray(256) : bytes.subarray(0, 256);
  const codes = ['ciphertext-block-lost', 'ciphertext-truncated', 'plaintext-unexpected'];
  return damagedData(
    `${isFirst ? 'first' : 'second'} of two blocks lost`,
    payload,
    rest.toString('base64'),
    codes,
    random,
  );
}

function ciphertextMissing(random: Random): ForgedCase {
  const { pair } = sealedAnswer(random);
  return {
    label: 'data is empty',
    capture: wrapJson(random.pick(JSON_CONTAINERS), answerAround('', random), random),
    args: failingArgs(pair, random),
    expected: failed('ciphertext-missing'),
  };
}

function captureEmpty(random: Random): ForgedCase {
  return {
    label: 'nothing to find',
    capture: random.pick(['', '{}', '{"ok":true,"list":[1,2]}', 'hello world']),
    args: openingArgs(sealedAnswer(random).pair, random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

function platformAnswer(random: Random): ForgedCase {
  const answer = random.pick(DOUYIN_ANSWERS);
  return {
    label: JSON.stringify(answer),
    capture: wrapJson(random.pick(JSON_CONTAINERS), answer, random),
    args: random.chance(0.5) ? failingArgs(sealedAnswer(random).pair, random) : [NAMED],
    expected: { ...ANSWERED, platform: 'douyin' },
  };
}

function keyMissing(random: Random): ForgedCase {
  const payload = sealedAnswer(random);
  return {
    label: 'no private key',
    capture: capture(payload.data, random),
    args: [NAMED, ...(random.chance(0.5) ? [`--app-id=${payload.appId}`] : [])],
    expected: KEY_MISSING,
  };
}

/** Another text in the slot of the private key. */
function keySlot(
  id: string,
  values: (payload: SealedAnswer, random: Random) => readonly (readonly [label: string, text: string])[],
  firstCode: ForgedExpectation['firstCode'],
): RsaFault {
  return {
    id,
    make: (random) => {
      const payload = sealedAnswer(random);
      const [label, text] = random.pick(values(payload, random));
      return {
        label: `private key slot holds: ${label}`,
        capture: capture(payload.data, random),
        args: [`--app-private-key=${text}`, NAMED],
        expected: failed(firstCode),
      };
    },
  };
}

function privateKeyMismatch(random: Random): ForgedCase {
  const [label, bits, otherBits] = random.pick([
    ['another pair', 2048, 2048],
    ['another pair', 2048, 2048],
    ['1024-bit key for 256 bytes', 2048, 1024],
  ] as const);
  const payload = sealedAnswer(random, { bits });
  const others = [0, 1, 2, 3].map((index) => rsaPair(otherBits, index)).filter((pair) => pair !== payload.pair);
  const other = random.pick(others);
  // The public key that was uploaded: it belongs to the payload or to the wrong private key.
  const own = random.pick<readonly RsaPair[]>([[], [], [payload.pair], [other]]);
  return {
    label: `${label}${own.length > 0 ? ', with a public key' : ''}`,
    capture: capture(payload.data, random),
    args: [
      ...failingArgs(other, random),
      ...own.map((pair) => `--app-public-key=${publicText(pair, random.pick(PUBLIC_FORMS))}`),
    ],
    expected: failed('private-key-mismatch'),
  };
}

/** Half the bytes that the key makes: another key's answer, or half of this one's. */
function shorterThanKey(random: Random): ForgedCase {
  const payload = sealedAnswer(random, { bits: 1024, text: '{"phoneNumber":"13000001234"}' });
  return {
    label: '128 bytes, 2048-bit key',
    capture: capture(payload.data, random),
    args: failingArgs(rsaPair(2048, random.int(0, 5)), random),
    expected: failed(['private-key-mismatch', ...SHORTER]),
  };
}

function keySelected(random: Random): ForgedCase {
  const payload = sealedAnswer(random);
  const others = random.sample(
    [0, 1, 2, 3].map((index) => rsaPair(2048, index)).filter((pair) => pair !== payload.pair),
    random.int(1, 2),
  );
  return {
    label: `${others.length + 1} private keys`,
    capture: capture(payload.data, random),
    args: random.sample([payload.pair, ...others], 9).map((pair) => privateArg(pair, random)),
    expected: opened(payload, 'key-selected', 0),
  };
}

function appMismatch(random: Random): ForgedCase {
  const payload = sealedAnswer(random);
  return {
    label: 'answer for another app',
    capture: capture(payload.data, random),
    args: [...openingArgs(payload.pair, random), `--app-id=${DOUYIN.appId(random)}`],
    expected: opened(payload, 'app-mismatch', 1),
  };
}

function captureStale(random: Random): ForgedCase {
  const timestamp = Math.floor(FORGE_NOW_MS / 1000) - random.int(30, 900) * 86400;
  const payload = sealedAnswer(random, { timestamp });
  const body = JSON.stringify(answerAround(payload.data, random));
  const url = 'https://open.douyin.com/api/apps/v1/get_phonenumber_info/';
  return {
    label: 'payload much older than its capture',
    capture: random.chance(0.5)
      ? harResponse({ url, headers: {}, body }, FORGE_NOW_MS)
      : httpResponse({ headers: {}, body }, FORGE_NOW_MS),
    args: openingArgs(payload.pair, random),
    expected: opened(payload, 'capture-stale', 0),
  };
}

function phoneNumberEmpty(random: Random): ForgedCase {
  const number = { phoneNumber: '', purePhoneNumber: '', countryCode: '86' };
  const payload = sealedAnswer(random, { number });
  const { phone: _, ...expected } = opened(payload, 'phone-number-empty', 1);
  return {
    label: 'empty number',
    capture: capture(payload.data, random),
    args: openingArgs(payload.pair, random),
    expected,
  };
}

function plaintextUnexpected(random: Random): ForgedCase {
  const text = random.pick(['hello, this is no number', '{"foo":"bar","list":[1,2,3]}', '["13000000000"]', '<xml/>']);
  const payload = sealedAnswer(random, { text });
  return damagedData(`plaintext ${text}`, payload, payload.data, 'plaintext-unexpected', random);
}

const own = (make: (random: Random) => ForgedCase, id: string): RsaFault => ({ id, make });

/** All faults of Douyin's new way, the good case first. */
export const DOUYIN_RSA_FAULTS: readonly RsaFault[] = [
  own(good, 'good'),
  own(captureEmpty, 'capture-empty'),
  own(ciphertextMissing, 'ciphertext-missing'),
  own(platformAnswer, 'platform-answer'),
  ...TEXT_DAMAGES.map(undone),
  ...CAPTURE_DAMAGES.map(undoneCapture),
  {
    id: 'plus-deleted',
    make: (random) => {
      const payload = sealedWhere(random, ({ data }) => data.includes('+'));
      return {
        label: 'one plus deleted',
        capture: capture(deletePlus(payload.data, 1, random), random),
        args: openingArgs(payload.pair, random),
        expected: opened(payload, 'plus-deleted', 1, 'recovered'),
      };
    },
  },
  own(charactersLost, 'characters-lost'),
  {
    id: 'case-lost',
    make: (random) => {
      const payload = sealedAnswer(random);
      return damagedData('lower case', payload, payload.data.toLowerCase(), 'case-lost', random);
    },
  },
  own(truncated, 'ciphertext-truncated'),
  own(altered, 'ciphertext-altered'),
  own(blockLost, 'ciphertext-block-lost'),
  own(keyMissing, 'key-missing'),
  keySlot(
    'key-malformed',
    ({ pair }, random) => [
      ['key cut', privateText(pair, 'bare-pkcs8').slice(0, random.int(200, 1500))],
      ['PEM cut', privateText(pair, 'pem').slice(0, random.int(300, 1500))],
    ],
    'key-malformed',
  ),
  keySlot(
    'key-in-wrong-slot',
    ({ pair }, random) => [
      ['the app public key', publicText(pair, random.pick(PUBLIC_FORMS))],
      ['the platform public key', publicText(rsaPair(2048, 4), random.pick(PUBLIC_FORMS))],
      ['a certificate', certificatePem(pair, 'phonekit')],
    ],
    'key-in-wrong-slot',
  ),
  keySlot(
    'key-in-wrong-slot/secret',
    ({ appId }, random) => [
      ['AppSecret', random.text(40, LOWER_HEX)],
      ['App ID', appId],
    ],
    ['key-in-wrong-slot', 'key-malformed'],
  ),
  own(privateKeyMismatch, 'private-key-mismatch'),
  own(shorterThanKey, 'private-key-mismatch/shorter'),
  own(keySelected, 'key-selected'),
  own(appMismatch, 'app-mismatch'),
  own(plaintextUnexpected, 'plaintext-unexpected'),
  own(phoneNumberEmpty, 'phone-number-empty'),
  own(captureStale, 'capture-stale'),
];
