import { problem } from '../../core/check.ts';
import { defineRule, finding, type SourceFinding } from '../../core/rule.ts';
import type { AttributeFact, ElementFact } from '../../core/source-facts.ts';
import { QUICK_ASK, REALTIME_ASK } from '../../platforms/phone-row.ts';
import { foldName, inFile } from '../../platforms/phone-subjects.ts';

/** Properties of Taro's Button, by the names of native templates that people write instead. */
const EVENTS: ReadonlyMap<string, string> = new Map(
  [QUICK_ASK, REALTIME_ASK].map(({ event, property }) => [`bind${event}`, property]),
);

function findingOf(code: string, { path }: ElementFact, attribute: AttributeFact, expected: string): SourceFinding {
  const { name, nameSpan } = attribute;
  return finding(problem(code, { actual: name, expected }), inFile(path, nameSpan), {
    edits: [{ ...nameSpan, text: expected }],
  });
}

function judgeAttribute(element: ElementFact, attribute: AttributeFact): readonly SourceFinding[] {
  const { name } = attribute;
  const property = EVENTS.get(name.toLowerCase());
  const isBoundToo = element.attributes.some((other) => foldName(other.name) === property?.toLowerCase());
  if (property !== undefined && !isBoundToo) return [findingOf('taro-event-misspelt', element, attribute, property)];
  const hasOpenType = element.attributes.some((other) => other.name === 'openType' || other.name === 'open-type');
  if (name !== 'open_type' || hasOpenType) return [];
  const found = findingOf('taro-open-type-misspelt', element, attribute, 'openType');
  return [{ ...found, problem: { ...found.problem, certainty: 'likely' } }];
}

/**
 * Taro's Button takes its own properties in JSX. Their letter case does not matter for events, and `open-type` works as well:
 * the runtime folds both.
 */
export const taroPropName = defineRule({
  id: 'button/taro-prop-name',
  title: { en: 'Taro’s Button is given its own properties', zh: 'Taro 的 Button 使用自己的属性名' },
  looksAt: { en: 'properties of phone buttons in JSX', zh: 'JSX 里手机号按钮的属性' },
  sources: [{ url: 'https://github.com/NervJS/taro', read: '2026-11-22' }],
  problems: {
    'taro-event-misspelt': {
      severity: 'error',
      title: {
        en: '{actual} is no event of Taro’s Button, and {expected} is',
        zh: 'Taro 的 Button 没有 {actual} 事件，应当用 {expected}',
      },
      cause: {
        en: 'In JSX only properties that begin with on are events; functions under other names are dropped. The panel opens, and the handler is never called.',
        zh: 'JSX 里只有 on 开头的属性是事件，其他名字的函数会被忽略。授权弹窗正常出现，但处理函数不会被调用。',
      },
      remedies: [{ en: 'Write {expected}.', zh: '改成 {expected}。' }],
    },
    'taro-open-type-misspelt': {
      severity: 'warning',
      title: {
        en: '{actual} is no property of Taro’s Button, and {expected} is',
        zh: 'Taro 的 Button 没有 {actual} 属性，应当用 {expected}',
      },
      cause: {
        en: 'Underscores are not folded. Likely: the button stays an ordinary one, which asks for nothing.',
        zh: '下划线写法不会被转换。很可能成为普通按钮，不会请求手机号。',
      },
      remedies: [{ en: 'Write {expected}.', zh: '改成 {expected}。' }],
    },
  },
  platforms: ['wechat', 'alipay', 'baidu', 'douyin', 'kuaishou', 'xiaohongshu'],
  needs: 'button',
  judge({ element }, _platforms, { projectKind }) {
    const isJsx = projectKind === 'taro' && !element.path.endsWith('.vue');
    if (!isJsx || element.tag !== 'Button' || element.origin !== 'native' || element.hasSpread) return [];
    return element.attributes.flatMap((attribute) => judgeAttribute(element, attribute));
  },
});
