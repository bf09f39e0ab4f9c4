/** Every fault of a WeChat capture, each with what phonekit has to answer. */

import type { Fault, ForgedCase, ForgedExpectation } from './forge-case.ts';
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
  cutAtBlock,
  cutInsideBlock,
  damageText,
  deleteOthers,
  deletePlus,
  flipBit,
  removeBlock,
  TEXT_DAMAGES,
  type TextDamage,
} from './forge-damage.ts';
import { base64Key, privateText, publicText, rsaPair } from './forge-keys.ts';
import type { Random } from './forge-random.ts';
import {
  signRawData,
  type WechatPayload,
  wechatAppId,
  wechatAppSecret,
  wechatDetail,
  wechatEvent,
  wechatLoginCode,
  wechatPhone,
  wechatPhoneCode,
  wechatPhoneWhere,
  wechatRawData,
  wechatUserInfo,
} from './forge-wechat.ts';

type WechatFault = Fault<Random>;

/** The three values that decryption needs. */
interface Material {
  readonly encryptedData: string;
  readonly iv: string;
  readonly sessionKey: string;
}

const blocksOf = (payload: WechatPayload): number => Buffer.from(payload.encryptedData, 'base64').length / 16;

/** Wraps a detail in one of the frameworks' events or the developer's own request body. */
function shape(detail: JsonObject, random: Random): JsonObject {
  const { encryptedData = null, iv = null } = detail;
  return random.pick<() => JsonObject>([
    () => detail,
    () => detail,
    () => wechatEvent(detail),
    () => ({ mp: { detail }, type: 'getphonenumber' }),
    () => ({ $wx: { detail } }),
    () => ({ detail: { detail } }),
    () => ({ detail: { value: { encryptedData, iv } } }),
    () => ({ encrypted_data: encryptedData, iv, openid: `o${random.text(27, 'ABCDEFGHabcdefgh0123')}` }),
    () => ({ data: { phone: { encryptedData, iv } }, userId: 17 }),
  ])();
}

/** A capture of the material in a container chosen by the seed. */
function capture(material: Material, random: Random): string {
  if (random.chance(0.15) && isPlain(material.encryptedData) && isPlain(material.iv)) {
    const fields = { errMsg: 'getPhoneNumber:ok', encryptedData: material.encryptedData, iv: material.iv };
    return wrapLoose(random.pick(LOOSE_CONTAINERS), fields);
  }
  if (random.chance(0.3)) {
    const container = random.pick(FORM_CONTAINERS);
    const { encryptedData, iv } = material;
    return wrapForm(container, random.chance(0.5) ? { encryptedData, iv } : { scene: '1', iv, encryptedData }, random);
  }
  return wrapJson(random.pick(JSON_CONTAINERS), shape(wechatDetail(material, random), random), random);
}

function platformArgs(random: Random): string[] {
  return random.chance(0.5) ? ['--platform=wechat'] : [];
}

function appArgs(payload: WechatPayload, random: Random): string[] {
  return random.chance(0.4) ? [`--app-id=${payload.appId}`] : [];
}

function keyArgs(material: Material, random: Random): string[] {
  return [`--session-key=${material.sessionKey}`, ...platformArgs(random)];
}

/** In a quarter of the cases the ciphertext is damaged as well; that is a warning and comes after the error. */
function damagedOnTop(payload: WechatPayload, random: Random): { payload: WechatPayload; also: readonly TextDamage[] } {
  const damage = random.pick(TEXT_DAMAGES);
  if (!random.chance(0.25) || !canTakeDamage(damage, payload.encryptedData)) return { payload, also: [] };
  return { payload: { ...payload, encryptedData: damageText(damage, payload.encryptedData, random) }, also: [damage] };
}

function opened(payload: WechatPayload, firstCode: string | null, exitCode: 0 | 1, status = 'decrypted') {
  return {
    firstCode,
    status,
    exitCode,
    phone: { pureNumber: payload.number.purePhoneNumber },
  } satisfies ForgedExpectation;
}

function failed(firstCode: string): ForgedExpectation {
  return { firstCode, status: 'failed', exitCode: 1, phone: null };
}

function good(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  if (random.chance(0.15)) {
    return {
      label: 'good, iv as an option',
      capture: wrapJson(random.pick(JSON_CONTAINERS), { encryptedData: payload.encryptedData }, random),
      args: [...keyArgs(payload, random), `--iv=${payload.iv}`],
      expected: { ...opened(payload, null, 0), signature: 'not-used' },
    };
  }
  if (random.chance(0.2)) {
    const rawData = JSON.stringify(wechatRawData(random));
    const detail = {
      ...wechatDetail(payload, random),
      rawData,
      signature: signRawData(rawData, payload.sessionKey),
    };
    return {
      label: 'good, with rawData',
      capture: wrapJson(random.pick(JSON_CONTAINERS), detail, random),
      args: keyArgs(payload, random),
      expected: { ...opened(payload, null, 0), signature: 'valid' },
    };
  }
  return {
    label: 'good',
    capture: capture(payload, random),
    args: [...keyArgs(payload, random), ...appArgs(payload, random)],
    expected: { ...opened(payload, null, 0), signature: 'not-used' },
  };
}

const FIELDS = ['encryptedData', 'iv', 'sessionKey'] as const;

function undone(damage: TextDamage, field: (typeof FIELDS)[number]): WechatFault {
  return {
    id: `${damage}/${field}`,
    make: (random) => {
      const payload = wechatPhoneWhere(random, (candidate) => canTakeDamage(damage, candidate[field]));
      const isForm = damage === 'plus-became-space' && field !== 'sessionKey' && random.chance(0.3);
      const material = { ...payload, [field]: damageText(damage, payload[field], random) };
      return {
        label: `${damage} in ${field}`,
        // Base64 put into a form without encoding is how a plus becomes a blank in the first place.
        capture: isForm
          ? wrapForm(
              random.pick(FORM_CONTAINERS),
              {
                iv: field === 'iv' ? payload.iv : encodeURIComponent(payload.iv),
                encryptedData:
                  field === 'encryptedData' ? payload.encryptedData : encodeURIComponent(payload.encryptedData),
              },
              random,
              (value) => value,
            )
          : capture(material, random),
        args: keyArgs(material, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

/** The same damage in all three values at once, as a whole request encoded once too often has it. */
function undoneEverywhere(damage: TextDamage): WechatFault {
  return {
    id: `${damage}/all`,
    make: (random) => {
      const canTake = (candidate: WechatPayload) => FIELDS.every((field) => canTakeDamage(damage, candidate[field]));
      const payload = wechatPhoneWhere(random, canTake);
      const material = {
        encryptedData: damageText(damage, payload.encryptedData, random),
        iv: damageText(damage, payload.iv, random),
        sessionKey: damageText(damage, payload.sessionKey, random),
      };
      return {
        label: `${damage} everywhere`,
        capture: capture(material, random),
        args: keyArgs(material, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

function undoneCapture(damage: CaptureDamage): WechatFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const payload = wechatPhone(random);
      const text =
        damage === 'utf16-text'
          ? capture(payload, random)
          : toJson(shape(wechatDetail(payload, random), random), random.pick(['compact', 'pretty']));
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, text, random),
        args: keyArgs(payload, random),
        expected: opened(payload, damage, 0),
      };
    },
  };
}

function captureEmpty(random: Random): ForgedCase {
  const text = random.pick([
    '',
    ' \n\n ',
    '{}',
    '[]',
    '{"page":"pages/index/index","scene":1001,"list":[1,2,3]}',
    '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>',
    'GET /api/config HTTP/1.1\r\nHost: api.example.com\r\n\r\n',
    '2026-11-22 15:59:57.002  INFO 7 --- [main] c.example.Application : started in 2.1 seconds',
    'nickname=test&age=3',
  ]);
  return {
    label: `nothing to find in ${JSON.stringify(text.slice(0, 30))}`,
    capture: text,
    args: keyArgs(wechatPhone(random), random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

function withoutField(field: 'encryptedData' | 'iv', random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const { [field]: _, ...rest } = wechatDetail(payload, random);
  const values: readonly (Json | undefined)[] = [
    undefined,
    '',
    null,
    ...(field === 'iv' ? [] : ['undefined', '[object Object]']),
  ];
  const value = random.pick(values);
  const detail = value === undefined ? rest : { ...rest, [field]: value };
  const isIv = field === 'iv';
  return {
    label: `${field} is ${value === undefined ? 'left out' : JSON.stringify(value)}`,
    capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.4) ? wechatEvent(detail) : detail, random),
    args: [`--session-key=${payload.sessionKey}`, '--platform=wechat'],
    expected: isIv ? opened(payload, 'iv-missing', 1, 'recovered') : failed('ciphertext-missing'),
  };
}

function wrongPayloadKind(random: Random): ForgedCase {
  const user = wechatUserInfo(random);
  const isAltered = random.chance(0.2);
  const detail: JsonObject = {
    errMsg: random.pick(['getUserInfo:ok', 'getUserProfile:ok', 'getPhoneNumber:ok']),
    encryptedData: user.encryptedData,
    iv: user.iv,
    ...(isAltered || random.chance(0.4)
      ? { rawData: isAltered ? reserialise(user.rawData, random) : user.rawData, signature: user.signature }
      : {}),
  };
  return {
    label: isAltered ? 'user info, rawData re-serialised' : 'user info',
    capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.3) ? wechatEvent(detail) : detail, random),
    args: keyArgs(user, random),
    expected: {
      firstCode: 'wrong-payload-kind',
      status: 'decrypted',
      exitCode: 1,
      phone: null,
      ...('rawData' in detail ? { signature: isAltered ? 'invalid' : 'valid' } : {}),
      ...(isAltered ? { alsoCodes: ['signed-content-altered'] } : {}),
    },
  };
}

const USER_DENIED = [
  { errMsg: 'getPhoneNumber:fail user deny' },
  { errMsg: 'getPhoneNumber:fail:user deny' },
  { errMsg: 'getPhoneNumber:user deny' },
  { errMsg: 'getPhoneNumber:fail:user denied', errno: 103 },
  { errMsg: 'getPhoneNumber:fail user deny', errno: 103 },
  { errMsg: 'getPhoneNumber:fail user cancel' },
  { errMsg: 'getPhoneNumber:fail:cancel to confirm login' },
  { errMsg: 'getRealtimePhoneNumber:fail user deny', errno: 103 },
] as const;

const CLIENT_ERRORS = [
  { errMsg: 'getPhoneNumber:fail no permission' },
  { errMsg: 'getPhoneNumber:fail 该 appid 没有权限' },
  { errMsg: 'getPhoneNumber:fail:access denied' },
  { errMsg: 'getPhoneNumber:fail jsapi has no permission', errno: 102 },
  { errMsg: 'operateWXData:fail jsapi has no permission', errno: 102 },
  { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 },
  { errMsg: 'getPhoneNumber:fail privacy permission is not authorized in gap', errno: 104 },
  { errMsg: 'getPhoneNumber:fail api scope is not declared in the privacy agreement', errno: 112 },
  { errMsg: 'getPhoneNumber:fail please go to mp to announce your privacy usage', errno: 1025 },
  { errMsg: 'getPhoneNumber:fail no enough quota', errno: 1400001 },
  { errMsg: 'sendOpenReq:fail:no openid', errno: 10100005 },
  { errMsg: 'getPhoneNumber:fail Error: 用户绑定的手机需要进行验证，请在微信客户端进行短信验证' },
  { errMsg: 'getPhoneNumber:fail time out', errno: 5 },
] as const;

function refused(code: 'user-denied' | 'client-error', details: readonly JsonObject[]): WechatFault {
  return {
    id: code,
    make: (random) => {
      const detail = random.pick(details);
      return {
        label: JSON.stringify(detail),
        capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.4) ? wechatEvent(detail) : detail, random),
        args: [...(random.chance(0.5) ? [`--session-key=${base64Key(random)}`] : []), ...platformArgs(random)],
        expected: { firstCode: code, status: 'refused', exitCode: 1, phone: null },
      };
    },
  };
}

function codeOnly(random: Random): ForgedCase {
  const detail = {
    errMsg: random.pick(['getPhoneNumber:ok', 'getRealtimePhoneNumber:ok']),
    code: wechatPhoneCode(random),
  };
  return {
    label: 'code only',
    capture: wrapJson(random.pick(JSON_CONTAINERS), random.chance(0.4) ? wechatEvent(detail) : detail, random),
    args: [...(random.chance(0.5) ? [`--session-key=${base64Key(random)}`] : []), ...platformArgs(random)],
    expected: { firstCode: 'code-only', status: 'code-only', exitCode: 0, phone: null },
  };
}

function plusDeleted(random: Random): ForgedCase {
  const field = random.pick(['encryptedData', 'encryptedData', 'encryptedData', 'iv', 'sessionKey'] as const);
  const count = field === 'encryptedData' ? random.int(1, 6) : 1;
  const payload = wechatPhoneWhere(random, (candidate) => candidate[field].split('+').length > count);
  const material = { ...payload, [field]: deletePlus(payload[field], count, random) };
  return {
    label: `${count} plus deleted in ${field}`,
    capture: capture(material, random),
    args: keyArgs(material, random),
    expected: opened(payload, 'plus-deleted', 1, 'recovered'),
  };
}

function charactersLost(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const text = payload.encryptedData;
  const isPlusWithWrongKey = random.chance(0.25) && text.includes('+');
  const encryptedData = isPlusWithWrongKey
    ? deletePlus(text, 1, random)
    : deleteOthers(text, random.int(3, 5), text.length - 60, text.length - 4, random);
  const isKeyWrong = isPlusWithWrongKey || random.chance(0.2);
  const material = { ...payload, encryptedData, sessionKey: isKeyWrong ? base64Key(random) : payload.sessionKey };
  return {
    label: `characters lost, ${isKeyWrong ? 'wrong' : 'right'} key${isPlusWithWrongKey ? ', only a plus' : ''}`,
    capture: capture(material, random),
    args: keyArgs(material, random),
    expected: failed('characters-lost'),
  };
}

function caseLost(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const isUpper = random.chance(0.25);
  const encryptedData = isUpper ? payload.encryptedData.toUpperCase() : payload.encryptedData.toLowerCase();
  return {
    label: isUpper ? 'all upper case' : 'all lower case',
    capture: capture({ ...payload, encryptedData }, random),
    args: keyArgs(payload, random),
    expected: failed('case-lost'),
  };
}

function truncated(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const text = payload.encryptedData;
  const [label, encryptedData] = random.pick<() => readonly [string, string]>([
    () => ['inside a block', cutInsideBlock(text, random)],
    () => ['at a block border', cutAtBlock(text, random.int(2, blocksOf(payload) - 1))],
    () => ['at 128 characters', text.slice(0, 128)],
    () => ['at 64 characters', text.slice(0, 64)],
    () => ['at 100 characters', text.slice(0, 100)],
  ])();
  if (random.chance(0.15)) {
    const begin = JSON.stringify({ errMsg: 'getPhoneNumber:ok', iv: payload.iv }).slice(0, -1);
    return {
      label: `log line cut inside the JSON, ${label}`,
      capture: `2026-11-22 15:59:58 INFO body=${begin},"encryptedData":"${cutInsideBlock(text, random)}${random.pick(['', '...', '…'])}`,
      args: keyArgs(payload, random),
      expected: failed('ciphertext-truncated'),
    };
  }
  return {
    label: `cut ${label}`,
    capture: capture({ ...payload, encryptedData }, random),
    args: keyArgs(payload, random),
    expected: failed('ciphertext-truncated'),
  };
}

function altered(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const last = blocksOf(payload) - 1;
  const block = random.pick([0, 1, last - 1, last, random.int(0, last), random.int(0, last)]);
  const encryptedData = alterCharacter(payload.encryptedData, block, random);
  return {
    label: `one character of block ${block} of ${last + 1} altered`,
    capture: capture({ ...payload, encryptedData }, random),
    args: keyArgs(payload, random),
    expected: failed('ciphertext-altered'),
  };
}

/**
 * The first block altered so that only digits of the number turn into other digits. It looks like a wrong iv, and the
 * number that a recomputed iv shows is false; that phoneNumber, countryCode and purePhoneNumber disagree gives it away.
 */
function alteredNumber(random: Random): ForgedCase {
  const payload = wechatPhone(random, {
    number: random.pick([
      { phoneNumber: '85200001234', purePhoneNumber: '00001234', countryCode: '852' },
      { phoneNumber: '+85300005678', purePhoneNumber: '00005678', countryCode: '853' },
      { phoneNumber: '12025550143', purePhoneNumber: '2025550143', countryCode: '1' },
      { phoneNumber: '13000001234', purePhoneNumber: '13000001234', countryCode: '86' },
    ]),
  });
  const original = Buffer.from(payload.encryptedData, 'base64');
  const second = Buffer.from(payload.plaintext).subarray(16, 32);
  const { length } = payload.number.phoneNumber;
  for (;;) {
    const encryptedData = alterCharacter(payload.encryptedData, 0, random);
    const bytes = Buffer.from(encryptedData, 'base64');
    const seen = second.map((byte, index) => byte ^ bytes.readUInt8(index) ^ original.readUInt8(index));
    const text = Buffer.from(seen).toString('latin1');
    const isQuiet = text.slice(length) === second.toString('latin1').slice(length);
    if (!isQuiet || !/^\+?[0-9]+$/.test(text.slice(0, length))) continue;
    return {
      label: 'digits of the number turned into others',
      capture: capture({ ...payload, encryptedData }, random),
      args: keyArgs(payload, random),
      expected: failed('ciphertext-altered'),
    };
  }
}

function blockLost(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const block = random.chance(0.25) ? 0 : random.int(0, blocksOf(payload) - 2);
  return {
    label: `block ${block} of ${blocksOf(payload)} lost`,
    capture: capture({ ...payload, encryptedData: removeBlock(payload.encryptedData, block) }, random),
    args: keyArgs(payload, random),
    expected: failed('ciphertext-block-lost'),
  };
}

function keyMissing(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const damage = random.pick(TEXT_DAMAGES);
  const isDamaged = random.chance(0.3) && canTakeDamage(damage, payload.encryptedData);
  const encryptedData = isDamaged ? damageText(damage, payload.encryptedData, random) : payload.encryptedData;
  return {
    label: isDamaged ? `no key, ${damage}` : 'no key',
    capture: capture({ ...payload, encryptedData }, random),
    args: ['--platform=wechat', ...appArgs(payload, random)],
    expected: { firstCode: 'key-missing', status: 'not-attempted', exitCode: 1, phone: null },
  };
}

function keyMalformed(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const [label, sessionKey] = random.pick<() => readonly [string, string]>([
    () => ['15 bytes', random.bytes(15).toString('base64')],
    () => ['18 bytes', random.bytes(18).toString('base64')],
    () => ['20 bytes', random.bytes(20).toString('base64')],
    () => ['cut', payload.sessionKey.slice(0, random.int(8, 19))],
    () => ['key twice', payload.sessionKey.slice(0, 22) + payload.sessionKey],
  ])();
  return {
    label: `session_key: ${label}`,
    capture: capture(payload, random),
    args: keyArgs({ ...payload, sessionKey }, random),
    expected: failed('key-malformed'),
  };
}

function keyInWrongSlot(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const pair = rsaPair(2048, random.int(0, 5));
  const [label, sessionKey] = random.pick<() => readonly [string, string]>([
    () => ['AppSecret', wechatAppSecret(random)],
    () => ['AppID', payload.appId],
    () => ['AppID of another app', wechatAppId(random)],
    () => ['RSA private key, bare', privateText(pair, 'bare-pkcs8')],
    () => ['RSA private key, PEM', privateText(pair, random.pick(['pem', 'pem-pkcs1']))],
    () => ['RSA public key', publicText(pair, random.pick(['bare-spki', 'pem']))],
    () => ['the iv', payload.iv],
    () => ['phone code', wechatPhoneCode(random)],
    () => ['login code', wechatLoginCode(random)],
    () => ['openid', `o${random.text(27, 'ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789')}`],
  ])();
  return {
    label: `session_key slot holds: ${label}`,
    capture: capture(payload, random),
    args: keyArgs({ ...payload, sessionKey }, random),
    expected: failed('key-in-wrong-slot'),
  };
}

function sessionKeyMismatch(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const sessionKey = base64Key(random);
  const damage = random.pick(TEXT_DAMAGES);
  const isDamaged = random.chance(0.3) && canTakeDamage(damage, payload.encryptedData);
  const encryptedData = isDamaged ? damageText(damage, payload.encryptedData, random) : payload.encryptedData;
  const detail = { ...wechatDetail({ ...payload, encryptedData }, random) };
  const rawData = JSON.stringify(wechatRawData(random));
  const isSigned = random.chance(0.2);
  return {
    label: `another session_key${isDamaged ? `, ${damage}` : ''}${isSigned ? ', rawData signed with it' : ''}`,
    capture: isSigned
      ? wrapJson('json', { ...detail, rawData, signature: signRawData(rawData, sessionKey) }, random)
      : capture({ ...payload, encryptedData }, random),
    args: [...keyArgs({ ...payload, sessionKey }, random), ...appArgs(payload, random)],
    expected: { ...failed('session-key-mismatch'), ...(isSigned ? { signature: 'valid' } : {}) },
  };
}

function ivMismatch(random: Random): ForgedCase {
  const { payload, also } = damagedOnTop(wechatPhone(random), random);
  const [label, iv] = random.pick<() => readonly [string, string]>([
    () => ['another iv', base64Key(random)],
    () => ['another iv', base64Key(random)],
    () => ['iv with one bit turned', flipBit(payload.iv, random)],
    () => ['iv with one bit turned', flipBit(payload.iv, random)],
    () => ['iv cut', payload.iv.slice(0, random.int(10, 19))],
    () => ['iv of 12 bytes', random.bytes(12).toString('base64')],
    () => ['text as iv', '0000000000000000'],
  ])();
  return {
    label: [label, ...also].join(', '),
    capture: capture({ ...payload, iv }, random),
    args: [...keyArgs(payload, random), ...appArgs(payload, random)],
    expected: { ...opened(payload, 'iv-mismatch', 1, 'recovered'), alsoCodes: also },
  };
}

function keyIvSwapped(random: Random): ForgedCase {
  const { payload, also } = damagedOnTop(wechatPhone(random), random);
  const swapped = { ...payload, iv: payload.sessionKey, sessionKey: payload.iv };
  return {
    label: ['key and iv exchanged', ...also].join(', '),
    capture: capture(swapped, random),
    args: keyArgs(swapped, random),
    expected: { ...opened(payload, 'key-iv-swapped', 1, 'recovered'), alsoCodes: also },
  };
}

function keySelected(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const others = Array.from({ length: random.int(1, 4) }, () => base64Key(random));
  const keys = random.sample([payload.sessionKey, ...others], 99);
  return {
    label: `${keys.length} keys`,
    capture: capture(payload, random),
    args: [...keys.map((key) => `--session-key=${key}`), ...platformArgs(random)],
    expected: opened(payload, 'key-selected', 0),
  };
}

function reserialise(text: string, random: Random): string {
  const value: Record<string, Json> = JSON.parse(text);
  return random.pick<() => string>([
    () => JSON.stringify(value, null, 2),
    () => JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
    () => text.replaceAll('":', '": ').replaceAll(',"', ', "'),
    () => text.replaceAll('/', '\\/'),
    () => JSON.stringify({ ...value, gender: String(value.gender ?? 0) }),
  ])();
}

function signedContentAltered(random: Random): ForgedCase {
  const payload = wechatPhone(random);
  const rawData = JSON.stringify(wechatRawData(random));
  const detail = {
    ...wechatDetail(payload, random),
    rawData: reserialise(rawData, random),
    signature: signRawData(rawData, payload.sessionKey),
  };
  return {
    label: 'rawData re-serialised',
    capture: wrapJson(random.pick(JSON_CONTAINERS), detail, random),
    args: keyArgs(payload, random),
    expected: { ...opened(payload, 'signed-content-altered', 1), signature: 'invalid' },
  };
}

function appMismatch(random: Random): ForgedCase {
  const { payload, also } = damagedOnTop(wechatPhone(random), random);
  return {
    label: ['payload of another app', ...also].join(', '),
    capture: capture(payload, random),
    args: [...keyArgs(payload, random), `--app-id=${wechatAppId(random)}`],
    expected: { ...opened(payload, 'app-mismatch', 1), alsoCodes: also },
  };
}

function plaintextUnexpected(random: Random): ForgedCase {
  const text = random.pick([
    'this is not what the platform sends, although it opens well enough to be read by anyone',
    '{"foo":"bar","list":[1,2,3],"note":"no number here"}',
    '["13000000000","13000000001","13000000002"]',
    '{"phoneNumber":{"value":"13000000000"}}',
    '<xml><error>not a phone number at all</error></xml>',
    '中文文本，可是并不是 JSON，也没有号码。',
  ]);
  const payload = wechatPhone(random, { plaintext: text });
  return {
    label: `plaintext ${text.slice(0, 20)}`,
    capture: capture(payload, random),
    args: keyArgs(payload, random),
    // Success needs the platform's field too, so this does not count as decrypted.
    expected: { firstCode: 'plaintext-unexpected', status: 'failed', exitCode: 1, phone: null },
  };
}

function phoneNumberEmpty(random: Random): ForgedCase {
  const number = { phoneNumber: '', purePhoneNumber: '', countryCode: random.pick(['86', '']) };
  const { payload, also } = damagedOnTop(wechatPhone(random, { number }), random);
  return {
    label: ['empty number', ...also].join(', '),
    capture: capture(payload, random),
    args: keyArgs(payload, random),
    expected: { firstCode: 'phone-number-empty', status: 'decrypted', exitCode: 1, alsoCodes: also },
  };
}

function captureStale(random: Random): ForgedCase {
  const timestamp = Math.floor(FORGE_NOW_MS / 1000) - random.int(30, 900) * 86400;
  const payload = wechatPhone(random, { timestamp });
  const text = toJson(wechatDetail(payload, random), random.pick(JSON_STYLES));
  return {
    label: 'payload much older than its capture',
    capture: random.chance(0.5)
      ? har({ mimeType: 'application/json', text }, FORGE_NOW_MS)
      : httpRequest('application/json', text, FORGE_NOW_MS),
    args: keyArgs(payload, random),
    expected: opened(payload, 'capture-stale', 0),
  };
}

/** All faults of a WeChat capture, the good case first. */
export const WECHAT_FAULTS: readonly WechatFault[] = [
  { id: 'good', make: good },
  { id: 'capture-empty', make: captureEmpty },
  { id: 'ciphertext-missing', make: (random) => withoutField('encryptedData', random) },
  { id: 'iv-missing', make: (random) => withoutField('iv', random) },
  { id: 'wrong-payload-kind', make: wrongPayloadKind },
  refused('user-denied', USER_DENIED),
  refused('client-error', CLIENT_ERRORS),
  { id: 'code-only', make: codeOnly },
  ...TEXT_DAMAGES.flatMap((damage) => FIELDS.map((field) => undone(damage, field))),
  ...TEXT_DAMAGES.map(undoneEverywhere),
  ...CAPTURE_DAMAGES.map(undoneCapture),
  { id: 'plus-deleted', make: plusDeleted },
  { id: 'characters-lost', make: charactersLost },
  { id: 'case-lost', make: caseLost },
  { id: 'ciphertext-truncated', make: truncated },
  { id: 'ciphertext-altered', make: altered },
  { id: 'ciphertext-altered/number', make: alteredNumber },
  { id: 'ciphertext-block-lost', make: blockLost },
  { id: 'key-missing', make: keyMissing },
  { id: 'key-malformed', make: keyMalformed },
  { id: 'key-in-wrong-slot', make: keyInWrongSlot },
  { id: 'session-key-mismatch', make: sessionKeyMismatch },
  { id: 'iv-mismatch', make: ivMismatch },
  { id: 'key-iv-swapped', make: keyIvSwapped },
  { id: 'key-selected', make: keySelected },
  { id: 'signed-content-altered', make: signedContentAltered },
  { id: 'app-mismatch', make: appMismatch },
  { id: 'plaintext-unexpected', make: plaintextUnexpected },
  { id: 'phone-number-empty', make: phoneNumberEmpty },
  { id: 'capture-stale', make: captureStale },
];
