import { problem } from '../../../core/check.ts';
import { defineRule, type Edit, finding } from '../../../core/rule.ts';
import type { ProjectFact, SourcePlace } from '../../../core/source-facts.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isAuthorizeButton, mayReadUserInfo, PHONE_SCOPE, phoneCallOf, scopeOf } from './authorize.ts';

const USER_INFO = 'userInfo';

/** Replaces the value, if that is all that stands there. */
function replaceScope({ path, start, end }: SourcePlace, { files }: ProjectFact): readonly Edit[] {
  const text = files.find((file) => file.path === path)?.text.slice(start, end) ?? USER_INFO;
  return text === USER_INFO && end - start === USER_INFO.length ? [{ start, end, text: PHONE_SCOPE }] : [];
}

/** A button whose handler calls my.getPhoneNumber does not authorise user info instead. */
export const scopeMismatch = defineRule({
  id: 'alipay/scope-mismatch',
  title: { en: 'The scope of the button is that of the API it leads to', zh: '按钮的 scope 与它调用的接口一致' },
  looksAt: { en: 'scope of buttons that lead to my.getPhoneNumber', zh: '最终调用 my.getPhoneNumber 的按钮的 scope' },
  sources: [PHONE, DOCS],
  problems: {
    'authorize-scope-mismatch': {
      severity: 'error',
      title: {
        en: 'The button authorises userInfo, and its handler calls my.getPhoneNumber',
        zh: '按钮授权的是 userInfo，处理函数却调用 my.getPhoneNumber',
      },
      cause: {
        en: 'Each scope is agreed to on its own. Without the one for the phone number my.getPhoneNumber answers 40003 isv.invalid-auth-relations.',
        zh: '每个 scope 分别授权。没有授权手机号时，my.getPhoneNumber 会返回 40003 isv.invalid-auth-relations。',
      },
      remedies: [
        {
          en: 'Write scope="phoneNumber"; phonekit lint --fix does it.',
          zh: '改成 scope="phoneNumber"；phonekit lint --fix 可以自动修改。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'button',
  judge(button, _platforms, project) {
    const scope = scopeOf(button.element);
    const call = phoneCallOf(button);
    if (!isAuthorizeButton(button) || call === null || !scope.isKnown || scope.value !== USER_INFO) return [];
    if (mayReadUserInfo(button, project)) return [];
    const edits = replaceScope(scope.place, project);
    return [finding(problem('authorize-scope-mismatch'), scope.place, { related: [call.place], edits })];
  },
});
