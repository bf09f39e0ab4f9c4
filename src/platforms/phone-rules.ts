import type { Rule } from '../core/rule.ts';
import { loginMissingRule } from './login-missing-rules.ts';
import { loginBesidePhoneRequestRule, loginInPhoneHandlerRule } from './login-order-rules.ts';
import { navigationInPopupRule } from './navigation-rules.ts';
import { openTypeUnknownRule } from './open-type-rules.ts';
import { loginCodeAsPhoneCodeRule } from './phone-code-rules.ts';
import {
  phoneEventCaseRule,
  phoneEventUnboundRule,
  phoneEventWithoutOpenTypeRule,
  phoneHandlerMissingRule,
} from './phone-event-rules.ts';
import { phoneRefusalIgnoredRule, refusalTestBrokenRule } from './phone-refusal-rules.ts';
import type { PhoneRow } from './phone-row.ts';

/**
 * The rules for the phone button and its handler that fit a platform whose button is like WeChat's, in the order in which they
 * are shown: those of the login where a source warns of it, that of the code where the event gives one, and the others.
 */
export function phoneRules(row: PhoneRow): Rule[] {
  const loginRules = [loginInPhoneHandlerRule, loginBesidePhoneRequestRule, loginMissingRule];
  const rules = [
    ...(row.loginWarning === null ? [] : loginRules),
    ...(row.hasPhoneCode ? [loginCodeAsPhoneCodeRule] : []),
    phoneEventCaseRule,
    phoneHandlerMissingRule,
    phoneEventUnboundRule,
    phoneEventWithoutOpenTypeRule,
    openTypeUnknownRule,
    phoneRefusalIgnoredRule,
    refusalTestBrokenRule,
    navigationInPopupRule,
  ];
  return rules.map((rule) => rule(row));
}
