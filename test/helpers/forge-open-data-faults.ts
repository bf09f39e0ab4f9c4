/** The faults that the platforms with `encryptedData` and `iv` have in common, each with what phonekit has to answer. */
import {
  ANSWERED,
  type Fault,
  type ForgedCase,
  type ForgedExpectation,
  failed,
  KEY_MISSING,
  refused,
} from './forge-case.ts';
import {
  CAPTURE_DAMAGES,
  type CaptureDamage,
  damageCapture,
  FORGE_NOW_MS,
  FORM_CONTAINERS,
  har,
  httpRequest,
  isPlain,
  JSON_CONTAINERS,
  JSON_STYLES,
  type Json,
  type JsonObject,
  LOOSE_CONTAINERS,
  toJson,
  wrapForm,
  wrapJson,
  wrapLoose,
} from './forge-container.ts';
import {
  alterCharacter,
  canTakeDamage,
  damageText,
  deleteOthers,
  deletePlus,
  flipBit,
  removeBlock,
  TEXT_DAMAGES,
  type TextDamage,
} from './forge-damage.ts';
import { type KeyForm, privateText, publicText, rsaPair } from './forge-keys.ts';
import { ALPHANUMERIC, type OpenData, type OpenDataPlatform, openDataWhere } from './forge-open-data.ts';
import type { Random } from './forge-random.ts';
import { signRawData, wechatEvent, wechatPhone, wechatRawData } from './forge-wechat.ts';

export type OpenDataFault = Fault<Random>;

export const FIELDS = ['encryptedData', 'iv', 'sessionKey'] as const;
export type Field = (typeof FIELDS)[number];

type Material = Pick<OpenData, Field>;

/** What differs between the platforms as far as faults go. */
export interface OpenDataScheme {
  readonly platform: OpenDataPlatform;
  /** Damages that a value of the platform's own alphabet can take at all. */
  readonly canTake: (damage: TextDamage, field: Field) => boolean;
  /**
   * The platform must be named when nothing opens, since what is left does not tell it from another one. An opened
   * phone payload always tells.
   */
  readonly isNamedOnFailure: boolean;
  readonly errMsg: string;
  /** True where even a good payload is user info. */
  readonly isUserInfoOnly?: boolean;
  /** True where standard padding removal fails on every payload. */
  readonly isPaddedTo32?: boolean;
  /** Arguments of a usual run besides the session_key. */
  readonly usualArgs?: (payload: OpenData, random: Random) => string[];
}

/** What is expected of an opened payload, given the code and exit code of a platform without peculiarities. */
export function opened(
  scheme: OpenDataScheme,
  payload: OpenData,
  code: string | null,
  exitCode: 0 | 1,
  status: ForgedExpectation['status'] = 'decrypted',
  also: readonly string[] = [],
): ForgedExpectation {
  const platform = scheme.platform.id;
  if (scheme.isUserInfoOnly) {
    // What was captured ranks before damage and keys.
    const alsoCodes = [...(code === null ? [] : [code]), ...also];
    return { firstCode: 'wrong-payload-kind', status, exitCode: 1, phone: null, platform, alsoCodes };
  }
  const isPadded = scheme.isPaddedTo32 === true;
  // Errors and warnings rank before it, key-selected behind.
  const firstCode = isPadded && (code === null || code === 'key-selected') ? 'standard-unpadding-fails' : code;
  const alsoCodes = [
    ...also,
    ...(isPadded && firstCode !== 'standard-unpadding-fails' ? ['standard-unpadding-fails'] : []),
    ...(code !== firstCode && code !== null ? [code] : []),
  ];
  const phone = payload.number === null ? null : { pureNumber: payload.number.purePhoneNumber };
  return { firstCode, status, exitCode, phone, platform, alsoCodes };
}

/** `opened` where the documents leave open how much the user is told besides the code. */
export function openedOrNot(scheme: OpenDataScheme, firstCode: string | readonly (string | null)[]): ForgedExpectation {
  const codes = typeof firstCode === 'string' ? [firstCode] : firstCode;
  return {
    firstCode: scheme.isUserInfoOnly ? [...codes, 'wrong-payload-kind'] : codes,
    status: ['failed', 'recovered', 'decrypted'],
    exitCode: 1,
  };
}

/** Wraps a detail in one of the frameworks' events or the developer's own request body. */
export function shape(detail: JsonObject, random: Random): JsonObject {
  const { encryptedData = null, iv = null } = detail;
  return random.pick<() => JsonObject>([
    () => detail,
    () => detail,
    () => wechatEvent(detail),
    () => ({ mp: { detail }, type: 'getphonenumber' }),
    () => ({ detail: { detail } }),
    () => ({ detail: { value: { encryptedData, iv } } }),
    () => ({ encrypted_data: encryptedData, iv, openid: random.text(28, ALPHANUMERIC) }),
    () => ({ data: { phone: { encryptedData, iv } }, userId: 17 }),
  ])();
}

export function detailOf(scheme: OpenDataScheme, { encryptedData, iv }: Omit<Material, 'sessionKey'>): JsonObject {
  return { errMsg: scheme.errMsg, encryptedData, iv };
}

/** A capture of the material in a container chosen by the seed. */
export function capture(scheme: OpenDataScheme, material: Material, random: Random): string {
  const { encryptedData, iv } = material;
  if (random.chance(0.15) && isPlain(encryptedData) && isPlain(iv)) {
    return wrapLoose(random.pick(LOOSE_CONTAINERS), { errMsg: scheme.errMsg, encryptedData, iv });
  }
  if (random.chance(0.3)) {
    const fields = random.chance(0.5) ? { encryptedData, iv } : { scene: '1', iv, encryptedData };
    return wrapForm(random.pick(FORM_CONTAINERS), fields, random);
  }
  return wrapJson(random.pick(JSON_CONTAINERS), shape(detailOf(scheme, material), random), random);
}

export function named(scheme: OpenDataScheme): string {
  return `--platform=${scheme.platform.id}`;
}

export function keyArg(sessionKey: string): string {
  return `--session-key=${sessionKey}`;
}

/** Arguments of a run in which the payload opens. */
export function openingArgs(scheme: OpenDataScheme, payload: OpenData, random: Random): string[] {
  const usual = scheme.usualArgs?.(payload, random) ?? [];
  return [keyArg(payload.sessionKey), ...usual, ...(random.chance(0.4) ? [named(scheme)] : [])];
}

/** Arguments of a run in which nothing opens. */
export function failingArgs(scheme: OpenDataScheme, payload: OpenData, random: Random): string[] {
  const usual = scheme.usualArgs?.(payload, random) ?? [];
  const isNamed = scheme.isNamedOnFailure || random.chance(0.6);
  return [keyArg(payload.sessionKey), ...usual, ...(isNamed ? [named(scheme)] : [])];
}

const bytesOf = (payload: OpenData): number => Buffer.from(payload.encryptedData, 'base64').length;
const blocksOf = (payload: OpenData): number => bytesOf(payload) / 16;

/** In a quarter of the cases the ciphertext is damaged as well; that is a warning and comes after the error. */
function damagedOnTop(payload: OpenData, random: Random): { payload: OpenData; also: readonly TextDamage[] } {
  const damage = random.pick(TEXT_DAMAGES);
  if (!random.chance(0.25) || !canTakeDamage(damage, payload.encryptedData)) return { payload, also: [] };
  return { payload: { ...payload, encryptedData: damageText(damage, payload.encryptedData, random) }, also: [damage] };
}

function good(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  if (random.chance(0.15)) {
    return {
      label: 'good, iv as an option',
      capture: wrapJson(random.pick(JSON_CONTAINERS), { encryptedData: payload.encryptedData }, random),
      args: [...openingArgs(scheme, payload, random), `--iv=${payload.iv}`],
      expected: opened(scheme, payload, null, 0),
    };
  }
  return {
    label: 'good',
    capture: capture(scheme, payload, random),
    args: [...openingArgs(scheme, payload, random), ...(random.chance(0.3) ? [`--app-id=${payload.appId}`] : [])],
    expected: { ...opened(scheme, payload, null, 0), signature: 'not-used' },
  };
}

/** Two payloads of one login, or one of this platform and one of WeChat, each with its own key. */
function severalPayloads(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  const detail = detailOf(scheme, payload);
  if (random.chance(0.5)) {
    const second = scheme.platform.make(random, { sessionKey: payload.sessionKey });
    const details = [detail, detailOf(scheme, second)];
    return {
      label: 'two payloads of one login',
      capture: random.chance(0.5) ? JSON.stringify(details) : details.map((each) => JSON.stringify(each)).join('\n'),
      args: [keyArg(payload.sessionKey)],
      expected: { ...opened(scheme, payload, null, 0), results: 2 },
    };
  }
  const other = wechatPhone(random);
  const details = [detail, { errMsg: 'getPhoneNumber:ok', encryptedData: other.encryptedData, iv: other.iv }];
  const keys = random.sample([payload.sessionKey, other.sessionKey], 2);
  return {
    label: 'one payload of this platform, one of WeChat',
    capture: random.chance(0.5)
      ? JSON.stringify({ list: details })
      : details.map((each) => JSON.stringify(each)).join('\n'),
    args: [...keys.map(keyArg), ...(scheme.usualArgs?.(payload, random) ?? [])],
    expected: { ...opened(scheme, payload, 'key-selected', 0), results: 2 },
  };
}

function undone(scheme: OpenDataScheme, damage: TextDamage, field: Field): OpenDataFault {
  return {
    id: `${damage}/${field}`,
    make: (random) => {
      const payload = openDataWhere(scheme.platform, random, (candidate) => canTakeDamage(damage, candidate[field]));
      const isForm = damage === 'plus-became-space' && field !== 'sessionKey' && random.chance(0.3);
      const damaged = { ...payload, [field]: damageText(damage, payload[field], random) };
      const raw = (name: 'encryptedData' | 'iv') =>
        field === name ? payload[name] : encodeURIComponent(payload[name]);
      return {
        label: `${damage} in ${field}`,
        // Base64 put into a form without encoding is how a plus becomes a blank in the first place.
        capture: isForm
          ? wrapForm(
              random.pick(FORM_CONTAINERS),
              { iv: raw('iv'), encryptedData: raw('encryptedData') },
              random,
              (value) => value,
            )
          : capture(scheme, damaged, random),
        args: openingArgs(scheme, damaged, random),
        expected: opened(scheme, payload, damage, 0),
      };
    },
  };
}

/** The same damage in all values that can take it, as a whole request encoded once too often has it. */
function undoneEverywhere(scheme: OpenDataScheme, damage: TextDamage): OpenDataFault {
  const fields = FIELDS.filter((field) => scheme.canTake(damage, field));
  return {
    id: `${damage}/all`,
    make: (random) => {
      const canTake = (candidate: OpenData) => fields.every((field) => canTakeDamage(damage, candidate[field]));
      const payload = openDataWhere(scheme.platform, random, canTake);
      const values = fields.map((field) => [field, damageText(damage, payload[field], random)] as const);
      const damaged: OpenData = { ...payload, ...Object.fromEntries(values) };
      return {
        label: `${damage} in ${fields.join(', ')}`,
        capture: capture(scheme, damaged, random),
        args: openingArgs(scheme, damaged, random),
        expected: opened(scheme, payload, damage, 0),
      };
    },
  };
}

function undoneCapture(scheme: OpenDataScheme, damage: CaptureDamage): OpenDataFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const payload = scheme.platform.make(random);
      const text =
        damage === 'utf16-text'
          ? capture(scheme, payload, random)
          : toJson(shape(detailOf(scheme, payload), random), random.pick(['compact', 'pretty']));
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, text, random),
        args: openingArgs(scheme, payload, random),
        expected: opened(scheme, payload, damage, 0),
      };
    },
  };
}

function captureEmpty(scheme: OpenDataScheme, random: Random): ForgedCase {
  const text = random.pick([
    '',
    ' \n\n ',
    '{}',
    '{"page":"pages/index/index","scene":1001,"list":[1,2,3]}',
    '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>',
    '2026-11-22 15:59:57.002  INFO 7 --- [main] c.example.Application : started in 2.1 seconds',
  ]);
  return {
    label: `nothing to find in ${JSON.stringify(text.slice(0, 30))}`,
    capture: text,
    args: openingArgs(scheme, scheme.platform.make(random), random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

/** The detail with a field left out or emptied. */
export function withoutField(
  scheme: OpenDataScheme,
  payload: OpenData,
  field: 'encryptedData' | 'iv',
  random: Random,
): { readonly label: string; readonly capture: string } {
  const { [field]: _, ...rest } = detailOf(scheme, payload);
  // Nothing but the name of the field shows that user info was expected.
  const values: readonly (Json | undefined)[] = scheme.isUserInfoOnly ? ['', null] : [undefined, '', null];
  const value = random.pick(values);
  const detail = value === undefined ? rest : { ...rest, [field]: value };
  return {
    label: `${field} is ${value === undefined ? 'left out' : JSON.stringify(value)}`,
    capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.4) ? wechatEvent(detail) : detail, random),
  };
}

function ciphertextMissing(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  return {
    ...withoutField(scheme, payload, 'encryptedData', random),
    args: [keyArg(payload.sessionKey), named(scheme)],
    expected: failed('ciphertext-missing'),
  };
}

function ivMissing(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  return {
    ...withoutField(scheme, payload, 'iv', random),
    args: [keyArg(payload.sessionKey), named(scheme)],
    // Of user info not enough is known to compute the iv.
    expected: scheme.isUserInfoOnly
      ? openedOrNot(scheme, 'iv-missing')
      : opened(scheme, payload, 'iv-missing', 1, 'recovered'),
  };
}

function plusDeleted(scheme: OpenDataScheme, random: Random): ForgedCase {
  const hasPlusInKeys = scheme.canTake('plus-became-space', 'iv');
  const field = hasPlusInKeys ? random.pick([...FIELDS, 'encryptedData', 'encryptedData'] as const) : 'encryptedData';
  const most = Math.min(6, Math.floor(scheme.platform.make(random).encryptedData.length / 30));
  const count = field === 'encryptedData' ? random.int(1, most) : 1;
  const payload = openDataWhere(scheme.platform, random, (candidate) => candidate[field].split('+').length > count);
  const damaged = { ...payload, [field]: deletePlus(payload[field], count, random) };
  return {
    label: `${count} plus deleted in ${field}`,
    capture: capture(scheme, damaged, random),
    args: openingArgs(scheme, damaged, random),
    expected: opened(scheme, payload, 'plus-deleted', 1, 'recovered'),
  };
}

function charactersLost(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  const text = payload.encryptedData;
  const isPlusWithWrongKey = random.chance(0.25) && text.includes('+');
  const firstBefore = text.length > 150 ? text.length - 60 : 40;
  const encryptedData = isPlusWithWrongKey
    ? deletePlus(text, 1, random)
    : deleteOthers(text, random.int(3, 5), firstBefore, text.length - 4, random);
  const isKeyWrong = isPlusWithWrongKey || random.chance(0.2);
  const sessionKey = isKeyWrong ? scheme.platform.sessionKey(random) : payload.sessionKey;
  const damaged = { ...payload, encryptedData, sessionKey };
  return {
    label: `characters lost, ${isKeyWrong ? 'wrong' : 'right'} key${isPlusWithWrongKey ? ', only a plus' : ''}`,
    capture: capture(scheme, damaged, random),
    args: failingArgs(scheme, damaged, random),
    expected: failed('characters-lost'),
  };
}

function caseLost(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  const isUpper = random.chance(0.25);
  const encryptedData = isUpper ? payload.encryptedData.toUpperCase() : payload.encryptedData.toLowerCase();
  return {
    label: isUpper ? 'all upper case' : 'all lower case',
    capture: capture(scheme, { ...payload, encryptedData }, random),
    args: failingArgs(scheme, payload, random),
    expected: failed('case-lost'),
  };
}

/** A number of characters such that at least two blocks stay and the whole blocks among them hold `from` to `to` bytes. */
function cutLength(text: string, from: number, to: number, random: Random): number {
  const end = text.replace(/=+$/, '').length;
  for (;;) {
    const length = random.int(43, end - 2);
    const whole = Math.floor((length * 3) / 64) * 16;
    if (whole >= from && whole <= to) return length;
  }
}

function truncated(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  const text = payload.encryptedData;
  const isAtBorder = random.chance(0.4);
  const length = cutLength(text, 32, payload.textEnd - 1, random);
  const blocks = Math.floor((length * 3) / 64);
  const cut = isAtBorder
    ? Buffer.from(text, 'base64')
        .subarray(0, blocks * 16)
        .toString('base64')
    : text.slice(0, length);
  if (random.chance(0.15)) {
    const begin = JSON.stringify({ errMsg: scheme.errMsg, iv: payload.iv }).slice(0, -1);
    const inside = text.slice(0, cutLength(text, 32, payload.textEnd - 1, random));
    return {
      label: 'log line cut inside the JSON',
      capture: `2026-11-22 15:59:58 INFO body=${begin},"encryptedData":"${inside}${random.pick(['', '...', '…'])}`,
      args: failingArgs(scheme, payload, random),
      expected: failed('ciphertext-truncated'),
    };
  }
  return {
    label: isAtBorder ? `cut behind block ${blocks}` : `cut at character ${length}`,
    capture: capture(scheme, { ...payload, encryptedData: cut }, random),
    args: failingArgs(scheme, payload, random),
    expected: failed('ciphertext-truncated'),
  };
}

/** Cut where all of the JSON is left: what is missing is Baidu's AppKey or padding alone. */
function truncatedBehindText(scheme: OpenDataScheme, random: Random): ForgedCase {
  const hasRest = (candidate: OpenData) => Math.ceil(candidate.textEnd / 16) < blocksOf(candidate);
  const payload = openDataWhere(scheme.platform, random, hasRest);
  const from = Math.ceil(payload.textEnd / 16) * 16;
  const length = cutLength(payload.encryptedData, from, bytesOf(payload) - 16, random);
  return {
    label: `cut at character ${length} of ${payload.encryptedData.length}, behind the text`,
    capture: capture(scheme, { ...payload, encryptedData: payload.encryptedData.slice(0, length) }, random),
    args: failingArgs(scheme, payload, random),
    expected: openedOrNot(scheme, 'ciphertext-truncated'),
  };
}

/** Offsets, within the following block, of the bytes that differ because the ciphertext block was altered. */
function changedOffsets(before: string, after: string, block: number): number[] {
  const [a, b] = [before, after].map((text) => Buffer.from(text, 'base64').subarray(block * 16, block * 16 + 16));
  return Array.from({ length: 16 }, (_, offset) => offset).filter((offset) => a?.[offset] !== b?.[offset]);
}

/**
 * An altered block garbles itself and, at the same offsets, the block behind it. `isTold` says whether those changes
 * can be told from another payload's text; where they cannot, an altered first block is a wrong iv.
 */
export function alteredWhere(
  scheme: OpenDataScheme,
  isTold: (payload: OpenData, block: number, offsets: readonly number[]) => boolean,
  expected: (payload: OpenData, block: number) => ForgedExpectation,
  blocksIn: (payload: OpenData) => readonly number[],
  random: Random,
): ForgedCase {
  for (;;) {
    const payload = scheme.platform.make(random);
    const block = random.pick(blocksIn(payload));
    const encryptedData = alterCharacter(payload.encryptedData, block, random);
    if (!isTold(payload, block, changedOffsets(payload.encryptedData, encryptedData, block))) continue;
    return {
      label: `one character of block ${block} of ${blocksOf(payload)} altered`,
      capture: capture(scheme, { ...payload, encryptedData }, random),
      args: failingArgs(scheme, payload, random),
      expected: expected(payload, block),
    };
  }
}

/** Numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Blocks that hold some of the JSON. */
export const textBlocks = (payload: OpenData): number => Math.ceil(payload.textEnd / 16);

/** One ciphertext block taken out. */
export function blockLost(
  scheme: OpenDataScheme,
  blocksIn: (payload: OpenData) => readonly number[],
  expected: (payload: OpenData, block: number) => ForgedExpectation,
  random: Random,
): ForgedCase {
  const payload = scheme.platform.make(random);
  const block = random.pick(blocksIn(payload));
  return {
    label: `block ${block} of ${blocksOf(payload)} lost`,
    capture: capture(scheme, { ...payload, encryptedData: removeBlock(payload.encryptedData, block) }, random),
    args: failingArgs(scheme, payload, random),
    expected: expected(payload, block),
  };
}

function keyMissing(scheme: OpenDataScheme, random: Random): ForgedCase {
  const { payload, also } = damagedOnTop(scheme.platform.make(random), random);
  return {
    label: ['no key', ...also].join(', '),
    capture: capture(scheme, payload, random),
    args: [named(scheme), ...(random.chance(0.4) ? [`--app-id=${payload.appId}`] : [])],
    expected: KEY_MISSING,
  };
}

/** Another value where the session_key belongs. */
export function keySlot(
  scheme: OpenDataScheme,
  id: string,
  values: (payload: OpenData, random: Random) => readonly (readonly [label: string, sessionKey: string])[],
  firstCode: ForgedExpectation['firstCode'],
  accept: (payload: OpenData) => boolean = () => true,
): OpenDataFault {
  return {
    id,
    make: (random) => {
      const payload = openDataWhere(scheme.platform, random, accept);
      const [label, sessionKey] = random.pick(values(payload, random));
      return {
        label: `session_key slot holds: ${label}`,
        capture: capture(scheme, payload, random),
        args: [keyArg(sessionKey), ...(scheme.usualArgs?.(payload, random) ?? []), named(scheme)],
        expected: failed(firstCode),
      };
    },
  };
}

/** What stands in the slot of the session_key and is no such key on any platform. */
export function strangersToSlot(payload: OpenData, random: Random): (readonly [string, string])[] {
  const pair = rsaPair(2048, random.int(0, 5));
  const [privateForm, publicForm]: readonly KeyForm[] = [
    random.pick(['bare-pkcs8', 'pem', 'pem-pkcs1'] as const),
    random.pick(['bare-spki', 'pem'] as const),
  ];
  return [
    ['RSA private key', privateText(pair, privateForm ?? 'pem')],
    ['RSA public key', publicText(pair, publicForm ?? 'pem')],
    ['the iv', payload.iv],
  ];
}

function sessionKeyMismatch(scheme: OpenDataScheme, random: Random): ForgedCase {
  const { payload, also } = damagedOnTop(scheme.platform.make(random), random);
  const sessionKey = scheme.platform.sessionKey(random);
  return {
    label: ['another session_key', ...also].join(', '),
    capture: capture(scheme, payload, random),
    args: failingArgs(scheme, { ...payload, sessionKey }, random),
    expected: failed('session-key-mismatch'),
  };
}

function keySelected(scheme: OpenDataScheme, random: Random): ForgedCase {
  const payload = scheme.platform.make(random);
  const others = range(1, random.int(1, 4)).map(() => scheme.platform.sessionKey(random));
  const keys = random.sample([payload.sessionKey, ...others], 99);
  return {
    label: `${keys.length} keys`,
    capture: capture(scheme, payload, random),
    args: [...keys.map(keyArg), ...(scheme.usualArgs?.(payload, random) ?? [])],
    expected: opened(scheme, payload, 'key-selected', 0),
  };
}

const UNEXPECTED = [
  'this is not what the platform sends, although it opens well enough to be read by anyone',
  '{"foo":"bar","list":[1,2,3],"note":"no number here"}',
  '["13000000000","13000000001","13000000002"]',
  '<xml><error>not a phone number at all</error></xml>',
  '中文文本，可是并不是 JSON，也没有号码。',
] as const;

function plaintextUnexpected(scheme: OpenDataScheme, random: Random): ForgedCase {
  const text = random.pick(UNEXPECTED);
  const payload = { ...scheme.platform.make(random, { text }), number: null };
  return {
    label: `plaintext ${text.slice(0, 20)}`,
    capture: capture(scheme, payload, random),
    args: failingArgs(scheme, payload, random),
    // Success needs the platform's field too, so this does not count as decrypted.
    expected: scheme.isUserInfoOnly ? openedOrNot(scheme, 'plaintext-unexpected') : failed('plaintext-unexpected'),
  };
}

/** Client failures; their texts are shared among the platforms, so the platform is named. */
export function clientFailure(
  scheme: Pick<OpenDataScheme, 'platform'>,
  id: string,
  details: readonly JsonObject[],
  firstCode: ForgedExpectation['firstCode'],
): OpenDataFault {
  return {
    id,
    make: (random) => {
      const detail = random.pick(details);
      return {
        label: JSON.stringify(detail),
        capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.4) ? wechatEvent(detail) : detail, random),
        args: [
          ...(random.chance(0.5) ? [keyArg(scheme.platform.sessionKey(random))] : []),
          `--platform=${scheme.platform.id}`,
        ],
        expected: { ...refused(firstCode), platform: scheme.platform.id },
      };
    },
  };
}

/** Error answers of the platform's servers. */
export function platformAnswer(platform: string, answers: readonly JsonObject[]): OpenDataFault {
  return {
    id: 'platform-answer',
    make: (random) => {
      const answer = random.pick(answers);
      return {
        label: JSON.stringify(answer),
        capture: wrapJson(random.pick(JSON_CONTAINERS), answer, random),
        args: [`--platform=${platform}`],
        expected: { ...ANSWERED, platform },
      };
    },
  };
}

/** The faults that all platforms with `encryptedData` share, except for those around the iv and inside the plaintext. */
export function commonFaults(scheme: OpenDataScheme): OpenDataFault[] {
  const row = (id: string, make: (scheme: OpenDataScheme, random: Random) => ForgedCase): OpenDataFault => ({
    id,
    make: (random) => make(scheme, random),
  });
  return [
    row('good', good),
    row('several-payloads', severalPayloads),
    row('capture-empty', captureEmpty),
    row('ciphertext-missing', ciphertextMissing),
    ...TEXT_DAMAGES.flatMap((damage) =>
      FIELDS.filter((field) => scheme.canTake(damage, field)).map((field) => undone(scheme, damage, field)),
    ),
    ...TEXT_DAMAGES.filter((damage) => FIELDS.some((field) => scheme.canTake(damage, field))).map((damage) =>
      undoneEverywhere(scheme, damage),
    ),
    ...CAPTURE_DAMAGES.map((damage) => undoneCapture(scheme, damage)),
    row('plus-deleted', plusDeleted),
    row('characters-lost', charactersLost),
    row('case-lost', caseLost),
    row('ciphertext-truncated', truncated),
    row('key-missing', keyMissing),
    row('session-key-mismatch', sessionKeyMismatch),
    row('key-selected', keySelected),
    row('plaintext-unexpected', plaintextUnexpected),
  ];
}

/** For platforms whose payload can be cut or altered without touching the JSON. */
export function behindTextFaults(scheme: OpenDataScheme): OpenDataFault[] {
  const behind = (payload: OpenData) => range(textBlocks(payload), blocksOf(payload) - 1);
  const hasRest = (payload: OpenData) => behind(payload).length > 0;
  const roomy = { ...scheme.platform, make: (random: Random) => openDataWhere(scheme.platform, random, hasRest) };
  return [
    { id: 'ciphertext-truncated/behind-text', make: (random) => truncatedBehindText(scheme, random) },
    {
      id: 'ciphertext-altered/behind-text',
      make: (random) =>
        alteredWhere(
          { ...scheme, platform: roomy },
          () => true,
          () => openedOrNot(scheme, 'ciphertext-altered'),
          behind,
          random,
        ),
    },
  ];
}

/** The faults around an iv that matters and whose value follows from known text. */
export function ivFaults(scheme: OpenDataScheme): OpenDataFault[] {
  const { platform } = scheme;
  return [
    { id: 'iv-missing', make: (random) => ivMissing(scheme, random) },
    {
      id: 'iv-mismatch',
      make: (random) => {
        const { payload, also } = damagedOnTop(platform.make(random), random);
        const [label, iv] = random.pick<() => readonly [string, string]>([
          () => ['another iv', platform.iv(random)],
          () => ['another iv', platform.iv(random)],
          () => ['iv with one bit turned', flipBit(payload.iv, random)],
          () => ['iv cut', payload.iv.slice(0, random.int(10, 19))],
          () => ['iv of 12 bytes', random.bytes(12).toString('base64')],
          () => ['text as iv', '0000000000000000'],
        ])();
        return {
          label: [label, ...also].join(', '),
          capture: capture(scheme, { ...payload, iv }, random),
          args: openingArgs(scheme, payload, random),
          expected: opened(scheme, payload, 'iv-mismatch', 1, 'recovered', also),
        };
      },
    },
    {
      id: 'key-iv-swapped',
      make: (random) => {
        const is128 = (candidate: OpenData) => candidate.sessionKey.length === candidate.iv.length;
        const { payload, also } = damagedOnTop(openDataWhere(platform, random, is128), random);
        const swapped = { ...payload, iv: payload.sessionKey, sessionKey: payload.iv };
        return {
          label: ['key and iv exchanged', ...also].join(', '),
          capture: capture(scheme, swapped, random),
          args: openingArgs(scheme, swapped, random),
          expected: opened(scheme, payload, 'key-iv-swapped', 1, 'recovered', also),
        };
      },
    },
  ];
}

/** The faults of a watermark: another app, an old payload. */
export function watermarkFaults(
  scheme: OpenDataScheme,
  otherAppId: (own: string, random: Random) => string,
): OpenDataFault[] {
  const { platform } = scheme;
  return [
    {
      id: 'app-mismatch',
      make: (random) => {
        const { payload, also } = damagedOnTop(platform.make(random), random);
        return {
          label: ['payload of another app', ...also].join(', '),
          capture: capture(scheme, payload, random),
          args: [...openingArgs(scheme, payload, random), `--app-id=${otherAppId(payload.appId, random)}`],
          expected: opened(scheme, payload, 'app-mismatch', 1, 'decrypted', also),
        };
      },
    },
    {
      id: 'capture-stale',
      make: (random) => {
        const timestamp = Math.floor(FORGE_NOW_MS / 1000) - random.int(30, 900) * 86400;
        const payload = platform.make(random, { timestamp });
        const text = toJson(detailOf(scheme, payload), random.pick(JSON_STYLES));
        return {
          label: 'payload much older than its capture',
          capture: random.chance(0.5)
            ? har({ mimeType: 'application/json', text }, FORGE_NOW_MS)
            : httpRequest('application/json', text, FORGE_NOW_MS),
          args: openingArgs(scheme, payload, random),
          expected: opened(scheme, payload, 'capture-stale', 0),
        };
      },
    },
  ];
}

/** The empty number of an account without one. */
export function phoneNumberEmpty(scheme: OpenDataScheme): OpenDataFault {
  return {
    id: 'phone-number-empty',
    make: (random) => {
      const number = { phoneNumber: '', purePhoneNumber: '', countryCode: random.pick(['86', '']) };
      const { payload, also } = damagedOnTop(scheme.platform.make(random, { number }), random);
      const { phone: _, ...expected } = opened(scheme, payload, 'phone-number-empty', 1, 'decrypted', also);
      return {
        label: ['empty number', ...also].join(', '),
        capture: capture(scheme, payload, random),
        args: openingArgs(scheme, payload, random),
        expected,
      };
    },
  };
}

/** Texts that are no key of `bytes` bytes in base64. */
export function malformedKeys(payload: OpenData, random: Random): (readonly [string, string])[] {
  return [
    ['15 bytes', random.bytes(15).toString('base64')],
    ['18 bytes', random.bytes(18).toString('base64')],
    ['20 bytes', random.bytes(20).toString('base64')],
    ['cut', payload.sessionKey.slice(0, random.int(8, 19))],
    ['key twice', payload.sessionKey.slice(0, 22) + payload.sessionKey],
  ];
}

/** User info and rawData as in WeChat, signed with sha1(rawData ‖ session_key). */
export function signedFaults(scheme: OpenDataScheme, userInfoArgs: readonly string[]): OpenDataFault[] {
  const { platform } = scheme;
  const signed = (payload: OpenData, rawData: string, shown: string): JsonObject => ({
    ...detailOf(scheme, payload),
    rawData: shown,
    signature: signRawData(rawData, payload.sessionKey),
  });
  return [
    {
      id: 'good/signed',
      make: (random) => {
        const payload = platform.make(random);
        const rawData = JSON.stringify(wechatRawData(random));
        return {
          label: 'good, with rawData',
          capture: wrapJson(random.pick(JSON_CONTAINERS), signed(payload, rawData, rawData), random),
          args: openingArgs(scheme, payload, random),
          expected: { ...opened(scheme, payload, null, 0), signature: 'valid' },
        };
      },
    },
    {
      id: 'signed-content-altered',
      make: (random) => {
        const payload = platform.make(random);
        const rawData = JSON.stringify(wechatRawData(random));
        const shown = random.pick([
          JSON.stringify(JSON.parse(rawData), null, 2),
          rawData.replaceAll('":', '": ').replaceAll(',"', ', "'),
          rawData.replaceAll('/', '\\/'),
        ]);
        return {
          label: 'rawData re-serialised',
          capture: wrapJson(random.pick(JSON_CONTAINERS), signed(payload, rawData, shown), random),
          args: openingArgs(scheme, payload, random),
          expected: { ...opened(scheme, payload, 'signed-content-altered', 1), signature: 'invalid' },
        };
      },
    },
    {
      id: 'wrong-payload-kind',
      make: (random) => {
        const payload = platform.make(random, { isUserInfo: true });
        const rawData = JSON.stringify(wechatRawData(random));
        const isSigned = random.chance(0.4);
        const detail = isSigned ? signed(payload, rawData, rawData) : detailOf(scheme, payload);
        return {
          label: isSigned ? 'user info, signed' : 'user info',
          capture: wrapJson(random.pick(JSON_CONTAINERS), { ...detail, errMsg: 'getUserInfo:ok' }, random),
          args: [keyArg(payload.sessionKey), ...userInfoArgs],
          expected: {
            ...opened(scheme, payload, 'wrong-payload-kind', 1),
            ...(isSigned ? { signature: 'valid' } : {}),
          },
        };
      },
    },
  ];
}
