/** The rule about leaving the page while the phone number is being asked for, which several platforms have. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule } from '../core/rule.ts';
import type { CallFact, EventFact, HandlerFact } from '../core/source-facts.ts';
import type { PhoneRow } from './phone-row.ts';
import { asksOf, canBeOf, foldName, inFile, isPhoneEvent, quoteSource } from './phone-subjects.ts';

const TAPS: readonly string[] = ['tap', 'click'];

function leaves(call: CallFact, { platform }: PhoneRow): boolean {
  const isNavigation = call.api === 'navigate' || call.api === 'redirect';
  // A page that is left only under a condition, or after an answer, may well be left rightly.
  return isNavigation && call.path.length === 0 && call.isConditional === false && canBeOf(call, platform);
}

/** Calls that leave the page in a tap handler, or in the phone handler before it reads what it was given. */
function departures({ calls, reads }: HandlerFact, event: EventFact, row: PhoneRow): readonly CallFact[] {
  const leaving = calls.filter((call) => leaves(call, row));
  if (TAPS.includes(foldName(event.event))) return leaving;
  const [first] = reads;
  if (!isPhoneEvent(event) || first === undefined) return [];
  return leaving.filter(({ place }) => place.path === first.place.path && place.end <= first.place.start);
}

/** `<platform>/navigation-in-popup`: the page stays until the phone number has arrived. */
export function navigationInPopupRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/navigation-in-popup`,
    title: { en: 'The page stays until the phone number has arrived', zh: '拿到手机号之前不离开页面' },
    looksAt: { en: 'navigation in the handlers of phone buttons', zh: '手机号按钮各处理函数里的跳转' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge(button) {
      const { element, events } = button;
      if (asksOf(button, row.asks).length === 0) return [];
      return events.flatMap((event) => {
        if (event.handler.kind !== 'found') return [];
        const related = [inFile(element.path, event.attribute.nameSpan)];
        return departures(event.handler.handler, event, row).map(({ callee, place }) =>
          finding(
            problem('navigation-in-popup', { call: quoteSource(callee) }, { severity: 'warning', certainty: 'likely' }),
            place,
            {
              related,
            },
          ),
        );
      });
    },
  });
}
