/** The rules of `lint` for Kuaishou, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { loginBesidePhoneRequest } from './login-beside-phone-request.ts';
import { loginInPhoneHandler } from './login-in-phone-handler.ts';
import { loginMissing } from './login-missing.ts';
import { navigationInPopup } from './navigation-in-popup.ts';
import { openTypeUnknown } from './open-type-unknown.ts';
import { phoneEventCase } from './phone-event-case.ts';
import { phoneEventUnbound } from './phone-event-unbound.ts';
import { phoneEventWithoutOpenType } from './phone-event-without-open-type.ts';
import { phoneHandlerMissing } from './phone-handler-missing.ts';
import { phoneRefusalIgnored } from './phone-refusal-ignored.ts';
import { refusalTestBroken } from './refusal-test-broken.ts';

export const KUAISHOU_RULES: readonly Rule[] = [
  loginInPhoneHandler,
  loginBesidePhoneRequest,
  loginMissing,
  phoneEventCase,
  phoneHandlerMissing,
  phoneEventUnbound,
  phoneEventWithoutOpenType,
  openTypeUnknown,
  phoneRefusalIgnored,
  refusalTestBroken,
  navigationInPopup,
];
