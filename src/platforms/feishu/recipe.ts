import type { Shape } from '../../core/shape.ts';
import { classifyOpenData, isObject, OPEN_DATA_RECIPE } from '../open-data.ts';
import type { BlockRecipe, Opened } from '../platform.ts';

/** Key order of the published example. */
const USER_INFO: Shape = [
  { literal: '{"openId":"' },
  { run: 'string', min: 0, max: 100 },
  { literal: '","unionId":"' },
  { run: 'string', min: 0, max: 100 },
  { literal: '","watermark":{"appid":' },
  { run: 'digits', min: 10, max: 20 },
  { literal: ',"timestamp":' },
  { run: 'digits', min: 10, max: 13 },
  { literal: '}}' },
];

/** User info is all that is encrypted here; app ids are numbers above 2^53, which arrive as text. */
function classify(json: unknown): Opened | null {
  if (!isObject(json)) return null;
  const opened = classifyOpenData(json);
  if (opened === null || opened.kind === 'answer') return null;
  const appId = opened.watermark?.appId ?? null;
  return appId !== null && /^(?:\d{15,20}|cli_[0-9a-z]{10,30})$/.test(appId) ? opened : null;
}

/**
 * Feishu (Lark) user info: AES-128-CBC; the page says base64, but key and IV are hex.
 *
 * @see https://open.larksuite.com/document/uYjL24iN/ugjMx4COyEjL4ITM
 */
export const FEISHU_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  keyForm: 'hex',
  firstBlocks: ['{"openId":"', '{"nickName":"'],
  shapes: [USER_INFO],
  classify,
  keyPattern: /^[0-9a-fA-F]{32}$/,
  hints: ['hex-not-base64', 'big-integers', 'unpad-once'],
};
