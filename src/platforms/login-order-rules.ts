/** Rules about a login between the tap and the request, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule, type SourceFinding } from '../core/rule.ts';
import type { CallFact, CallOrder, HandlerFact, PhoneButton, ProjectFact } from '../core/source-facts.ts';
import type { PhoneRow } from './phone-row.ts';
import {
  canBeOf,
  inFile,
  isHidden,
  isRequest,
  otherPlaces,
  phoneButtonsOf,
  phoneFields,
  placeBeside,
  quoteLogin,
} from './phone-subjects.ts';

/** What is not sure to go wrong. */
const WEAKER = { severity: 'warning', certainty: 'likely' } as const;

/** Where the ciphertext leaves the handler. */
export interface Departure {
  readonly request: CallFact;
  /** True where the server may take the code instead, which needs no session_key. */
  readonly mayUseCode: boolean;
}

/**
 * Whether the ciphertext leaves with a call. Of a function that cannot be seen nothing is known when it gets the code as well, or
 * the whole event.
 */
function carriesCiphertext(call: CallFact, { hasPhoneCode }: PhoneRow): boolean {
  const fields = phoneFields(call.payload);
  if (!isRequest(call)) return false;
  if (isHidden(call) && (fields.has('*') || (hasPhoneCode && fields.has('code')))) return false;
  return fields.has('encryptedData') || fields.has('*');
}

/** The first request with the ciphertext; null without one. */
export function departureOf({ calls }: HandlerFact, row: PhoneRow): Departure | null {
  const requests = calls.filter((call) => carriesCiphertext(call, row));
  const [first] = requests;
  if (first === undefined) return null;
  const fields = phoneFields(requests.flatMap(({ payload }) => payload));
  return { request: first, mayUseCode: row.hasPhoneCode && (fields.has('code') || fields.has('*')) };
}

/** The logins, first those that nothing leads around. */
function loginsOf(handler: HandlerFact, { platform }: PhoneRow, order: CallOrder): readonly CallFact[] {
  const logins = handler.calls.filter(
    (call) => call.api === 'login' && call.order === order && !call.isInSessionFail && canBeOf(call, platform),
  );
  return [...logins.filter((call) => call.isOptional !== true), ...logins.filter((call) => call.isOptional === true)];
}

interface Scene {
  readonly logins: readonly [CallFact, ...(readonly CallFact[])];
  readonly departure: Departure;
  readonly buttons: readonly PhoneButton[];
}

function sceneOf(handler: HandlerFact, project: ProjectFact, row: PhoneRow, order: CallOrder): Scene | null {
  const [first, ...more] = loginsOf(handler, row, order);
  if (first === undefined) return null;
  const buttons = phoneButtonsOf(handler, row.platform, project);
  const departure = departureOf(handler, row);
  return buttons.length === 0 || departure === null ? null : { logins: [first, ...more], departure, buttons };
}

function show(
  code: string,
  { logins, departure, buttons }: Scene,
  more: Partial<Pick<SourceFinding['problem'], 'certainty' | 'severity'>>,
): SourceFinding {
  const [first] = logins;
  const place = placeBeside(first, departure.request);
  const places = [
    ...logins.map((login) => login.place),
    placeBeside(departure.request, first),
    ...buttons.map(({ element }) => inFile(element.path, element.span)),
  ];
  const found = problem(code, { call: quoteLogin(first) }, more);
  return finding(found, place, { related: otherPlaces(place, places) });
}

/**
 * `<platform>/login-in-phone-handler`: no login runs between the tap and the request with the ciphertext. In the `fail` branch
 * of checkSession, behind the request, or where only the code is sent, it does no harm.
 */
export function loginInPhoneHandlerRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/login-in-phone-handler`,
    title: {
      en: 'No login between the tap and the request with encryptedData',
      zh: '点击按钮到提交 encryptedData 之间没有登录',
    },
    looksAt: { en: 'logins that the phone handler reaches', zh: '手机号处理函数里的登录调用' },
    sources: row.sources.login,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      const scene = sceneOf(handler, project, row, 'before');
      if (scene === null) return [];
      const isCertain = scene.logins[0].isOptional !== true && !scene.departure.mayUseCode;
      const isSure = row.loginWarning === 'documents' && isCertain;
      return [show('login-in-phone-handler', scene, isSure ? {} : WEAKER)];
    },
  });
}

/** `<platform>/login-beside-phone-request`: no login runs at the same time as the request with the ciphertext. */
export function loginBesidePhoneRequestRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/login-beside-phone-request`,
    title: {
      en: 'No login at the same time as the request with encryptedData',
      zh: '登录与提交 encryptedData 的请求不同时进行',
    },
    looksAt: { en: 'logins that the phone handler starts', zh: '手机号处理函数里发起的登录' },
    sources: row.sources.login,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      if (sceneOf(handler, project, row, 'before') !== null) return [];
      const scene = sceneOf(handler, project, row, 'concurrent');
      return scene === null ? [] : [show('login-beside-phone-request', scene, WEAKER)];
    },
  });
}
