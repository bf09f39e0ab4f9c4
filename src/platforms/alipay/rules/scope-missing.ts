import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { DOCS, PHONE } from '../sources.ts';
import { insertScope, isAuthorizeButton, mayReadUserInfo, phoneCallOf, placeOf, scopeOf } from './authorize.ts';

/** A button that leads to my.getPhoneNumber asks for the scope phoneNumber. */
export const scopeMissing = defineRule({
  id: 'alipay/scope-missing',
  title: { en: 'The authorising button names its scope', zh: '授权按钮写明了 scope' },
  looksAt: { en: 'Buttons that lead to my.getPhoneNumber', zh: '最终调用 my.getPhoneNumber 的授权按钮' },
  sources: [PHONE, DOCS],
  problems: {
    'authorize-scope-missing': {
      severity: 'error',
      title: {
        en: 'The button that leads to my.getPhoneNumber has no scope',
        zh: '最终调用 my.getPhoneNumber 的按钮没有写 scope',
      },
      cause: {
        en: 'Without scope="phoneNumber" nobody agrees to hand over the number; my.getPhoneNumber then answers 40003 isv.invalid-auth-relations.',
        zh: '没有 scope="phoneNumber"，用户授权的就不是手机号，my.getPhoneNumber 会返回 40003 isv.invalid-auth-relations。',
      },
      remedies: [
        {
          en: 'Add scope="phoneNumber" to the button; phonekit lint --fix does it.',
          zh: '给按钮加上 scope="phoneNumber"；phonekit lint --fix 可以自动加上。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'button',
  judge(button, _platforms, project) {
    const scope = scopeOf(button.element);
    const call = phoneCallOf(button);
    if (!isAuthorizeButton(button) || call === null || scope.isKnown || scope.why !== 'absent') return [];
    const edits = mayReadUserInfo(button, project) ? [] : [insertScope(button, project)];
    return [finding(problem('authorize-scope-missing'), placeOf(button.element), { related: [call.place], edits })];
  },
});
