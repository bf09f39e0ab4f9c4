import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isAuthorizeButton, PHONE_SCOPE, scopeOf } from './authorize.ts';

/** The scopes in the text of the attribute, however they are separated. */
function scopesIn(value: string): string[] {
  return value.split(/[\s,;|[\]"'，；、]+/).filter((part) => part !== '');
}

/** A button asks for one scope only. */
export const scopeSeveral = defineRule({
  id: 'alipay/scope-several',
  title: { en: 'The authorising button has one scope only', zh: '授权按钮只有一个 scope' },
  looksAt: { en: 'scope of buttons with open-type="getAuthorize"', zh: 'open-type="getAuthorize" 按钮的 scope' },
  sources: [PHONE, DOCS],
  problems: {
    'authorize-scope-several': {
      severity: 'error',
      title: { en: 'The scope of the button names {count} scopes', zh: '按钮的 scope 写了 {count} 个值' },
      cause: {
        en: 'A button authorises exactly one scope. With several in one attribute none of them is known, and my.getPhoneNumber answers 40003 isv.invalid-auth-relations.',
        zh: '一个按钮只能授权一个 scope。写在一起不会被识别，my.getPhoneNumber 会返回 40003 isv.invalid-auth-relations。',
      },
      remedies: [
        {
          en: 'Write scope="phoneNumber", and use a second button with scope="userInfo" for the rest.',
          zh: '这里写 scope="phoneNumber"，其他信息用另一个 scope="userInfo" 的按钮获取。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'button',
  judge(button) {
    const scope = scopeOf(button.element);
    if (!isAuthorizeButton(button) || !scope.isKnown) return [];
    const scopes = scopesIn(scope.value);
    if (scopes.length < 2 || !scopes.includes(PHONE_SCOPE)) return [];
    return [finding(problem('authorize-scope-several', { count: scopes.length }), scope.place)];
  },
});
