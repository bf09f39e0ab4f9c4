import { problem } from '../../../core/check.ts';
import { defineRule, type Edit, finding } from '../../../core/rule.ts';
import type { AttributeFact } from '../../../core/source-facts.ts';
import type { PhoneAsk } from '../../phone-row.ts';
import { asksOf, foldName, inFile, isNamedLike, quoteSource } from '../../phone-subjects.ts';
import { BUTTON, PHONE, PHONE_REALTIME } from '../sources.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** The attribute with the other event in the same way of writing; nothing where that way is not known for sure. */
function renameTo({ name, nameSpan }: AttributeFact, from: PhoneAsk, to: PhoneAsk): readonly Edit[] {
  if (name === from.property) return [{ ...nameSpan, text: to.property }];
  const start = name.indexOf(from.event);
  if (start < 0) return [];
  return [{ ...nameSpan, text: `${name.slice(0, start)}${to.event}${name.slice(start + from.event.length)}` }];
}

/** getPhoneNumber and getRealtimePhoneNumber fire an event each, and not that of the other. */
export const realtimeEvent = defineRule({
  id: 'wechat/realtime-event',
  title: { en: 'The event belongs to the open-type', zh: '事件与 open-type 对应' },
  looksAt: { en: 'open-type and event of phone buttons', zh: '手机号按钮的 open-type 和事件' },
  sources: [PHONE_REALTIME, PHONE, BUTTON],
  problems: {
    'realtime-event-mismatch': {
      severity: 'error',
      title: {
        en: 'The button has open-type {openType}, which never fires {actual}',
        zh: '按钮的 open-type 是 {openType}，不会触发 {actual}',
      },
      cause: {
        en: 'getPhoneNumber fires getphonenumber, and getRealtimePhoneNumber fires getrealtimephonenumber. The panel opens, and the handler of the other event is never called.',
        zh: 'getPhoneNumber 触发 getphonenumber，getRealtimePhoneNumber 触发 getrealtimephonenumber。绑错时授权弹窗正常出现，但处理函数不会被调用。',
      },
      remedies: [
        {
          en: 'Bind {expected}, or change open-type if the other capability is meant; the two have different prices.',
          zh: '改为绑定 {expected}；如果要用的是另一种能力，就改 open-type，两者的价格不同。',
        },
      ],
    },
  },
  platforms: ['wechat'],
  needs: 'button',
  judge(button) {
    const { element, events } = button;
    const [ask, ...more] = asksOf(button, WECHAT_PHONE.asks);
    if (ask === undefined || more.length > 0 || element.origin !== 'native' || element.hasSpread) return [];
    if (element.attributes.some((attribute) => isNamedLike(attribute, ask.event))) return [];
    return WECHAT_PHONE.asks
      .filter((other) => other !== ask)
      .flatMap((other) =>
        events
          .filter(({ event }) => foldName(event) === other.event)
          .map(({ event, attribute }) => {
            const args = { openType: ask.openType, actual: quoteSource(event), expected: ask.event };
            return finding(problem('realtime-event-mismatch', args), inFile(element.path, attribute.nameSpan), {
              edits: renameTo(attribute, other, ask),
            });
          }),
      );
  },
});
