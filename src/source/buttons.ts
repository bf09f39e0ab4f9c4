/** Elements that ask for the phone number, before anybody knows what their handlers do. */
import { editDistance } from '../core/edit-distance.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { AttributeFact, ElementFact, Known, PhoneButton, ProjectKind, Span } from '../core/source-facts.ts';
import {
  type AttributeSyntax,
  attributeFact,
  eventName,
  isSpread,
  jsxAttributeFact,
  knownValue,
  plainName,
} from './attributes.ts';
import { handlerName } from './handler-name.ts';
import type { Template, TemplateAttribute, TemplateElement } from './template.ts';

/** An event of an element, its handler not yet looked for. */
export interface RawEvent {
  readonly event: string;
  readonly attribute: AttributeFact;
  readonly handlerName: string | null;
  /** What stands there, if it is no bare name. */
  readonly expression: string | null;
}

/** A button, its handlers not yet looked for. */
export interface RawButton {
  readonly element: ElementFact;
  readonly openType: Known<string>;
  readonly flow: PhoneButton['flow'];
  /** All its events, those of the phone number first. */
  readonly events: readonly RawEvent[];
  readonly platforms: readonly PlatformId[];
  /** True inside a named `<template>`, which other files use with handlers of their own. */
  readonly isShared?: boolean;
}

/** Where a template stands. */
export interface ButtonContext {
  readonly path: string;
  readonly kind: ProjectKind;
  readonly platforms: readonly PlatformId[];
  /** Blocks of conditional compilation that may or may not be there. */
  readonly uncertain?: readonly Span[];
  /** Components by their tag, as far as the page's JSON tells where they come from. */
  readonly components?: ReadonlyMap<string, 'local' | 'library'>;
}

/** An attribute as JSX has it. */
export interface JsxAttribute extends TemplateAttribute {
  readonly isExpression: boolean;
}

/** An element as JSX has it. */
export interface JsxElementInput extends Pick<ElementFact, 'path' | 'tag' | 'span' | 'hasSpread'> {
  readonly attributes: readonly JsxAttribute[];
  /** The module that the tag is imported from; null for a tag that is not imported. */
  readonly importedFrom: string | null;
}

const OPEN_TYPES: Readonly<Record<string, PhoneButton['flow']>> = {
  getphonenumber: 'phone',
  getrealtimephonenumber: 'realtime',
  getauthorize: 'authorize',
};
const FLOWS: readonly PhoneButton['flow'][] = ['phone', 'authorize', 'realtime'];
/** Further from the right one than a typing error, and still nothing else. */
const SHORT_OPEN_TYPES: typeof OPEN_TYPES = {
  getphone: 'phone',
  getphonenum: 'phone',
  getmobile: 'phone',
  getrealtimephone: 'realtime',
};
const LIBRARY_PREFIXES = [
  'van',
  'wd',
  'u',
  'up',
  'uv',
  'cl',
  'nut',
  'tn',
  'at',
  't',
  'i',
  'l',
  'mp',
  'wux',
  'tui',
  'fui',
];
const TARO_COMPONENTS = '@tarojs/components';

/** The buttons of a template, in order. */
export function collectButtons(template: Template, context: ButtonContext): RawButton[] {
  const syntax = syntaxOf(context);
  return template.elements.flatMap((element) => {
    if (!element.attributes.some((attribute) => isOfButton(attribute, syntax))) return [];
    const button = toRawButton(elementFact(element, context), context.platforms, syntax);
    if (button === null) return [];
    return [isInNamedTemplate(element, context) ? { ...button, isShared: true } : button];
  });
}

/** Whether an attribute is one that makes a button what it is here. */
function isOfButton(attribute: TemplateAttribute, syntax: AttributeSyntax): boolean {
  const event = eventName(attribute.name, syntax);
  return event === null ? plainName(attribute) === 'opentype' : flowOfEvent(event) !== null;
}

/** A button of JSX; null for an element that has nothing to do with the phone number. */
export function jsxButton(input: JsxElementInput, platforms: readonly PlatformId[]): RawButton | null {
  const { importedFrom, ...element } = input;
  const attributes = input.attributes.map(({ isExpression, ...attribute }) =>
    jsxAttributeFact(attribute, isExpression),
  );
  return toRawButton({ ...element, attributes, origin: jsxOrigin(input.tag, importedFrom) }, platforms, 'jsx');
}

/** The element as a button; null when neither its open-type nor an event has to do with the phone number. */
export function toRawButton(
  element: ElementFact,
  platforms: readonly PlatformId[],
  syntax: AttributeSyntax,
): RawButton | null {
  const openType = openTypeOf(element);
  const events = eventsOf(element, syntax);
  const openTypeFlow = openType.isKnown ? flowOfOpenType(openType.value) : null;
  const eventFlows = events.map(({ event }) => flowOfEvent(event));
  const eventFlow = FLOWS.find((flow) => eventFlows.includes(flow)) ?? null;
  // Another open-type that is spelt right makes it another button.
  if (openTypeFlow === null && (eventFlow === null || (openType.isKnown && openType.value.trim() !== ''))) return null;
  const flow = openTypeFlow ?? eventFlow;
  if (flow === null) return null;
  const rank = ({ event }: RawEvent): number => (flowOfEvent(event) === null ? 1 : 0);
  return { element, openType, flow, events: events.toSorted((a, b) => rank(a) - rank(b)), platforms };
}

/** The flow that an event belongs to, whatever its letters and hyphens; null for every other event. */
export function flowOfEvent(event: string): PhoneButton['flow'] | null {
  const plain = event.toLowerCase().replace(/[-_]/g, '').replace(/^on/, '');
  return Object.hasOwn(OPEN_TYPES, plain) ? (OPEN_TYPES[plain] ?? null) : null;
}

/** The flow that an open-type asks for, misspelt ones included: other letter case, one typing error, a part of the name. */
export function flowOfOpenType(value: string): PhoneButton['flow'] | null {
  const words = value.split('|').map((word) => word.trim().toLowerCase());
  const known = { ...SHORT_OPEN_TYPES, ...OPEN_TYPES };
  const exact = words.find((word) => Object.hasOwn(known, word));
  if (exact !== undefined) return known[exact] ?? null;
  const near = Object.keys(OPEN_TYPES).find((name) => words.some((word) => editDistance(word, name) <= 1));
  return near === undefined ? null : (OPEN_TYPES[near] ?? null);
}

function openTypeOf({ path, attributes, hasSpread }: ElementFact): Known<string> {
  const attribute = attributes.find((candidate) => candidate.form !== 'event' && plainName(candidate) === 'opentype');
  if (attribute !== undefined) return knownValue(attribute, path);
  return { isKnown: false, why: hasSpread ? 'spread' : 'absent' };
}

function eventsOf({ attributes }: ElementFact, syntax: AttributeSyntax): RawEvent[] {
  return attributes.flatMap((attribute) => {
    const event = attribute.form === 'event' ? eventName(attribute.name, syntax) : null;
    if (event === null) return [];
    const name = handlerName(attribute.value ?? '', syntax);
    const expression = attribute.value?.trim() === name ? null : attribute.value;
    return [{ event, attribute, handlerName: name, expression }];
  });
}

function elementFact(element: TemplateElement, context: ButtonContext): ElementFact {
  const { tag, span } = element;
  const syntax = syntaxOf(context);
  const isPartial = context.uncertain?.some(({ start, end }) => start < span.end && end > span.start) === true;
  return {
    path: context.path,
    tag,
    span,
    origin: originOf(tag, context),
    attributes: element.attributes.map((attribute) => attributeFact(attribute, syntax)),
    hasSpread: isPartial || element.attributes.some(isSpread),
  };
}

function syntaxOf({ kind }: ButtonContext): AttributeSyntax {
  if (kind === 'native' || kind === 'wepy') return kind;
  return 'vue';
}

function originOf(tag: string, { components }: ButtonContext): ElementFact['origin'] {
  if (tag === 'button') return 'native';
  const told = components?.get(tag);
  const prefix = tag.split('-')[0] ?? '';
  const hasPrefix = tag.includes('-') && LIBRARY_PREFIXES.includes(prefix);
  // A copy of a library is local as well; a prefix of one or two letters may be anybody's.
  if (hasPrefix && prefix.length > 2) return 'library';
  return told ?? (hasPrefix ? 'library' : 'unknown');
}

function jsxOrigin(tag: string, importedFrom: string | null): ElementFact['origin'] {
  if (importedFrom === null) return 'unknown';
  if (importedFrom === TARO_COMPONENTS) return tag === 'Button' ? 'native' : 'unknown';
  return /^(?:[./~]|@\/)/.test(importedFrom) ? 'local' : 'library';
}

/** `<template name="x">` of a native template is used by whoever imports the file. */
function isInNamedTemplate(element: TemplateElement, { kind }: ButtonContext): boolean {
  if (kind !== 'native') return false;
  for (let around = element.parent; around !== null; around = around.parent) {
    if (around.tag === 'template' && around.attributes.some(({ name }) => name === 'name')) return true;
  }
  return false;
}
