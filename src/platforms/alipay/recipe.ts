import { AES_128 } from '../../core/crypto/block-cipher.ts';
import type { Shape } from '../../core/shape.ts';
import { textOfJson } from '../open-data.ts';
import type { Answer, BlockRecipe, Opened } from '../platform.ts';

function success(min: number, max: number): Shape {
  return [{ literal: '{"code":"10000","msg":"Success","mobile":"' }, { run: 'phone', min, max }, { literal: '"}' }];
}

/** Codes and messages as the gateway writes them: https://opendocs.alipay.com/common/02km9f */
const MESSAGES: Readonly<Record<string, string>> = {
  '40003': 'Insufficient Conditions',
  '40006': 'Insufficient Permissions',
  '40001': 'Missing Required Arguments',
  '40002': 'Invalid Arguments',
  '40004': 'Business Failed',
  '40005': 'Call Limited',
  '20000': 'Service Currently Unavailable',
};

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Answers to the phone request whose whole text is known; their exact lengths tell a lost block from a changed one. */
const KNOWN_ANSWERS: readonly (readonly [code: string, subCode: string, subMessage: string])[] = [
  ['40003', 'isv.invalid-auth-relations', '无效的授权关系'],
  ['40001', 'isv.missing-default-signature-type', '应用未设置默认签名类型'],
  ['40001', 'isv.missing-encrypt-key', '缺少加密配置'],
  ['40002', 'isv.invalid-encrypt', '加密异常'],
  ['20000', 'aop.unknow-error', '系统繁忙'],
];

function knownAnswer(code: string, subCode: string, subMessage: string): Shape {
  const json = { code, msg: MESSAGES[code] ?? '', subCode, subMsg: subMessage };
  return [{ literal: utf8(JSON.stringify(json)) }];
}

/** The sub message ends with a help address, with plain or escaped slashes: 131 or 135 bytes behind its first words. */
function insufficientPermissions(min: number, max: number): Shape {
  const begin =
    '{"code":"40006","msg":"Insufficient Permissions","subCode":"isv.insufficient-isv-permissions","subMsg":"ISV权限不足';
  return [{ literal: utf8(begin) }, { run: 'string', min, max }, { literal: '"}' }];
}

function businessError(code: string, message: string, subCode: string, subMessage: string): Shape {
  return [
    { literal: `{"code":"${code}","msg":"${message}","${subCode}":"` },
    { run: 'string', min: 0, max: 80 },
    { literal: `","${subMessage}":"` },
    { run: 'string', min: 0, max: 400 },
    { literal: '"}' },
  ];
}

/**
 * The business answer in a decrypted or plain message.
 *
 * @returns code, sub code (from `subCode` or `sub_code`) and message, or null when there is no `code`.
 */
export function readAnswer(json: unknown): Answer | null {
  if (typeof json !== 'object' || json === null) return null;
  const fields = json as Record<string, unknown>;
  const code = textOfJson(fields['code']);
  if (code === null) return null;
  return {
    code,
    subCode: textOfJson(fields['subCode']) ?? textOfJson(fields['sub_code']),
    message: textOfJson(fields['subMsg']) ?? textOfJson(fields['sub_msg']) ?? textOfJson(fields['msg']) ?? '',
  };
}

function classify(json: unknown): Opened | null {
  const answer = readAnswer(json);
  if (answer === null || !/^\d{5}$/.test(answer.code)) return null;
  if (answer.code !== '10000') return { kind: 'answer', answer };
  const mobile = textOfJson((json as Record<string, unknown>)['mobile']);
  if (mobile === null) return null;
  const overseas = /^\+?(\d{1,4})-(.+)$/.exec(mobile);
  return {
    kind: 'phone',
    number: mobile,
    pureNumber: overseas?.[2] ?? mobile,
    countryCode: overseas?.[1] ?? (/^1\d{10}$/.test(mobile) ? '86' : ''),
    watermark: null,
  };
}

/**
 * Alipay phone payload: AES-128-CBC, PKCS#7, key from the console, IV of 16 zero bytes.
 *
 * @see https://opendocs.alipay.com/support/01rb0s
 */
export const ALIPAY_RECIPE: BlockRecipe = {
  kind: 'block',
  ciphers: [AES_128],
  keySlot: 'aes-key',
  keyField: 'aes_key',
  keyForm: 'base64',
  ownerSlot: 'app-id',
  ownerField: 'app_id',
  format: 'json',
  iv: 'zero',
  paddingBytes: 16,
  leastBytes: 32,
  frame: null,
  firstBlocks: ['{"code":"10000",', ...[...Object.keys(MESSAGES), '20001'].map((code) => `{"code":"${code}",`)],
  shapes: [
    success(5, 24),
    ...KNOWN_ANSWERS.map(([code, subCode, subMessage]) => knownAnswer(code, subCode, subMessage)),
    insufficientPermissions(131, 131),
    insufficientPermissions(135, 135),
    insufficientPermissions(0, 300),
    ...Object.entries(MESSAGES).flatMap(([code, message]) => [
      businessError(code, message, 'subCode', 'subMsg'),
      businessError(code, message, 'sub_code', 'sub_msg'),
    ]),
    success(0, 0),
  ],
  mark: null,
  charsets: ['utf-8', 'gbk'],
  classify,
  isConsistent: () => true,
  isShortened: () => false,
  sharedPrefix: 0,
  keyPattern: null,
  recogniseMisplaced: () => null,
  keyMismatchCode: 'aes-key-mismatch',
  hints: ['quoted-content', 'key-as-text', 'zero-iv', 'pkcs1-pkcs8', 'sign-type', 'raw-content', 'unpad-once'],
};
