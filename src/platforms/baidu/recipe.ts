import { AES_192 } from '../../core/crypto/block-cipher.ts';
import type { Shape } from '../../core/shape.ts';
import { isObject, OPEN_DATA_RECIPE, plainNumber, textOfJson } from '../open-data.ts';
import type { BlockRecipe, MisplacedHere, Opened } from '../platform.ts';

const FILLER: Shape = [{ run: 'any', min: 16, max: 16 }, { literal: '\0\0' }, { run: 'any', min: 2, max: 2 }];
const APP_KEY: Shape = [{ run: 'word', min: 32, max: 32 }];
const PHONE: Shape = [
  ...FILLER,
  { literal: '{"mobile":"' },
  { run: 'phone', min: 5, max: 20 },
  { literal: '"}' },
  ...APP_KEY,
];
const USER_INFO: Shape = [
  ...FILLER,
  { literal: '{"openid":"' },
  { run: 'string', min: 0, max: 100 },
  { literal: '","nickname":"' },
  { run: 'string', min: 0, max: 100 },
  { literal: '","headimgurl":"' },
  { run: 'string', min: 0, max: 300 },
  { literal: '","sex":' },
  { run: 'digits', min: 1, max: 1 },
  { literal: '}' },
  ...APP_KEY,
];

function classify(json: unknown, owner: string | null): Opened | null {
  if (!isObject(json)) return null;
  const watermark = { appId: owner, timestampSeconds: null };
  const mobile = textOfJson(json['mobile']);
  if (mobile !== null) {
    const phone = plainNumber(mobile);
    return phone?.kind === 'phone' ? { ...phone, watermark } : null;
  }
  const isUserInfo = textOfJson(json['openid']) !== null || textOfJson(json['nickname']) !== null;
  return isUserInfo ? { kind: 'user-info', watermark } : null;
}

/** The session_key of users is 32 lower-case hex digits; AppSecret and the one of the token response are not. */
function recogniseMisplaced(text: string): MisplacedHere | null {
  if (/^[0-9A-Za-z]{32}$/.test(text) && /[g-zG-Z]/.test(text)) return 'app-secret';
  return /^(?=.*[A-Z])(?=.*[a-z])[\w+/=.-]{37,64}$/.test(text) ? 'token-session-key' : null;
}

/**
 * Baidu open data: AES-192-CBC; the key is the base64 decoding of a session_key that looks like hex; padding up to 32
 * bytes; 16 random bytes, the length, the JSON and the AppKey inside. The IV is the beginning of the key.
 *
 * @see https://github.com/swan-team/swan-docs (develop/api/open/log_userdata.md)
 */
export const BAIDU_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  ciphers: [AES_192],
  ownerSlot: 'app-key',
  ownerField: 'AppKey',
  iv: 'key',
  paddingBytes: 32,
  leastBytes: 64,
  frame: { fillerBytes: 16, lengthBytes: 4, starts: ['{"mobile":"', '{"openid":"'] },
  firstBlocks: [],
  shapes: [PHONE, USER_INFO],
  classify,
  // An eleven-digit number of a mainland account begins with 1: a changed filler reaches its first digit.
  isConsistent: (opened) => opened.kind !== 'phone' || !/^(?!1)\d{11}$/.test(opened.number),
  isShortened: () => false,
  sharedPrefix: 21,
  keyPattern: /^[0-9a-f]{32}$/,
  recogniseMisplaced,
  hints: ['base64-not-hex', 'long-padding', 'frame', 'app-key-trailer', 'key-from-store'],
};
