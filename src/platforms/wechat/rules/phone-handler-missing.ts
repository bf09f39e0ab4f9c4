import { phoneHandlerMissingRule } from '../../phone-event-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** A handler that does not exist receives nothing. */
export const phoneHandlerMissing = phoneHandlerMissingRule(WECHAT_PHONE);
