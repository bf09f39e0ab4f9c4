/** Rules about the event of a phone button and its handler's name, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule, type SourceFinding } from '../core/rule.ts';
import type { AttributeFact, PhoneButton } from '../core/source-facts.ts';
import { mayComeFromElsewhere } from './handler-names.ts';
import { type PhoneAsk, type PhoneRow, QUICK_ASK, REALTIME_ASK } from './phone-row.ts';
import { asksOf, foldName, inFile, isNamedLike, isPhoneEvent, quoteSource } from './phone-subjects.ts';

/** What native templates write before the name of an event. */
const NATIVE_PREFIXES: readonly string[] = [
  'bind',
  'bind:',
  'catch',
  'catch:',
  'mut-bind:',
  'capture-bind:',
  'capture-catch:',
];

/** The prefix of a native event attribute whose event, letter case aside, is the given one; null for other attributes. */
function prefixBefore({ name }: AttributeFact, event: string): string | null {
  const prefix = name.slice(0, -event.length);
  const isEvent = name.toLowerCase().endsWith(event) && NATIVE_PREFIXES.includes(prefix);
  return isEvent ? prefix : null;
}

function caseFindings({ element }: PhoneButton, { event }: PhoneAsk): readonly SourceFinding[] {
  const bound = element.attributes.flatMap((attribute) => {
    const prefix = prefixBefore(attribute, event);
    return prefix === null ? [] : [{ attribute, expected: `${prefix}${event}` }];
  });
  if (bound.some(({ attribute, expected }) => attribute.name === expected)) return [];
  return bound.map(({ attribute: { name, nameSpan }, expected }) =>
    finding(problem('phone-event-case', { actual: name, expected }), inFile(element.path, nameSpan), {
      edits: [{ ...nameSpan, text: expected }],
    }),
  );
}

/** `<platform>/phone-event-case`: the event in a native template is written in lower case, as it is fired. */
export function phoneEventCaseRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/phone-event-case`,
    title: { en: 'The phone event is written in lower case', zh: '手机号事件名全部小写' },
    looksAt: { en: 'event attributes of native phone buttons', zh: '原生手机号按钮的事件属性' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge(button, _platforms, { projectKind }) {
      if (projectKind !== 'native' || button.element.origin !== 'native') return [];
      return asksOf(button, row.asks).flatMap((ask) => caseFindings(button, ask));
    },
  });
}

/** `<platform>/phone-handler-missing`: the handler that the phone event names exists. */
export function phoneHandlerMissingRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/phone-handler-missing`,
    title: { en: 'The handler of the phone event exists', zh: '手机号事件的处理函数存在' },
    looksAt: { en: 'names of handlers of phone buttons', zh: '手机号按钮的处理函数名' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge({ element, events, openType }, _platforms, project) {
      if (element.origin !== 'native' && element.origin !== 'library') return [];
      // Without open-type the event is never fired, which another rule says.
      if (!openType.isKnown && openType.why === 'absent') return [];
      return events.flatMap((event) => {
        const { handlerName, handler, attribute } = event;
        if (!isPhoneEvent(event) || handlerName === null || handler.kind !== 'missing') return [];
        // Vue and its plugins put methods of such names on every component.
        if (handlerName.startsWith('$') || mayComeFromElsewhere(handlerName, element.path, project)) return [];
        const place = inFile(element.path, attribute.valueSpan ?? attribute.nameSpan);
        return [finding(problem('phone-handler-missing', { handler: quoteSource(handlerName) }), place)];
      });
    },
  });
}

/** Directives that bind events nobody can list: `v-on="…"`, `v-bind="…"`. */
function mayBindMore({ element }: PhoneButton): boolean {
  return element.hasSpread || element.attributes.some(({ name }) => name === 'v-on' || name === 'v-bind');
}

function isBound({ element, events }: PhoneButton): boolean {
  const hasAttribute = [QUICK_ASK, REALTIME_ASK].some(({ event }) =>
    element.attributes.some((attribute) => isNamedLike(attribute, event)),
  );
  return hasAttribute || events.some(isPhoneEvent);
}

/** `<platform>/phone-event-unbound`: a phone button hands its result to somebody. */
export function phoneEventUnboundRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/phone-event-unbound`,
    title: { en: 'The phone button binds its event', zh: '手机号按钮绑定了事件' },
    looksAt: { en: 'event attributes of phone buttons', zh: '手机号按钮的事件属性' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge(button) {
      const { element, openType } = button;
      const [ask] = asksOf(button, row.asks);
      if (ask === undefined || !openType.isKnown || element.origin !== 'native') return [];
      if (mayBindMore(button) || isBound(button)) return [];
      const args = { openType: ask.openType, expected: ask.event };
      return [
        finding(problem('phone-event-unbound', args, { severity: 'warning' }), inFile(element.path, element.span)),
      ];
    },
  });
}

/** Whether the element is the other branch of a condition: `wx:else`, `v-else-if`. */
function isElse({ element }: PhoneButton): boolean {
  const words = ['else', 'elif', 'else-if'];
  return element.attributes.some(({ name }) => words.some((word) => name === `v-${word}` || name.endsWith(`:${word}`)));
}

/** `<platform>/phone-event-without-open-type`: what binds a phone event asks for the phone number. */
export function phoneEventWithoutOpenTypeRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/phone-event-without-open-type`,
    title: { en: 'A button with a phone event has its open-type', zh: '绑定手机号事件的按钮有 open-type' },
    looksAt: { en: 'open-type of buttons with a phone event', zh: '绑定手机号事件的按钮的 open-type' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge(button, _platforms, { buttons }) {
      const { element, openType } = button;
      if (openType.isKnown || openType.why !== 'absent' || element.origin !== 'native') return [];
      const hasOpenType = element.attributes.some((attribute) => isNamedLike(attribute, 'opentype'));
      const ask = row.asks.find(({ event }) => button.events.some((bound) => foldName(bound.event) === event));
      const bound = button.events.find(isPhoneEvent);
      if (mayBindMore(button) || hasOpenType || ask === undefined || bound === undefined) return [];
      const isTwin =
        isElse(button) && buttons.some((other) => other.element.path === element.path && other.openType.isKnown);
      const found = problem(
        'phone-event-without-open-type',
        { event: ask.event, expected: ask.openType },
        { severity: isTwin ? 'info' : 'warning' },
      );
      return [finding(found, inFile(element.path, bound.attribute.nameSpan))];
    },
  });
}
