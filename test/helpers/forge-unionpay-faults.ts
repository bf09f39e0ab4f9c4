/**
 * Every fault of UnionPay's user.mobile answer: 3DES-ECB over the bare number.
 *
 * @see facts: https://opentools.95516.com/applet/#/docs/develop/oauth (titles), github.com/ileapy/unionpay,
 * github.com/hlib-go/hunpay (read 2026-11-22)
 */
import { createCipheriv } from 'node:crypto';
import { type Fault, type ForgedCase, type ForgedExpectation, failed, KEY_MISSING } from './forge-case.ts';
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
import { privateText, publicText, rsaPair } from './forge-keys.ts';
import { ALPHANUMERIC, LOWER_HEX, mainlandNumber } from './forge-open-data.ts';
import { platformAnswer } from './forge-open-data-faults.ts';
import type { Random } from './forge-random.ts';

type UnionpayFault = Fault<Random>;

interface UnionpayPayload {
  /** 48 or 32 hex digits. */
  readonly symmetricKey: string;
  readonly number: string;
  readonly mobile: string;
}

/** 3DES-ECB with PKCS#5 by node's own padding; a key of 16 bytes stands for K1 K2 K1. */
export function encryptUnionpay(symmetricKey: string, text: string): string {
  const key = Buffer.from(symmetricKey, 'hex');
  const cipher = createCipheriv('des-ede3', Buffer.concat([key, key.subarray(0, 8)]).subarray(0, 24), null);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

function symmetricKeyOf(random: Random, digits = random.chance(0.25) ? 32 : 48): string {
  const text = random.text(digits, LOWER_HEX);
  return random.chance(0.3) ? text.toUpperCase() : text;
}

function unionpayPayload(random: Random, text = mainlandNumber(random).purePhoneNumber): UnionpayPayload {
  const symmetricKey = symmetricKeyOf(random);
  return { symmetricKey, number: text, mobile: encryptUnionpay(symmetricKey, text) };
}

function payloadWhere(random: Random, accept: (mobile: string) => boolean): UnionpayPayload {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const payload = unionpayPayload(random);
    if (accept(payload.mobile)) return payload;
  }
  throw new Error('no payload was accepted');
}

function answerAround(mobile: string, random: Random): JsonObject {
  return { resp: '00', msg: random.pick(['成功', 'success', '']), params: { mobile } };
}

function capture(mobile: string, random: Random): string {
  const answer = answerAround(mobile, random);
  const body = JSON.stringify(answer);
  const url = 'https://open.95516.com/open/access/1.0/user.mobile';
  return random.pick<() => string>([
    () => wrapJson(random.pick(JSON_CONTAINERS), answer, random),
    () => wrapJson(random.pick(JSON_CONTAINERS), answer, random),
    () => harResponse({ url, headers: {}, body }, FORGE_NOW_MS),
    () => httpResponse({ headers: {}, body }, FORGE_NOW_MS),
    () => (isPlain(mobile) ? wrapLoose('inspect', { resp: '00', msg: 'ok', mobile }) : body),
  ])();
}

const NAMED = '--platform=unionpay';
const keyArg = (symmetricKey: string): string => `--sym-key=${symmetricKey}`;
const openingArgs = (symmetricKey: string, random: Random): string[] => [
  keyArg(symmetricKey),
  ...(random.chance(0.4) ? [NAMED] : []),
];

function opened(
  payload: UnionpayPayload,
  firstCode: string | null,
  exitCode: 0 | 1,
  status = 'decrypted',
): ForgedExpectation {
  return { firstCode, status, exitCode, phone: { pureNumber: payload.number }, platform: 'unionpay' };
}

function good(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  return {
    label: `good, key of ${payload.symmetricKey.length} digits`,
    capture: capture(payload.mobile, random),
    args: openingArgs(payload.symmetricKey, random),
    expected: { ...opened(payload, null, 0), signature: 'not-used' },
  };
}

function undone(damage: TextDamage): UnionpayFault {
  return {
    id: `${damage}/mobile`,
    make: (random) => {
      const payload = payloadWhere(random, (mobile) => canTakeDamage(damage, mobile));
      return {
        label: `${damage} in mobile`,
        capture: capture(damageText(damage, payload.mobile, random), random),
        args: openingArgs(payload.symmetricKey, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

function undoneCapture(damage: CaptureDamage): UnionpayFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const payload = unionpayPayload(random);
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, JSON.stringify(answerAround(payload.mobile, random)), random),
        args: openingArgs(payload.symmetricKey, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

function damagedMobile(
  label: string,
  payload: UnionpayPayload,
  mobile: string,
  firstCode: ForgedExpectation['firstCode'],
  random: Random,
): ForgedCase {
  return {
    label,
    capture: capture(mobile, random),
    args: [keyArg(payload.symmetricKey), NAMED],
    expected: failed(firstCode),
  };
}

/** Two blocks of eight bytes: behind the first one, a cut and lost characters leave the same. */
const SHORTER = ['characters-lost', 'ciphertext-truncated'] as const;

function truncated(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  const { mobile } = payload;
  if (random.chance(0.4)) {
    const half = Buffer.from(mobile, 'base64').subarray(0, 8).toString('base64');
    return damagedMobile('first block alone', payload, half, 'ciphertext-truncated', random);
  }
  return damagedMobile('cut inside a block', payload, mobile.slice(0, random.int(12, 20)), SHORTER, random);
}

function charactersLost(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  const mobile = deleteOthers(payload.mobile, random.int(2, 4), 10, 20, random);
  return damagedMobile('characters lost', payload, mobile, SHORTER, random);
}

/** ECB garbles one block alone; the other one still shows that the key is right. */
function altered(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  const bytes = Buffer.from(payload.mobile, 'base64');
  const place = random.int(0, 15);
  bytes.writeUInt8(bytes.readUInt8(place) ^ random.int(1, 255), place);
  return damagedMobile(`byte ${place} altered`, payload, bytes.toString('base64'), 'ciphertext-altered', random);
}

function blockLost(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  const rest = Buffer.from(payload.mobile, 'base64').subarray(8).toString('base64');
  // What opens is three digits with right padding.
  const codes = ['ciphertext-block-lost', 'ciphertext-truncated', 'plaintext-unexpected'];
  return damagedMobile('first block lost', payload, rest, codes, random);
}

function ciphertextMissing(random: Random): ForgedCase {
  const payload = unionpayPayload(random);
  return damagedMobile('mobile is empty', payload, '', 'ciphertext-missing', random);
}

function captureEmpty(random: Random): ForgedCase {
  return {
    label: 'nothing to find',
    capture: random.pick(['', '{}', '{"ok":true,"list":[1,2]}', 'hello world']),
    args: openingArgs(symmetricKeyOf(random), random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

function keySlot(
  id: string,
  values: (payload: UnionpayPayload, random: Random) => readonly (readonly [label: string, text: string])[],
  firstCode: ForgedExpectation['firstCode'],
): UnionpayFault {
  return {
    id,
    make: (random) => {
      const payload = unionpayPayload(random);
      const [label, text] = random.pick(values(payload, random));
      return {
        label: `symmetricKey is ${label}`,
        capture: capture(payload.mobile, random),
        args: [keyArg(text), NAMED],
        expected: failed(firstCode),
      };
    },
  };
}

const own = (make: (random: Random) => ForgedCase, id: string): UnionpayFault => ({ id, make });

/** All faults of a UnionPay answer, the good case first. */
export const UNIONPAY_FAULTS: readonly UnionpayFault[] = [
  own(good, 'good'),
  own(captureEmpty, 'capture-empty'),
  own(ciphertextMissing, 'ciphertext-missing'),
  platformAnswer('unionpay', [
    { resp: 'a10', msg: '不合法的backend_token，或已过期', params: {} },
    { resp: 'a31', msg: '不合法的授权code，或已过期', params: {} },
    { resp: 'BC0025', msg: '验签失败' },
    { resp: 'N62131', msg: '无接口访问权限', params: {} },
    { resp: 'N62135', msg: '用户授权时未勾选手机号', params: {} },
    { resp: 'S52136', msg: '用户无手机号', params: {} },
  ]),
  {
    id: 'code-only',
    make: (random) => ({
      label: 'the code of UPButton',
      capture: wrapJson(random.pick(JSON_CONTAINERS), { code: random.text(22, ALPHANUMERIC) }, random),
      args: [NAMED],
      expected: { firstCode: 'code-only', status: 'code-only', exitCode: 0, phone: null, platform: 'unionpay' },
    }),
  },
  ...TEXT_DAMAGES.map(undone),
  {
    id: 'stray-characters/symmetricKey',
    make: (random) => {
      const payload = unionpayPayload(random);
      return {
        label: 'stray characters in the symmetricKey',
        capture: capture(payload.mobile, random),
        args: openingArgs(damageText('stray-characters', payload.symmetricKey, random), random),
        expected: opened(payload, 'stray-characters', 0),
      };
    },
  },
  ...CAPTURE_DAMAGES.map(undoneCapture),
  {
    id: 'plus-deleted',
    make: (random) => {
      const payload = payloadWhere(random, (mobile) => mobile.includes('+'));
      return {
        label: 'one plus deleted',
        capture: capture(deletePlus(payload.mobile, 1, random), random),
        args: openingArgs(payload.symmetricKey, random),
        expected: opened(payload, 'plus-deleted', 1, 'recovered'),
      };
    },
  },
  own(charactersLost, 'characters-lost'),
  {
    id: 'case-lost',
    make: (random) => {
      const payload = payloadWhere(random, (mobile) => /[A-Z].*[A-Z].*[A-Z]/.test(mobile));
      return damagedMobile('lower case', payload, payload.mobile.toLowerCase(), 'case-lost', random);
    },
  },
  own(truncated, 'ciphertext-truncated'),
  own(altered, 'ciphertext-altered'),
  own(blockLost, 'ciphertext-block-lost'),
  {
    id: 'key-missing',
    make: (random) => ({
      label: 'no symmetricKey',
      capture: capture(unionpayPayload(random).mobile, random),
      args: [NAMED],
      expected: KEY_MISSING,
    }),
  },
  keySlot(
    'key-malformed',
    ({ symmetricKey }, random) => [
      ['20 bytes', random.text(40, LOWER_HEX)],
      ['a digit too few', symmetricKey.slice(0, -1)],
      ['cut', symmetricKey.slice(0, random.int(8, 14) * 2)],
    ],
    'key-malformed',
  ),
  keySlot(
    'key-in-wrong-slot',
    (_, random) => [
      ['an RSA private key', privateText(rsaPair(2048, random.int(0, 5)), random.pick(['pem', 'bare-pkcs8']))],
      ['an RSA public key', publicText(rsaPair(2048, random.int(0, 5)), random.pick(['pem', 'bare-spki']))],
    ],
    'key-in-wrong-slot',
  ),
  keySlot(
    'sym-key-mismatch',
    (_, random) => [
      ['of another app, 48 digits', symmetricKeyOf(random, 48)],
      ['of another app, 32 digits', symmetricKeyOf(random, 32)],
    ],
    'sym-key-mismatch',
  ),
  {
    id: 'key-selected',
    make: (random) => {
      const payload = unionpayPayload(random);
      const keys = [payload.symmetricKey, symmetricKeyOf(random), symmetricKeyOf(random)];
      return {
        label: 'three keys',
        capture: capture(payload.mobile, random),
        args: random.sample(keys, 3).map(keyArg),
        expected: opened(payload, 'key-selected', 0),
      };
    },
  },
  {
    id: 'plaintext-unexpected',
    make: (random) => {
      const payload = unionpayPayload(
        random,
        random.pick(['no number in here', '{"error":"no mobile"}', 'hello, this is no number']),
      );
      return damagedMobile('no number inside', payload, payload.mobile, 'plaintext-unexpected', random);
    },
  },
  {
    // A block of padding alone. Whether an empty text is an empty number is left open.
    id: 'phone-number-empty',
    make: (random) => {
      const payload = unionpayPayload(random, '');
      return {
        label: 'empty number',
        capture: capture(payload.mobile, random),
        args: [keyArg(payload.symmetricKey), NAMED],
        expected: {
          firstCode: ['phone-number-empty', 'plaintext-unexpected'],
          status: ['decrypted', 'failed'],
          exitCode: 1,
        },
      };
    },
  },
];
