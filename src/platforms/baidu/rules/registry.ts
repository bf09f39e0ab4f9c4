/** The rules of `lint` for Baidu, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { navigationInPopup } from './navigation-in-popup.ts';
import { openTypeUnknown } from './open-type-unknown.ts';
import { phoneEventCase } from './phone-event-case.ts';
import { phoneEventUnbound } from './phone-event-unbound.ts';
import { phoneEventWithoutOpenType } from './phone-event-without-open-type.ts';
import { phoneHandlerMissing } from './phone-handler-missing.ts';
import { phoneRefusalIgnored } from './phone-refusal-ignored.ts';
import { refusalTestBroken } from './refusal-test-broken.ts';
import { userInfoField } from './user-info-field.ts';

export const BAIDU_RULES: readonly Rule[] = [
  phoneEventCase,
  phoneHandlerMissing,
  phoneEventUnbound,
  phoneEventWithoutOpenType,
  openTypeUnknown,
  phoneRefusalIgnored,
  refusalTestBroken,
  navigationInPopup,
  userInfoField,
];
