import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { asksForVersion } from '../../phone-subjects.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isAboutPhone, isAuthorizeButton, placeOf } from './authorize.ts';

/** Old clients are told apart. */
export const clientGuard = defineRule({
  id: 'alipay/client-guard',
  title: { en: 'The source asks whether the client has the button', zh: '代码判断了客户端是否支持授权按钮' },
  looksAt: { en: 'Calls of my.canIUse', zh: '对 my.canIUse 的调用' },
  sources: [PHONE, DOCS],
  problems: {
    'client-guard-missing': {
      severity: 'info',
      title: {
        en: 'Nothing in this source asks whether the client has my.getPhoneNumber',
        zh: '代码没有判断客户端是否支持 my.getPhoneNumber',
      },
      cause: {
        en: 'The API exists from client 10.1.35 on, which is of 2018. On an older one the button does nothing or the script throws.',
        zh: '这个接口从 2018 年的客户端 10.1.35 起才有。更旧的客户端上按钮不起作用，或者脚本报错。',
      },
      remedies: [
        {
          en: "Ask my.canIUse('button.open-type.getAuthorize') first, or set the lowest client in the console.",
          zh: "先用 my.canIUse('button.open-type.getAuthorize') 判断，或者在控制台设置最低客户端版本。",
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'project',
  judge(project) {
    const [first, ...others] = project.buttons.filter(
      (button) => button.platforms.includes('alipay') && isAuthorizeButton(button) && isAboutPhone(button),
    );
    if (first === undefined || asksForVersion(project, 'alipay')) return [];
    const related = others.map(({ element }) => placeOf(element));
    return [finding(problem('client-guard-missing'), placeOf(first.element), { related })];
  },
});
