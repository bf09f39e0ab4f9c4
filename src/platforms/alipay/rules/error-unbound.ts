import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isAboutPhone, isAuthorizeButton, placeOf } from './authorize.ts';
import { eventOf } from './event-names.ts';

/** Somebody hears of a refusal. */
export const errorUnbound = defineRule({
  id: 'alipay/error-unbound',
  title: { en: 'The authorising button handles refusal', zh: '授权按钮处理了用户拒绝' },
  looksAt: {
    en: 'onError of buttons that ask for the phone number',
    zh: '请求手机号授权的按钮的 onError',
  },
  sources: [PHONE, DOCS],
  problems: {
    'authorize-error-unbound': {
      severity: 'warning',
      title: {
        en: 'Nothing handles the refusal of the authorisation',
        zh: '没有处理用户拒绝授权的情况',
      },
      cause: {
        en: 'When the user refuses, or the authorisation fails, Alipay fires the event error of the button and not getAuthorize. Without a handler the page does nothing.',
        zh: '用户拒绝或授权失败时，触发的是按钮的 error 事件，而不是 getAuthorize。没有绑定时页面没有任何反应。',
      },
      remedies: [
        {
          en: 'Bind it, onError in AXML and JSX or @error in Vue, and offer another way there.',
          zh: '绑定这个事件（AXML 和 JSX 里写 onError，Vue 里写 @error），并提供其他登录方式。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'button',
  judge(button) {
    if (!isAuthorizeButton(button) || !isAboutPhone(button)) return [];
    if (button.element.attributes.some((attribute) => eventOf(attribute) === 'error')) return [];
    return [finding(problem('authorize-error-unbound'), placeOf(button.element))];
  },
});
