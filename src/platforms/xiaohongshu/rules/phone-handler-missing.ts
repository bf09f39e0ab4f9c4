import { phoneHandlerMissingRule } from '../../phone-event-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

/** A handler that does not exist receives nothing. */
export const phoneHandlerMissing = phoneHandlerMissingRule(XIAOHONGSHU_PHONE);
