import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { PhoneButton } from '../../../core/source-facts.ts';
import { QUICK_ASK } from '../../phone-row.ts';
import { asksForVersion, asksOf, inFile, isPhoneEvent } from '../../phone-subjects.ts';
import { BUTTON, PHONE } from '../sources.ts';

/** What an old base library gives in place of the code, or the whole detail, in which it may be. */
const OLD_FLOW_FIELDS: readonly string[] = ['encryptedData', 'iv', 'cloudID', '*'];

/** True where every handler of the phone event is known and takes nothing but the code out of it. */
function needsCode(button: PhoneButton): boolean {
  if (!button.platforms.includes('wechat') || asksOf(button, [QUICK_ASK]).length === 0) return false;
  const events = button.events.filter(isPhoneEvent);
  return (
    events.length > 0 &&
    events.every(({ handler }) => {
      if (handler.kind !== 'found' || handler.handler.escapes) return false;
      const fields = [
        ...handler.handler.reads.map(({ field }) => field),
        ...handler.handler.calls.flatMap(({ payload }) => payload.map(({ field }) => field)),
      ];
      return fields.includes('code') && !fields.some((field) => OLD_FLOW_FIELDS.includes(field));
    })
  );
}

/** Old base libraries, which give no code, are told apart. */
export const baseLibraryGuard = defineRule({
  id: 'wechat/base-library-guard',
  title: {
    en: 'The source asks whether the base library gives a phone code',
    zh: '代码判断了基础库是否返回手机号 code',
  },
  looksAt: {
    en: 'Phone buttons whose handler takes only the code, and any question for the version in the source',
    zh: '回调只取 code 的手机号按钮，以及代码里对版本的任何判断',
  },
  sources: [PHONE, BUTTON],
  problems: {
    'base-library-guard-missing': {
      severity: 'info',
      title: {
        en: 'The handler needs the code, and nothing in this source asks for the base library',
        zh: '回调只用 code，而代码里没有判断基础库版本',
      },
      cause: {
        en: 'The event has a code from base library 2.21.2 on. An older one gives encryptedData and iv alone, which then looks like a refusal.',
        zh: '基础库 2.21.2 起回调才有 code。更旧的基础库只给 encryptedData 和 iv，看上去就像用户拒绝了。',
      },
      remedies: [
        {
          en: 'Set the lowest base library in the console to 2.21.2 or later; if that is done, nothing is wrong here.',
          zh: '在小程序后台把“基础库最低版本设置”设为 2.21.2 或更高；已经设置的可以忽略这一条。',
        },
        {
          en: 'Or compare the SDKVersion of wx.getAppBaseInfo() and ask users of an older one to update WeChat.',
          zh: '或者比较 wx.getAppBaseInfo() 的 SDKVersion，版本过低时提示用户升级微信。',
        },
      ],
    },
  },
  platforms: ['wechat'],
  needs: 'project',
  judge(project) {
    const [first, ...others] = project.buttons.filter(needsCode);
    if (first === undefined || asksForVersion(project, 'wechat')) return [];
    const place = ({ element }: PhoneButton) => inFile(element.path, element.span);
    return [finding(problem('base-library-guard-missing'), place(first), { related: others.map(place) })];
  },
});
