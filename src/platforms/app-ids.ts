/** What App IDs look like, so that one in the wrong place can be named. */
import type { PlatformId } from '../core/platform-names.ts';

/** Forms that no other platform uses; a row per platform whose ids are known to have one. */
export const APP_ID_FORMS: Partial<Readonly<Record<PlatformId, RegExp>>> = {
  alipay: /^20[12]\d{13}$/,
  wechat: /^wx[0-9a-f]{16}$/,
  douyin: /^tt[0-9a-f]{16,18}$/,
  xiaohongshu: /^[0-9a-f]{24}$/,
};

/** The other platform whose App IDs have that form, or null. */
export function otherPlatformOf(text: string, own: PlatformId): PlatformId | null {
  for (const [id, form] of Object.entries(APP_ID_FORMS)) {
    if (id !== own && form.test(text)) return id as PlatformId;
  }
  return null;
}
