/** Facts of a mini-program made by hand, for judging without parsers. */
import type { PlatformId } from '../../src/core/platform-names.ts';
import type { SourceFinding } from '../../src/core/rule.ts';
import type {
  AttributeFact,
  CallFact,
  EventFact,
  HandlerFact,
  PayloadUse,
  PhoneButton,
  ProjectFact,
  SourcePlace,
} from '../../src/core/source-facts.ts';

/** A place that is told from others by its start alone. */
export function placeAt(start: number, path = 'page.js'): SourcePlace {
  return { path, start, end: start + 1 };
}

export function useOf(field: string, more: Partial<PayloadUse> = {}): PayloadUse {
  return { field, place: placeAt(500), ...more };
}

export function callFact(api: CallFact['api'], more: Partial<CallFact> = {}): CallFact {
  return {
    api,
    callee: api === 'login' ? 'wx.login' : 'wx.request',
    place: placeAt(100),
    path: [],
    order: null,
    isInSessionFail: false,
    isGuarded: false,
    payload: [],
    url: { isKnown: false, why: 'absent' },
    isEncoded: false,
    payloadIn: null,
    ...more,
  };
}

export function handlerFact(more: Partial<HandlerFact> = {}): HandlerFact {
  return {
    kind: 'handler',
    path: 'page.js',
    name: 'onPhone',
    span: { start: 10, end: 900 },
    head: { start: 10, end: 30 },
    calls: [],
    reads: [],
    handlesRefusal: true,
    escapes: false,
    platforms: ['wechat'],
    ...more,
  };
}

/** Attributes of `name="value"`, as they stand one after the other from offset 8; names that begin with `:` are bound. */
export function attributesOf(written: Readonly<Record<string, string>>): readonly AttributeFact[] {
  let start = 8;
  return Object.entries(written).map(([name, value]) => {
    const nameSpan = { start, end: start + name.length };
    const valueSpan = { start: nameSpan.end + 2, end: nameSpan.end + 2 + value.length };
    start = valueSpan.end + 2;
    const isBound = name.startsWith(':') || value.startsWith('{');
    const form = /phonenumber$|^@|^on[A-Z]|tap$/i.test(name) ? 'event' : isBound ? 'bound' : 'static';
    return { name, nameSpan, value, valueSpan, form };
  });
}

function eventOf(attribute: AttributeFact, handler: HandlerFact | 'missing' | 'unknown'): EventFact {
  const prefix = ['@', 'bind:', 'bind', 'on'].find((start) => attribute.name.startsWith(start)) ?? '';
  const found = typeof handler === 'string' ? { kind: handler } : ({ kind: 'found', handler } as const);
  return {
    event: attribute.name.slice(prefix.length),
    attribute,
    handlerName: attribute.value,
    handler: found,
  };
}

/** A button with these attributes; all its events call the handler. */
export function phoneButton(
  written: Readonly<Record<string, string>>,
  handler: HandlerFact | 'missing' | 'unknown' = 'unknown',
  more: Partial<Pick<PhoneButton, 'platforms'> & PhoneButton['element']> = {},
): PhoneButton {
  const { platforms = ['wechat'], ...element } = more;
  const attributes = attributesOf(written);
  const path = element.path ?? 'page.wxml';
  const openType = attributes.find(({ name }) => /^:?open-?type$/i.test(name));
  const known = openType?.form === 'static' && openType.value !== null && openType.valueSpan !== null;
  return {
    kind: 'button',
    element: {
      path,
      tag: 'button',
      span: { start: 0, end: 200 },
      origin: 'native',
      attributes,
      hasSpread: false,
      ...element,
    },
    openType: known
      ? { isKnown: true, value: openType.value, place: { path, ...openType.valueSpan } }
      : { isKnown: false, why: openType === undefined ? 'absent' : 'bound' },
    flow: 'phone',
    events: attributes.filter(({ form }) => form === 'event').map((attribute) => eventOf(attribute, handler)),
    platforms,
  };
}

export function projectFact(buttons: readonly PhoneButton[], more: Partial<ProjectFact> = {}): ProjectFact {
  const platforms: readonly PlatformId[] = [...new Set(buttons.flatMap((button) => button.platforms))];
  return {
    kind: 'project',
    root: '',
    projectKind: 'native',
    platforms,
    buttons,
    handlers: [],
    files: [],
    minVersions: {},
    ...more,
  };
}

/** What tests compare of a finding. */
export function summaryOf({ problem, place, edits }: SourceFinding) {
  const { code, args, certainty, severity } = problem;
  return {
    code,
    certainty,
    at: place.start,
    ...(Object.keys(args).length === 0 ? {} : { args }),
    ...(severity === undefined ? {} : { severity }),
    ...(edits.length === 0 ? {} : { fix: edits.map(({ text }) => text) }),
  };
}
