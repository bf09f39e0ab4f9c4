/** The rules of `lint` for Alipay, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { authorizeEvent } from './authorize-event.ts';
import { callOutsideAuthorize } from './call-outside-authorize.ts';
import { clientGuard } from './client-guard.ts';
import { errorUnbound } from './error-unbound.ts';
import { promiseStyle } from './promise-style.ts';
import { responsePartSent } from './response-part-sent.ts';
import { responseReadOnClient } from './response-read-on-client.ts';
import { responseReserialised } from './response-reserialised.ts';
import { scopeMismatch } from './scope-mismatch.ts';
import { scopeMissing } from './scope-missing.ts';
import { scopeSeveral } from './scope-several.ts';

export const ALIPAY_RULES: readonly Rule[] = [
  scopeMissing,
  scopeSeveral,
  scopeMismatch,
  authorizeEvent,
  errorUnbound,
  callOutsideAuthorize,
  promiseStyle,
  responsePartSent,
  responseReserialised,
  responseReadOnClient,
  clientGuard,
];
