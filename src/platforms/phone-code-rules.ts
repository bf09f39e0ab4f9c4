/** The rule about the two values that are called code, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule } from '../core/rule.ts';
import type { CallFact, HandlerFact } from '../core/source-facts.ts';
import type { PhoneRow } from './phone-row.ts';
import {
  canBeOf,
  foldName,
  isRequest,
  otherPlaces,
  phoneButtonsOf,
  phoneFields,
  quoteLogin,
} from './phone-subjects.ts';

/** What names of addresses and functions hold that exchange a code for the phone number. */
const TELLING: readonly string[] = ['phonenumber', 'bindphone'];
/** Fields of the event with which the request is no exchange of the login code alone. */
const OWN_FIELDS: readonly string[] = ['code', 'encryptedData', 'iv', '*'];

/** The path of an address, without host and query. */
function pathOf(url: string): string {
  const [address = ''] = url.split('?');
  return address.includes('://') ? address.split('/').slice(3).join('/') : address;
}

/** Whether an address or the functions on the way say that this is the exchange for the phone number. */
function isPhoneExchange({ url, names = [] }: CallFact): boolean {
  const words = [...(url.isKnown ? pathOf(url.value).split('/') : []), ...names.flatMap((name) => name.split('.'))];
  return words.map(foldName).some((word) => TELLING.some((part) => word.includes(part)));
}

function takesNothing({ reads, calls, escapes }: HandlerFact): boolean {
  const fields = phoneFields([...reads, ...calls.flatMap(({ payload }) => payload)]);
  return !escapes && OWN_FIELDS.every((field) => !fields.has(field));
}

/** `<platform>/login-code-as-phone-code`: the request for the phone number carries the code of the event. */
export function loginCodeAsPhoneCodeRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/login-code-as-phone-code`,
    title: { en: 'The phone number is asked for with the code of the event', zh: '换取手机号用的是事件返回的 code' },
    looksAt: { en: 'codes in the requests of the phone handler', zh: '手机号处理函数提交的 code' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      if (!takesNothing(handler) || phoneButtonsOf(handler, row.platform, project).length === 0) return [];
      const login = handler.calls.find((call) => call.api === 'login' && canBeOf(call, row.platform));
      if (login === undefined) return [];
      return handler.calls.flatMap((call) => {
        const place = call.loginCode;
        if (place === undefined || !isRequest(call) || !isPhoneExchange(call)) return [];
        const args = { call: quoteLogin(login) };
        const found = problem('login-code-as-phone-code', args, { severity: 'warning', certainty: 'likely' });
        return [finding(found, place, { related: otherPlaces(place, [login.place]) })];
      });
    },
  });
}
