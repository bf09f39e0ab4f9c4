/** The rules of `lint` for WeChat, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { phoneRules } from '../../phone-rules.ts';
import { baseLibraryGuard } from './base-library-guard.ts';
import { WECHAT_PHONE } from './phone-row.ts';
import { privacyCombined } from './privacy-combined.ts';
import { quotaToastText } from './quota-toast-text.ts';
import { realtimeEvent } from './realtime-event.ts';

export const WECHAT_RULES: readonly Rule[] = [
  ...phoneRules(WECHAT_PHONE),
  realtimeEvent,
  quotaToastText,
  privacyCombined,
  baseLibraryGuard,
];
