/** The rules of `lint` for WeChat, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { baseLibraryGuard } from './base-library-guard.ts';
import { loginBesidePhoneRequest } from './login-beside-phone-request.ts';
import { loginCodeAsPhoneCode } from './login-code-as-phone-code.ts';
import { loginInPhoneHandler } from './login-in-phone-handler.ts';
import { loginMissing } from './login-missing.ts';
import { navigationInPopup } from './navigation-in-popup.ts';
import { openTypeUnknown } from './open-type-unknown.ts';
import { phoneEventCase } from './phone-event-case.ts';
import { phoneEventUnbound } from './phone-event-unbound.ts';
import { phoneEventWithoutOpenType } from './phone-event-without-open-type.ts';
import { phoneHandlerMissing } from './phone-handler-missing.ts';
import { phoneRefusalIgnored } from './phone-refusal-ignored.ts';
import { privacyCombined } from './privacy-combined.ts';
import { quotaToastText } from './quota-toast-text.ts';
import { realtimeEvent } from './realtime-event.ts';
import { refusalTestBroken } from './refusal-test-broken.ts';

export const WECHAT_RULES: readonly Rule[] = [
  loginInPhoneHandler,
  loginBesidePhoneRequest,
  loginMissing,
  loginCodeAsPhoneCode,
  phoneEventCase,
  phoneHandlerMissing,
  phoneEventUnbound,
  phoneEventWithoutOpenType,
  openTypeUnknown,
  phoneRefusalIgnored,
  refusalTestBroken,
  navigationInPopup,
  realtimeEvent,
  quotaToastText,
  privacyCombined,
  baseLibraryGuard,
];
