import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { PHONE, THREAD_REGIONS } from '../sources.ts';

/** Overseas accounts get phone numbers in some regions only; the list is not on the page. */
export const accountRegion = defineCheck({
  id: 'wechat/account-region',
  title: { en: 'The account is no overseas one', zh: '账号不是境外主体' },
  looksAt: { en: 'account.isOverseas: {isOverseas}', zh: 'account.isOverseas：{isOverseas}' },
  sources: [PHONE],
  problems: {
    'account-region-limited': {
      severity: 'warning',
      title: {
        en: 'Overseas accounts get phone numbers in some regions only',
        zh: '境外主体只有部分地区可以获取手机号',
      },
      cause: {
        en: 'Elsewhere the button reports getPhoneNumber:fail no permission. A notice of 2024-07 names Hong Kong, Macau, Taiwan, Japan, Korea, Singapore, Malaysia, Thailand, Vietnam, Cambodia, Myanmar, Indonesia, Laos, the Philippines, New Zealand, Australia and the United Arab Emirates.',
        zh: '其他地区的按钮返回 getPhoneNumber:fail no permission。2024 年 7 月的公告列出的地区有：中国香港、中国澳门、中国台湾、日本、韩国、新加坡、马来西亚、泰国、越南、柬埔寨、缅甸、印度尼西亚、老挝、菲律宾、新西兰、澳大利亚、阿联酋。',
      },
      remedies: [
        {
          en: 'Check in the present document that the region of the account is open.',
          zh: '在最新的官方文档里确认账号所在地区已经开放。',
        },
        {
          en: 'Where it is not, verify the number by SMS.',
          zh: '没有开放时，改用短信验证码。',
        },
      ],
      sources: [PHONE, THREAD_REGIONS],
    },
  },
  facts: { 'account.isOverseas': 'flag' },
  judge({ 'account.isOverseas': isOverseas }) {
    const args = { isOverseas };
    return isOverseas ? fail(problem('account-region-limited', {}, { certainty: 'likely' }), args) : pass(args);
  },
});
