import { phoneHandlerMissingRule } from '../../phone-event-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** A handler that does not exist receives nothing. */
export const phoneHandlerMissing = phoneHandlerMissingRule(DOUYIN_PHONE);
