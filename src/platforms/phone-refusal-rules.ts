/** Rules about what a phone handler does when the user refuses, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule, type SourceFinding } from '../core/rule.ts';
import type { HandlerFact } from '../core/source-facts.ts';
import type { PhoneRow } from './phone-row.ts';
import { inFile, isHidden, isRequest, otherPlaces, phoneButtonsOf, phoneFields } from './phone-subjects.ts';

const SENT_FIELDS: readonly string[] = ['encryptedData', 'iv', 'code', '*'];

/**
 * `<platform>/phone-refusal-ignored`: something between the event and the request depends on whether the user agreed. A function
 * that cannot be seen may look at it.
 */
export function phoneRefusalIgnoredRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/phone-refusal-ignored`,
    title: { en: 'The phone handler looks whether the user refused', zh: '手机号处理函数判断了用户是否拒绝' },
    looksAt: { en: 'conditions between the phone event and the request', zh: '手机号事件与请求之间的判断' },
    sources: row.sources.refusal,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      const { calls, head, path, handlesRefusal, escapes } = handler;
      if (handlesRefusal || escapes) return [];
      const sent = calls.find((call) => {
        const fields = phoneFields(call.payload);
        return isRequest(call) && !isHidden(call) && SENT_FIELDS.some((field) => fields.has(field));
      });
      const buttons = phoneButtonsOf(handler, row.platform, project);
      if (sent === undefined || buttons.length === 0) return [];
      const place = inFile(path, head);
      const places = [sent.place, ...buttons.map(({ element }) => inFile(element.path, element.span))];
      return [
        finding(problem('phone-refusal-ignored', {}, { severity: 'warning' }), place, {
          related: otherPlaces(place, places),
        }),
      ];
    },
  });
}

/** Fields that the event itself never has; they stand in its detail. */
const EVENT_FIELDS: readonly string[] = ['event.errMsg', 'event.errno', 'event.errNo'];

/** A condition that assigns; else the first of those that all read the event itself; null for every other handler. */
function brokenTestOf({ tests = [] }: HandlerFact): SourceFinding | null {
  const assigned = tests.find(({ isAssigned }) => isAssigned);
  if (assigned !== undefined) return finding(problem('refusal-test-assigns'), assigned.place);
  const [first] = tests;
  if (first === undefined || !tests.every(({ field }) => EVENT_FIELDS.includes(field))) return null;
  return finding(problem('refusal-test-reads-event', {}, { severity: 'warning' }), first.place);
}

/** `<platform>/refusal-test-broken`: a test of errMsg can have two results. */
export function refusalTestBrokenRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/refusal-test-broken`,
    title: { en: 'The test of errMsg can tell agreement from refusal', zh: '对 errMsg 的判断能区分同意和拒绝' },
    looksAt: { en: 'conditions of the phone handler', zh: '手机号处理函数里的条件' },
    sources: row.sources.refusal,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      const found = brokenTestOf(handler);
      const buttons = phoneButtonsOf(handler, row.platform, project);
      if (found === null || buttons.length === 0) return [];
      // Components of libraries and frameworks may hand over the detail in place of the event.
      const isPlain = project.projectKind === 'native' || project.projectKind === 'uni-app';
      const isNative = isPlain && buttons.every(({ element }) => element.origin === 'native');
      return isNative || found.problem.code === 'refusal-test-assigns' ? [found] : [];
    },
  });
}
