import { phoneHandlerMissingRule } from '../../phone-event-rules.ts';
import { KUAISHOU_PHONE } from './phone-row.ts';

/** A handler that does not exist receives nothing. */
export const phoneHandlerMissing = phoneHandlerMissingRule(KUAISHOU_PHONE);
