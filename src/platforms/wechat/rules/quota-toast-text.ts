import { problem } from '../../../core/check.ts';
import { defineRule, type Edit, finding } from '../../../core/rule.ts';
import type { AttributeFact, ElementFact, ProjectKind } from '../../../core/source-facts.ts';
import { asksOf, foldName, inFile } from '../../phone-subjects.ts';
import { BUTTON, THREAD_QUOTA_TOAST } from '../sources.ts';
import { WECHAT_PHONE } from './phone-row.ts';

const PROPERTY = 'phonenumbernoquotatoast';

/** The value as a boolean, in the spelling of the framework; nothing where that is not known for sure. */
function asBoolean({ nameSpan, valueSpan }: AttributeFact, { path }: ElementFact, kind: ProjectKind): readonly Edit[] {
  if (valueSpan === null) return [];
  if (kind === 'native') return [{ ...valueSpan, text: '{{false}}' }];
  if (path.endsWith('.vue')) return [{ start: nameSpan.start, end: nameSpan.start, text: ':' }];
  // The quotes stand directly around the value, and go with it.
  const isQuoted = valueSpan.start - nameSpan.end === 2;
  if (kind !== 'taro' || !isQuoted) return [];
  return [{ start: valueSpan.start - 1, end: valueSpan.end + 1, text: '{false}' }];
}

/** The text "false" is true. */
export const quotaToastText = defineRule({
  id: 'wechat/quota-toast-text',
  title: { en: 'phone-number-no-quota-toast is a boolean', zh: 'phone-number-no-quota-toast 是布尔值' },
  looksAt: { en: 'phone-number-no-quota-toast of phone buttons', zh: '手机号按钮的 phone-number-no-quota-toast' },
  sources: [BUTTON, THREAD_QUOTA_TOAST],
  problems: {
    'quota-toast-is-text': {
      severity: 'warning',
      title: {
        en: 'phone-number-no-quota-toast is the text false, which counts as true',
        zh: 'phone-number-no-quota-toast 写成了文本 false，会被当作真',
      },
      cause: {
        en: 'Without a binding the value is a text, and every text that is not empty is true. The notice of a used-up quota is shown all the same.',
        zh: '没有用绑定语法时，值是一段文本，非空的文本都为真。额度用完的提示仍然会弹出。',
      },
      remedies: [
        {
          en: 'Bind it: with double braces in WXML, with a colon before the name in Vue, with braces in JSX.',
          zh: '改用绑定：WXML 用双花括号，Vue 在属性名前加冒号，JSX 用花括号。',
        },
      ],
    },
  },
  platforms: ['wechat'],
  needs: 'button',
  judge(button, _platforms, { projectKind }) {
    const { element } = button;
    if (asksOf(button, WECHAT_PHONE.asks).length === 0 || element.origin !== 'native') return [];
    return element.attributes
      .filter(({ name, form, value }) => foldName(name) === PROPERTY && form === 'static' && value?.trim() === 'false')
      .map((attribute) =>
        finding(problem('quota-toast-is-text'), inFile(element.path, attribute.valueSpan ?? attribute.nameSpan), {
          edits: asBoolean(attribute, element, projectKind),
        }),
      );
  },
});
