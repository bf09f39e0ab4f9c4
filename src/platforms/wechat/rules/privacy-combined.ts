import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { asksOf, inFile, isNamedLike } from '../../phone-subjects.ts';
import { BUTTON, PRIVACY } from '../sources.ts';
import { WECHAT_PHONE } from './phone-row.ts';

const AGREE = 'agreePrivacyAuthorization';

/** A button that also asks for agreement to the privacy guideline hears of it by an event of its own. */
export const privacyCombined = defineRule({
  id: 'wechat/privacy-combined',
  title: {
    en: 'A button that asks for agreement to the privacy guideline binds its event',
    zh: '同时请求同意隐私指引的按钮绑定了对应事件',
  },
  looksAt: { en: 'open-type with agreePrivacyAuthorization', zh: '带 agreePrivacyAuthorization 的 open-type' },
  sources: [PRIVACY, BUTTON],
  problems: {
    'privacy-event-unbound': {
      severity: 'info',
      title: {
        en: 'open-type holds agreePrivacyAuthorization, and its event is not bound',
        zh: 'open-type 里有 agreePrivacyAuthorization，但没有绑定对应事件',
      },
      cause: {
        en: 'The button asks for agreement to the privacy guideline and for the phone number. Nothing in the code hears of the agreement.',
        zh: '按钮同时请求同意隐私指引和获取手机号，代码里没有接收用户是否同意隐私指引。',
      },
      remedies: [
        {
          en: 'Bind agreeprivacyauthorization where the page has to know that the user agreed.',
          zh: '页面需要知道用户已同意时，绑定 agreeprivacyauthorization。',
        },
      ],
    },
  },
  platforms: ['wechat'],
  needs: 'button',
  judge(button) {
    const { element, openType } = button;
    if (!openType.isKnown || element.origin !== 'native' || element.hasSpread) return [];
    const isCombined = openType.value.split('|').some((word) => word.trim() === AGREE);
    if (!isCombined || asksOf(button, WECHAT_PHONE.asks).length === 0) return [];
    if (element.attributes.some((attribute) => isNamedLike(attribute, AGREE.toLowerCase()))) return [];
    return [finding(problem('privacy-event-unbound', {}, { certainty: 'likely' }), inFile(element.path, element.span))];
  },
});
