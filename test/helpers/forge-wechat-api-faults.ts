/** Every fault of an answer under WeChat's server API security, each with what phonekit has to answer. */
import { sign as signBytes } from 'node:crypto';
import { ANSWERED, type Fault, type ForgedCase, type ForgedExpectation, failed, KEY_MISSING } from './forge-case.ts';
import {
  CAPTURE_DAMAGES,
  type CaptureDamage,
  damageCapture,
  JSON_CONTAINERS,
  type JsonObject,
  wrapJson,
} from './forge-container.ts';
import {
  canTakeDamage,
  damageText,
  deleteOthers,
  deletePlus,
  flipBit,
  TEXT_DAMAGES,
  type TextDamage,
} from './forge-damage.ts';
import { certificatePem, type KeyForm, privateText, publicText, type RsaPair, rsaPair } from './forge-keys.ts';
import { LOWER_HEX } from './forge-open-data.ts';
import { platformAnswer } from './forge-open-data-faults.ts';
import type { Random } from './forge-random.ts';
import { signPss } from './forge-rsa.ts';
import { wechatAppId } from './forge-wechat.ts';
import {
  type ApiEnvelope,
  type ApiOptions,
  apiEnvelope,
  bodyOf,
  type Exchange,
  exchangeOf,
  signedText,
  URL_PATH,
} from './forge-wechat-api.ts';

type ApiFault = Fault<Random>;

const PUBLIC_FORMS: readonly KeyForm[] = ['bare-spki', 'pem', 'pem-crlf', 'pem-pkcs1'];
const NAMED = '--platform=wechat';

function envelopeWhere(random: Random, accept: (envelope: ApiEnvelope) => boolean): ApiEnvelope {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const envelope = apiEnvelope(random);
    if (accept(envelope)) return envelope;
  }
  throw new Error('no envelope was accepted');
}

function capture(envelope: ApiEnvelope, random: Random, exchange: Exchange = {}): string {
  return exchangeOf(envelope, random.pick(['http', 'har'] as const), random, exchange);
}

function platformKeyArg(pair: RsaPair, random: Random): string {
  return `--platform-public-key=${publicText(pair, random.pick(PUBLIC_FORMS))}`;
}

const keyArg = (symKey: string): string => `--sym-key=${symKey}`;

function openingArgs({ symKey, sn }: Pick<ApiEnvelope, 'symKey' | 'sn'>, random: Random): string[] {
  return [keyArg(symKey), `--sym-key-sn=${sn}`, ...(random.chance(0.4) ? [NAMED] : [])];
}

function failingArgs({ symKey, sn }: Pick<ApiEnvelope, 'symKey' | 'sn'>): string[] {
  return [keyArg(symKey), `--sym-key-sn=${sn}`, NAMED];
}

function opened(
  envelope: ApiEnvelope,
  firstCode: ForgedExpectation['firstCode'],
  exitCode: 0 | 1,
  signature?: string,
  status = 'decrypted',
): ForgedExpectation {
  const phone = envelope.number === null ? null : { pureNumber: envelope.number.purePhoneNumber };
  const checked = signature === undefined ? {} : { signature };
  return { firstCode, status, exitCode, phone, platform: 'wechat', ...checked };
}

function good(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const variant = random.pick(['no platform key', 'public key', 'public key', 'certificate', 'certificate rotation']);
  const own = random.chance(0.3) ? [`--app-id=${envelope.appId}`] : [];
  const args = [...openingArgs(envelope, random), ...own];
  if (variant === 'no platform key') {
    const expected = opened(envelope, null, 0, 'unchecked');
    return { label: `good, ${variant}`, capture: capture(envelope, random), args, expected };
  }
  const { platform } = envelope;
  const key =
    variant === 'certificate'
      ? `--platform-public-key=${certificatePem(platform, envelope.appId)}`
      : platformKeyArg(platform, random);
  // During rotation the answer is signed with the new certificate and once more with the one that the user still has.
  const exchange: Exchange =
    variant === 'certificate rotation'
      ? {
          signature: signPss(
            rsaPair(2048, (platformIndex(platform) + 1) % 6),
            Buffer.from(signedText(envelope, bodyOf(envelope))),
            random,
          ).toString('base64'),
          headers: {
            'Wechatmp-Serial-Deprecated': random.text(32, LOWER_HEX),
            'Wechatmp-Signature-Deprecated': signPss(
              platform,
              Buffer.from(signedText(envelope, bodyOf(envelope))),
              random,
            ).toString('base64'),
          },
        }
      : {};
  return {
    label: `good, ${variant}`,
    capture: capture(envelope, random, exchange),
    args: [...args, key],
    expected: opened(envelope, null, 0, 'valid'),
  };
}

function platformIndex(pair: RsaPair): number {
  return [0, 1, 2, 3, 4, 5].findIndex((index) => rsaPair(2048, index) === pair);
}

/** The body alone says neither address nor time, so the tag may be checked with guesses or not at all. */
function bare(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const { iv, data, authtag } = envelope;
  const own = random.chance(0.5) ? [`--app-id=${envelope.appId}`] : [];
  return {
    label: 'good, the body alone',
    capture: wrapJson(random.pick(JSON_CONTAINERS), { iv, data, authtag }, random),
    args: [...openingArgs(envelope, random), ...own],
    expected: opened(envelope, [null, 'authtag-unchecked'], 0),
  };
}

function sm4(random: Random): ForgedCase {
  const envelope = apiEnvelope(random, { cipher: 'sm4-gcm' });
  return {
    label: 'good, SM4-GCM',
    capture: capture(envelope, random),
    args: openingArgs(envelope, random),
    expected: opened(envelope, null, 0),
  };
}

function captureEmpty(random: Random): ForgedCase {
  return {
    label: 'nothing to find',
    capture: random.pick(['', '{}', '{"ok":true,"list":[1,2]}', 'HTTP/1.1 204 No Content\r\nDate: x\r\n\r\n']),
    args: openingArgs(apiEnvelope(random), random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

function withoutField(field: 'data' | 'iv', random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const { iv, data, authtag } = envelope;
  const value = random.pick(['', null]);
  return {
    label: `${field} is ${JSON.stringify(value)}`,
    capture: capture(envelope, random, { body: JSON.stringify({ iv, data, authtag, [field]: value }) }),
    args: failingArgs(envelope),
    // The beginning of the text is not known well enough to compute the iv of GCM.
    expected: failed(field === 'data' ? 'ciphertext-missing' : 'iv-missing'),
  };
}

const FIELDS = ['data', 'iv', 'authtag', 'symKey'] as const;
type Field = (typeof FIELDS)[number];

/** 12 bytes have no padding in base64. */
const canTake = (damage: TextDamage, field: Field): boolean => field !== 'iv' || damage !== 'base64-unpadded';

function undone(damage: TextDamage, field: Field): ApiFault {
  return {
    id: `${damage}/${field}`,
    make: (random) => {
      const envelope = envelopeWhere(random, (candidate) => canTakeDamage(damage, candidate[field]));
      const damaged = { ...envelope, [field]: damageText(damage, envelope[field], random) };
      return {
        label: `${damage} in ${field}`,
        capture: capture(envelope, random, { body: bodyOf(damaged) }),
        args: openingArgs(damaged, random),
        expected: opened(envelope, damage, 0),
      };
    },
  };
}

function undoneCapture(damage: CaptureDamage): ApiFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const envelope = apiEnvelope(random);
      const isExchange = damage === 'utf16-text';
      const text = isExchange ? capture(envelope, random) : bodyOf(envelope);
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, text, random),
        args: openingArgs(envelope, random),
        expected: opened(envelope, isExchange ? damage : [damage, 'authtag-unchecked'], 0),
      };
    },
  };
}

/** A case in which the body is not what was sent. */
function damagedBody(
  label: string,
  envelope: ApiEnvelope,
  changed: Partial<Pick<ApiEnvelope, 'iv' | 'data' | 'authtag'>>,
  expected: ForgedExpectation,
  random: Random,
): ForgedCase {
  const body = bodyOf({ ...envelope, ...changed });
  return { label, capture: capture(envelope, random, { body }), args: failingArgs(envelope), expected };
}

function plusDeleted(random: Random): ForgedCase {
  const envelope = envelopeWhere(random, ({ data }) => data.includes('+'));
  const data = deletePlus(envelope.data, 1, random);
  return damagedBody(
    'one plus deleted',
    envelope,
    { data },
    opened(envelope, 'plus-deleted', 1, undefined, 'recovered'),
    random,
  );
}

function charactersLost(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  // The beginning stays whole: the key is right, and that shows.
  const [head, tail] = [envelope.data.slice(0, 60), envelope.data.slice(60)];
  const data = head + deleteOthers(tail, random.int(3, 5), tail.length - 100, tail.length - 4, random);
  // Without blocks, length proves nothing; that the text is readable to a point and never again does.
  return damagedBody('characters lost', envelope, { data }, failed(['characters-lost', 'ciphertext-altered']), random);
}

function truncated(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const data = envelope.data.slice(0, random.pick([128, 256, random.int(60, envelope.data.length - 12)]));
  return damagedBody(`cut to ${data.length} characters`, envelope, { data }, failed('ciphertext-truncated'), random);
}

/** One byte of the ciphertext turned so that `from` in the plaintext becomes `to`. */
function rewritten(envelope: ApiEnvelope, place: number, to: string): string {
  const bytes = Buffer.from(envelope.data, 'base64');
  bytes.writeUInt8(bytes.readUInt8(place) ^ envelope.plaintext.readUInt8(place) ^ to.charCodeAt(0), place);
  return bytes.toString('base64');
}

function altered(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  // A quote turned into something else: the text does not parse any more.
  const place = envelope.plaintext.indexOf('"', random.int(30, 120));
  const data = rewritten(envelope, place, '\u0003');
  const expected = failed(['ciphertext-altered', 'authtag-mismatch']);
  return damagedBody(`byte ${place} altered`, envelope, { data }, expected, random);
}

function authtagMismatch(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const expected = opened(envelope, 'authtag-mismatch', 1, undefined, 'recovered');
  // Without a signature nothing tells a wrong number of the key from a changed text, so that no number may be shown.
  const unproven = failed('authtag-mismatch');
  const wrongExchange = (label: string, exchange: Exchange, container: 'http' | 'har'): ForgedCase => ({
    label,
    capture: exchangeOf(envelope, container, random, exchange),
    args: failingArgs(envelope),
    expected,
  });
  return random.pick<() => ForgedCase>([
    () => ({
      label: 'another sn',
      capture: capture(envelope, random),
      args: failingArgs({ ...envelope, sn: random.text(32, LOWER_HEX) }),
      expected: unproven,
    }),
    () => ({
      label: 'another sn, signature valid',
      capture: capture(envelope, random),
      args: [
        ...failingArgs({ ...envelope, sn: random.text(32, LOWER_HEX) }),
        platformKeyArg(envelope.platform, random),
      ],
      expected: { ...expected, signature: 'valid' },
    }),
    () => wrongExchange('another timestamp', { timestamp: envelope.timestamp - random.int(1, 300) }, 'http'),
    () => wrongExchange('another app in the header', { appId: wechatAppId(random) }, 'http'),
    () =>
      wrongExchange('another address', { url: `${URL_PATH.replace('business', 'security')}?access_token=0` }, 'har'),
    () => damagedBody('authtag altered', envelope, { authtag: flipBit(envelope.authtag, random) }, unproven, random),
    () => {
      const to = envelope.plaintext.toString('latin1', 8, 9) === 'x' ? 'y' : 'x';
      return damagedBody('a letter of _n altered', envelope, { data: rewritten(envelope, 8, to) }, unproven, random);
    },
  ])();
}

/** A digit of the number altered: the text parses, but what it says is false. */
function alteredNumber(random: Random): ForgedCase {
  const envelope = apiEnvelope(random);
  const place = envelope.plaintext.indexOf('"purePhoneNumber":"') + '"purePhoneNumber":"'.length;
  const digit = (envelope.plaintext.readUInt8(place) - 48 + random.int(1, 9)) % 10;
  return damagedBody(
    'a digit of the number altered',
    envelope,
    { data: rewritten(envelope, place, String(digit)) },
    failed(['authtag-mismatch', 'ciphertext-altered']),
    random,
  );
}

function keySlot(
  id: string,
  values: (envelope: ApiEnvelope, random: Random) => readonly (readonly [label: string, symKey: string])[],
  firstCode: ForgedExpectation['firstCode'],
): ApiFault {
  return {
    id,
    make: (random) => {
      const envelope = apiEnvelope(random);
      const [label, symKey] = random.pick(values(envelope, random));
      return {
        label: `symmetric key is ${label}`,
        capture: capture(envelope, random),
        args: failingArgs({ ...envelope, symKey }),
        expected: failed(firstCode),
      };
    },
  };
}

/** Opens with a finding about the signature. */
function signatureFault(
  id: string,
  make: (envelope: ApiEnvelope, random: Random) => readonly [label: string, signature: string | null, key: string],
  code: ForgedExpectation['firstCode'],
  signature?: string,
): ApiFault {
  return {
    id,
    make: (random) => {
      const envelope = apiEnvelope(random);
      const [label, signed, key] = make(envelope, random);
      return {
        label,
        capture: capture(envelope, random, signed === null ? {} : { signature: signed }),
        args: [...openingArgs(envelope, random), key],
        expected: opened(envelope, code, 1, signature),
      };
    },
  };
}

function stranger(envelope: ApiEnvelope): RsaPair {
  return rsaPair(2048, (platformIndex(envelope.platform) + 1) % 6);
}

const SIGNATURE_FAULTS: readonly ApiFault[] = [
  signatureFault(
    'public-key-mismatch',
    (envelope, random) => ['certificate of another app', null, platformKeyArg(stranger(envelope), random)],
    'public-key-mismatch',
    'invalid',
  ),
  signatureFault(
    'rsa-key-size-mismatch',
    (_, random) => ['1024-bit platform key', null, platformKeyArg(rsaPair(1024, random.int(0, 3)), random)],
    'rsa-key-size-mismatch',
    'invalid',
  ),
  signatureFault(
    'private-key-in-public-slot',
    (envelope, random) => [
      'a private key as platform key',
      null,
      `--platform-public-key=${privateText(stranger(envelope), random.pick(['pem', 'bare-pkcs8']))}`,
    ],
    'private-key-in-public-slot',
  ),
  signatureFault(
    'signed-content-altered',
    (envelope, random) => {
      const text = signedText(envelope, bodyOf(envelope));
      const [label, content] = random.pick([
        ['with a newline at the end', `${text}\n`],
        ['with the sn as a further line', text.replace('\n{', `\n${envelope.sn}\n{`)],
        ['over another body', signedText(envelope, '{"errcode":0}')],
      ] as const);
      const signature = signPss(envelope.platform, Buffer.from(content), random).toString('base64');
      return [`signed ${label}`, signature, platformKeyArg(envelope.platform, random)];
    },
    'signed-content-altered',
    'invalid',
  ),
  signatureFault(
    'sign-damaged',
    (envelope, random) => {
      const text = Buffer.from(signedText(envelope, bodyOf(envelope)));
      const signature = signPss(envelope.platform, text, random).toString('base64').slice(0, random.int(20, 150));
      return ['signature cut', signature, platformKeyArg(envelope.platform, random)];
    },
    'sign-damaged',
    'invalid',
  ),
  signatureFault(
    'sign-type-mismatch',
    (envelope, random) => {
      const text = Buffer.from(signedText(envelope, bodyOf(envelope)));
      const signature = signBytes('sha256', text, envelope.platform.privateKey).toString('base64');
      return ['signed with PKCS#1 v1.5', signature, platformKeyArg(envelope.platform, random)];
    },
    // Right key, right text, another padding: which of the three it is called is left open.
    ['sign-type-mismatch', 'signed-content-altered', 'public-key-mismatch'],
    'invalid',
  ),
];

/** The envelope opens and its text is what the options say. */
function inside(
  id: string,
  options: (random: Random) => ApiOptions,
  expected: (envelope: ApiEnvelope) => ForgedExpectation,
): ApiFault {
  return {
    id,
    make: (random) => {
      const envelope = apiEnvelope(random, options(random));
      return {
        label: envelope.plaintext.toString().slice(0, 120),
        capture: capture(envelope, random),
        args: openingArgs(envelope, random),
        expected: expected(envelope),
      };
    },
  };
}

const ERRORS: readonly JsonObject[] = [
  { errcode: 40029, errmsg: 'invalid code rid: 00000000-00000000-00000000' },
  { errcode: 40013, errmsg: 'invalid appid rid: 00000000-00000000-00000000' },
  { errcode: 45011, errmsg: 'api minute-quota reach limit' },
];

const own = (make: (random: Random) => ForgedCase, id: string): ApiFault => ({ id, make });

/** All faults of an answer under API security, the good case first. */
export const WECHAT_API_FAULTS: readonly ApiFault[] = [
  own(good, 'good'),
  own(bare, 'good/bare'),
  own(sm4, 'good/sm4'),
  own(captureEmpty, 'capture-empty'),
  own((random) => withoutField('data', random), 'ciphertext-missing'),
  own((random) => withoutField('iv', random), 'iv-missing'),
  platformAnswer('wechat', [
    { errcode: 40234, errmsg: 'invalid signature rid: 00000000-00000000-00000000' },
    { errcode: 40235, errmsg: 'invalid encrypt rid: 00000000-00000000-00000000' },
    { errcode: 40238, errmsg: 'no exist dev secret sym rid: 00000000-00000000-00000000' },
    { errcode: 40240, errmsg: 'expired wechatmp timestamp rid: 00000000-00000000-00000000' },
  ]),
  inside(
    'platform-answer/inside',
    (random) => ({ fields: random.pick(ERRORS) }),
    () => ({ ...ANSWERED, platform: 'wechat' }),
  ),
  ...TEXT_DAMAGES.flatMap((damage) =>
    FIELDS.filter((field) => canTake(damage, field)).map((field) => undone(damage, field)),
  ),
  ...CAPTURE_DAMAGES.map(undoneCapture),
  own(plusDeleted, 'plus-deleted'),
  own(charactersLost, 'characters-lost'),
  {
    id: 'case-lost',
    make: (random) => {
      const envelope = apiEnvelope(random);
      const data = envelope.data.toLowerCase();
      return damagedBody('lower case', envelope, { data }, failed('case-lost'), random);
    },
  },
  own(truncated, 'ciphertext-truncated'),
  own(altered, 'ciphertext-altered'),
  own(alteredNumber, 'ciphertext-altered/number'),
  own(authtagMismatch, 'authtag-mismatch'),
  {
    id: 'authtag-unchecked',
    make: (random) => {
      const envelope = apiEnvelope(random);
      return {
        label: 'no sn given',
        capture: capture(envelope, random),
        args: [keyArg(envelope.symKey), ...(random.chance(0.4) ? [NAMED] : [])],
        expected: opened(envelope, 'authtag-unchecked', 0),
      };
    },
  },
  {
    // Another iv gives noise, and so does another key.
    id: 'iv-mismatch',
    make: (random) => {
      const iv = random.bytes(12).toString('base64');
      return damagedBody(
        'another iv',
        apiEnvelope(random),
        { iv },
        failed(['sym-key-mismatch', 'iv-mismatch']),
        random,
      );
    },
  },
  {
    id: 'key-missing',
    make: (random) => ({
      label: 'no symmetric key',
      capture: capture(apiEnvelope(random), random),
      args: [NAMED],
      expected: KEY_MISSING,
    }),
  },
  keySlot(
    'key-malformed',
    ({ symKey }, random) => [
      ['31 bytes', random.bytes(31).toString('base64')],
      ['33 bytes', random.bytes(33).toString('base64')],
      ['20 bytes', random.bytes(20).toString('base64')],
      ['cut', symKey.slice(0, random.int(26, 40))],
    ],
    'key-malformed',
  ),
  keySlot(
    'key-in-wrong-slot',
    ({ platform }, random) => [
      ['the own private key', privateText(platform, random.pick(['pem', 'bare-pkcs8']))],
      ['the platform public key', publicText(platform, random.pick(['pem', 'bare-spki']))],
    ],
    'key-in-wrong-slot',
  ),
  keySlot(
    'key-in-wrong-slot/secret',
    (_, random) => [['the AppSecret', random.text(32, LOWER_HEX)]],
    // As base64 it has 24 bytes, as hex the 16 of an SM4 key.
    ['key-in-wrong-slot', 'key-malformed', 'sym-key-mismatch'],
  ),
  keySlot(
    'sym-key-mismatch',
    (_, random) => [
      ['another one', random.bytes(32).toString('base64')],
      ['another one of 16 bytes', random.bytes(16).toString('base64')],
    ],
    'sym-key-mismatch',
  ),
  {
    id: 'key-selected',
    make: (random) => {
      const envelope = apiEnvelope(random);
      const keys = random.sample([envelope.symKey, random.bytes(32).toString('base64')], 2);
      return {
        label: 'two keys',
        capture: capture(envelope, random),
        args: [...keys.map(keyArg), `--sym-key-sn=${envelope.sn}`],
        expected: opened(envelope, 'key-selected', 0),
      };
    },
  },
  ...SIGNATURE_FAULTS,
  {
    id: 'app-mismatch',
    make: (random) => {
      const envelope = apiEnvelope(random);
      return {
        label: 'answer for another app',
        capture: capture(envelope, random),
        args: [...openingArgs(envelope, random), `--app-id=${wechatAppId(random)}`],
        expected: opened(envelope, 'app-mismatch', 1),
      };
    },
  },
  inside(
    'plaintext-unexpected',
    () => ({ fields: { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: 0 } }),
    () => ({
      firstCode: ['plaintext-unexpected', 'wrong-payload-kind'],
      status: ['failed', 'decrypted'],
      exitCode: 1,
      phone: null,
    }),
  ),
  inside(
    'phone-number-empty',
    () => ({ number: { phoneNumber: '', purePhoneNumber: '', countryCode: '86' } }),
    () => ({ firstCode: 'phone-number-empty', status: 'decrypted', exitCode: 1, platform: 'wechat' }),
  ),
  inside(
    'capture-stale',
    (random) => ({ timestamp: Math.floor(Date.UTC(2026, 10, 22) / 1000) - random.int(30, 900) * 86400 }),
    (envelope) => opened(envelope, 'capture-stale', 0),
  ),
];
