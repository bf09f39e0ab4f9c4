/** What an attribute is: text, an expression, an event, or an instruction to the framework. */
import type { AttributeFact, Known, Span } from '../core/source-facts.ts';
import type { TemplateAttribute } from './template.ts';

/** How attributes are written: native templates, Vue, WePY (which takes both), and JSX. */
export type AttributeSyntax = 'native' | 'vue' | 'wepy' | 'jsx';

/** Before the name of an event, longest first; what follows keeps its letters. */
const EVENT_PREFIXES = ['capture-bind:', 'capture-catch:', 'mut-bind:', 'bind:', 'catch:', 'mut-bind', 'bind', 'catch'];
const DIRECTIVE_PREFIXES = ['v-', '#', 's-'];

/** The attribute of a template with its form. */
export function attributeFact(attribute: TemplateAttribute, syntax: AttributeSyntax): AttributeFact {
  return { ...attribute, form: formOf(attribute, syntax) };
}

/**
 * An attribute of JSX.
 *
 * @param attribute - of `x={y}` the value is `y`, of `x="y"` the text between the quotes.
 * @param isExpression - whether it stands in braces.
 */
export function jsxAttributeFact(attribute: TemplateAttribute, isExpression: boolean): AttributeFact {
  if (eventName(attribute.name, 'jsx') !== null) return { ...attribute, form: 'event' };
  return { ...attribute, form: isExpression ? 'bound' : 'static' };
}

function formOf({ name, value }: TemplateAttribute, syntax: AttributeSyntax): AttributeFact['form'] {
  if (eventName(name, syntax) !== null) return 'event';
  if (syntax !== 'native' && boundName(name) !== null) return 'bound';
  if (DIRECTIVE_PREFIXES.some((prefix) => name.startsWith(prefix)) || name.includes(':')) return 'directive';
  return value?.includes('{{') === true ? 'bound' : 'static';
}

/**
 * The event that an attribute binds, without prefix and modifiers, in the letters of the source; null for no event. `on` and a
 * capital letter is a prefix as well, and the letter is small then. Spellings of other frameworks count, so that rules see them.
 */
export function eventName(name: string, syntax: AttributeSyntax): string | null {
  const vueName = syntax === 'vue' || syntax === 'wepy' ? vueEventName(name) : null;
  if (vueName !== null) return vueName;
  const prefix = EVENT_PREFIXES.find((start) => name.startsWith(start) && name.length > start.length);
  if (prefix !== undefined) return prefix === 'catch' ? withSmallInitial(name.slice(5)) : name.slice(prefix.length);
  return /^on[A-Z]/.test(name) ? withSmallInitial(name.slice(2)) : null;
}

function vueEventName(name: string): string | null {
  const prefix = ['@', 'v-on:'].find((start) => name.startsWith(start));
  const event = prefix === undefined ? '' : (name.slice(prefix.length).split('.')[0] ?? '');
  // `@[name]` is any event.
  return event === '' || event.startsWith('[') ? null : event;
}

function withSmallInitial(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** The attribute that `:x`, `.x` or `v-bind:x` binds, without modifiers; null for another form. */
function boundName(name: string): string | null {
  const prefix = ['v-bind:', ':', '.'].find((start) => name.startsWith(start) && name.length > start.length);
  return prefix === undefined ? null : (name.slice(prefix.length).split('.')[0] ?? null);
}

/** The attribute's own name, in small letters and without hyphens, whatever binds it: `openType` and `:open-type` are one. */
export function plainName({ name }: Pick<AttributeFact, 'name'>): string {
  return (boundName(name) ?? name).toLowerCase().replace(/[-_]/g, '');
}

/** Whether attributes come in that nobody can list: `v-bind="x"`, `v-on="x"`, `@[name]="x"`, `:[name]="x"`. */
export function isSpread({ name }: TemplateAttribute): boolean {
  return /^(?:v-bind|v-on)(?:\.|$)|^(?:@|:|v-on:|v-bind:)\[/.test(name);
}

/** The value, if the source gives it: plain text, or an expression that is nothing but a text in quotes. */
export function knownValue(attribute: AttributeFact, path: string): Known<string> {
  const { form, value, valueSpan } = attribute;
  if (value === null || valueSpan === null) return { isKnown: false, why: form === 'bound' ? 'bound' : 'absent' };
  if (form === 'static') return { isKnown: true, value, place: { path, ...valueSpan } };
  const inner = quotedPart(value);
  if (inner === null) return { isKnown: false, why: 'bound' };
  const place = { path, start: valueSpan.start + inner.start, end: valueSpan.start + inner.end };
  return { isKnown: true, value: value.slice(inner.start, inner.end), place };
}

/** Of `'x'`, `{{'x'}}` and the like where the text inside the quotes stands; null for anything else. */
function quotedPart(value: string): Span | null {
  const match = /^(\s*(?:\{\{\s*)?)(['"`])([^'"`\\$]*)\2\s*(?:\}\}\s*)?$/.exec(value);
  if (match === null) return null;
  const start = (match[1] ?? '').length + 1;
  return { start, end: start + (match[3] ?? '').length };
}
