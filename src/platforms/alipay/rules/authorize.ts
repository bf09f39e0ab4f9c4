/** What the rules about Alipay's authorising button have in common. */
import type { Edit } from '../../../core/rule.ts';
import type {
  AttributeFact,
  CallFact,
  ElementFact,
  HandlerFact,
  Known,
  PhoneButton,
  ProjectFact,
  SourcePlace,
} from '../../../core/source-facts.ts';

/** The scope that my.getPhoneNumber needs, and the only one that the button may have then. */
export const PHONE_SCOPE = 'phoneNumber';

/** The start tag of an element. */
export function placeOf({ path, span }: ElementFact): SourcePlace {
  return { path, ...span };
}

/** Whether attributes may be there that the source does not list. */
function hasHidden({ hasSpread, attributes }: ElementFact): boolean {
  return hasSpread || attributes.some(({ name }) => name === 'v-bind' || name === 'v-on');
}

/** True for the native button with `open-type="getAuthorize"` whose attributes are all known. */
export function isAuthorizeButton({ flow, element, openType }: PhoneButton): boolean {
  const isNative = element.origin === 'native' && !hasHidden(element);
  return flow === 'authorize' && isNative && openType.isKnown && openType.value === 'getAuthorize';
}

/** The attribute of a name, in any way of binding it; null where there is none or more than one. */
function attributeNamed(name: string, { attributes }: ElementFact): AttributeFact | null | 'several' {
  const found = attributes.filter((attribute) => attribute.name.replace(/^(?:v-bind:|:)/, '').split('@')[0] === name);
  return found.length > 1 ? 'several' : (found[0] ?? null);
}

/** The scope of a button, without blanks around it. */
export function scopeOf(element: ElementFact): Known<string> {
  const scope = attributeNamed('scope', element);
  if (scope === null) return { isKnown: false, why: 'absent' };
  if (scope === 'several' || scope.form !== 'static' || scope.name !== 'scope') return { isKnown: false, why: 'bound' };
  const value = scope.value ?? '';
  if (value.includes('{{')) return { isKnown: false, why: 'bound' };
  return { isKnown: true, value: value.trim(), place: { path: element.path, ...(scope.valueSpan ?? scope.nameSpan) } };
}

/** True for a call of Alipay's own API, not of a function that bears its name. */
export function isOwnCall(api: CallFact['api'], call: CallFact): boolean {
  return call.api === api && call.callee === `my.${api}`;
}

function authorizeHandlers({ events }: PhoneButton): HandlerFact[] {
  return events.flatMap(({ event, handler }) =>
    event.toLowerCase() === 'getauthorize' && handler.kind === 'found' ? [handler.handler] : [],
  );
}

/** The call of my.getPhoneNumber that the button's authorisation leads to, or null. */
export function phoneCallOf(button: PhoneButton): CallFact | null {
  const calls = authorizeHandlers(button).flatMap((handler) => handler.calls);
  return calls.find((call) => isOwnCall('getPhoneNumber', call)) ?? null;
}

/** Whether the same handler asks for user info as well, or may do so as far as its files tell. */
export function mayReadUserInfo(button: PhoneButton, { files }: ProjectFact): boolean {
  const paths = new Set(
    authorizeHandlers(button).flatMap(({ path, calls }) => [
      path,
      ...calls.flatMap((call) => [call.place.path, ...call.path.map((step) => step.path)]),
    ]),
  );
  return files.some((file) => paths.has(file.path) && file.text.includes('getOpenUserInfo'));
}

/** True where the button is about the phone number: its scope says so, or its handler asks for it. */
export function isAboutPhone(button: PhoneButton): boolean {
  const scope = scopeOf(button.element);
  return scope.isKnown ? scope.value === PHONE_SCOPE : scope.why === 'absent' && phoneCallOf(button) !== null;
}

/** The edit that gives the button its scope: behind the open-type, or else behind the tag's name. */
export function insertScope(button: PhoneButton, { files }: ProjectFact): Edit {
  const { element, openType } = button;
  const text = files.find(({ path }) => path === element.path)?.text ?? '';
  const valueSpan = element.attributes.find(
    ({ value, valueSpan: span }) =>
      openType.isKnown && span?.start === openType.place.start && value === openType.value,
  )?.valueSpan;
  const quote = valueSpan === undefined || valueSpan === null ? '' : text.charAt(valueSpan.end);
  if (valueSpan && /^["']$/.test(quote) && text.charAt(valueSpan.start - 1) === quote) {
    const at = valueSpan.end + 1;
    return { start: at, end: at, text: ` scope=${quote}${PHONE_SCOPE}${quote}` };
  }
  const at = element.span.start + 1 + element.tag.length;
  return { start: at, end: at, text: ` scope="${PHONE_SCOPE}"` };
}
