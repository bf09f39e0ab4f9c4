import { problem } from '../../../core/check.ts';
import { sanitize } from '../../../core/redact.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isAuthorizeButton, PHONE_SCOPE, placeOf, scopeOf } from './authorize.ts';
import { authorizeBinding } from './event-names.ts';

/** The authorising button binds getAuthorize, in the spelling of the framework. */
export const authorizeEvent = defineRule({
  id: 'alipay/authorize-event',
  title: { en: 'The authorising button binds its event', zh: '授权按钮绑定了授权事件' },
  looksAt: {
    en: 'Events of buttons with open-type="getAuthorize" and scope="phoneNumber"',
    zh: '带 open-type="getAuthorize" 和 scope="phoneNumber" 的按钮的事件',
  },
  sources: [PHONE, DOCS],
  problems: {
    'authorize-event-misspelt': {
      severity: 'error',
      title: {
        en: '{written} does not bind the event of the authorisation; it is {expected} here',
        zh: '{written} 绑定不到授权事件，这里应当写 {expected}',
      },
      cause: {
        en: 'A button with open-type="getAuthorize" fires getAuthorize only, and its letter case counts. The user agrees, and no handler is called.',
        zh: 'open-type="getAuthorize" 的按钮只触发 getAuthorize 事件，并且区分大小写。用户同意之后没有任何处理函数被调用。',
      },
      remedies: [
        {
          en: 'Rename the attribute to {expected}; phonekit lint --fix does it.',
          zh: '把属性名改成 {expected}；phonekit lint --fix 可以自动修改。',
        },
      ],
    },
    'authorize-event-unbound': {
      severity: 'error',
      title: {
        en: 'The button asks for the phone number, and nothing handles the answer',
        zh: '按钮请求了手机号授权，但没有绑定授权事件',
      },
      cause: {
        en: 'my.getPhoneNumber may be called only after the event getAuthorize of this button, and it is not bound.',
        zh: 'my.getPhoneNumber 只能在这个按钮的 getAuthorize 事件之后调用，而这个事件没有绑定。',
      },
      remedies: [
        {
          en: 'Bind it, onGetAuthorize in AXML or @getAuthorize in Vue, and call my.getPhoneNumber in the handler.',
          zh: '绑定这个事件（AXML 里写 onGetAuthorize，Vue 里写 @getAuthorize），并在处理函数里调用 my.getPhoneNumber。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'button',
  judge(button, _platforms, { projectKind }) {
    const { element } = button;
    const scope = scopeOf(element);
    if (!isAuthorizeButton(button) || !scope.isKnown || scope.value !== PHONE_SCOPE) return [];
    const binding = authorizeBinding(element, projectKind);
    if (binding.kind === 'unbound') return [finding(problem('authorize-event-unbound'), placeOf(element))];
    if (binding.kind !== 'misspelt') return [];
    const { attribute, correct } = binding;
    const args = { written: sanitize(attribute.name), expected: sanitize(correct) };
    const edits = [{ ...attribute.nameSpan, text: correct }];
    return [
      finding(problem('authorize-event-misspelt', args), { path: element.path, ...attribute.nameSpan }, { edits }),
    ];
  },
});
