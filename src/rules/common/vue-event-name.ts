import { problem } from '../../core/check.ts';
import { defineRule, finding, type SourceFinding } from '../../core/rule.ts';
import type { AttributeFact, PhoneButton, ProjectFact } from '../../core/source-facts.ts';
import { type PhoneAsk, QUICK_ASK, REALTIME_ASK } from '../../platforms/phone-row.ts';
import { inFile } from '../../platforms/phone-subjects.ts';

/** Ways of native templates, with and without Vue's own prefix. */
const NATIVE_PREFIXES: readonly string[] = ['bind', 'bind:', 'catch', 'catch:', '@bind', '@catch', 'v-on:bind'];
const VUE_PREFIXES: readonly string[] = ['@', 'v-on:'];

/** The name without modifiers such as `.stop`. */
function bareName({ name }: AttributeFact): string {
  return name.split('.')[0] ?? '';
}

/** Whether an attribute binds the event in a way that the project's framework does not know. */
function isMisspelt(attribute: AttributeFact, { event }: PhoneAsk, project: ProjectFact): boolean {
  const name = bareName(attribute);
  if (project.projectKind === 'uni-app') return NATIVE_PREFIXES.some((prefix) => name.toLowerCase() === prefix + event);
  if (project.projectKind !== 'taro' || project.framework !== 'vue3') return false;
  return VUE_PREFIXES.some((prefix) => name.toLowerCase() === prefix + event && name !== prefix + event);
}

function findingsOf({ element }: PhoneButton, ask: PhoneAsk, project: ProjectFact): readonly SourceFinding[] {
  const isRight = (attribute: AttributeFact): boolean =>
    VUE_PREFIXES.some((prefix) => bareName(attribute) === prefix + ask.event);
  if (element.attributes.some(isRight)) return [];
  return element.attributes
    .filter((attribute) => isMisspelt(attribute, ask, project))
    .map((attribute) => {
      const actual = bareName(attribute);
      const { start } = attribute.nameSpan;
      const args = { actual, expected: `@${ask.event}` };
      return finding(problem('vue-event-misspelt', args), inFile(element.path, attribute.nameSpan), {
        edits: [{ start, end: start + actual.length, text: `@${ask.event}` }],
      });
    });
}

/** Vue templates bind the event with `@` and in lower case. */
export const vueEventName = defineRule({
  id: 'button/vue-event-name',
  title: {
    en: 'Vue templates bind the phone event as @getphonenumber',
    zh: 'Vue 模板用 @getphonenumber 绑定手机号事件',
  },
  looksAt: { en: 'event attributes of phone buttons in Vue files', zh: 'Vue 文件里手机号按钮的事件属性' },
  sources: [
    { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' },
    { url: 'https://github.com/NervJS/taro/issues/11445', read: '2026-11-22' },
  ],
  problems: {
    'vue-event-misspelt': {
      severity: 'error',
      title: {
        en: '{actual} binds nothing here, and the event is bound as {expected}',
        zh: '{actual} 在这里不起作用，事件要用 {expected} 绑定',
      },
      cause: {
        en: 'uni-app passes the attribute of native templates on as it is, and the page has no method of that name; Taro with Vue 3 compares the name letter by letter, all in lower case. The panel opens, and the handler is never called.',
        zh: 'uni-app 会把原生写法的属性原样输出，而页面上没有这个名字的方法；Taro 配合 Vue 3 时事件名区分大小写，必须全部小写。授权弹窗正常出现，但处理函数不会被调用。',
      },
      remedies: [{ en: 'Write {expected}.', zh: '改成 {expected}。' }],
    },
  },
  platforms: ['wechat', 'alipay', 'baidu', 'douyin', 'kuaishou', 'xiaohongshu'],
  needs: 'button',
  judge(button, _platforms, project) {
    const { element } = button;
    if (!element.path.endsWith('.vue') || element.origin !== 'native' || element.hasSpread) return [];
    return [QUICK_ASK, REALTIME_ASK].flatMap((ask) => findingsOf(button, ask, project));
  },
});
