import type { Check } from '../../../core/check.ts';
import { consoleChecks, requestDomainItem } from '../../console-checks.ts';
import { DEMO, TRACKER } from '../sources.ts';

/** What only a look into the console can tell. */
export const XIAOHONGSHU_CONSOLE: readonly Check[] = consoleChecks('xiaohongshu', {
  phonePermission: {
    title: { en: 'The phone number capability is granted', zh: '已开通获取手机号能力' },
    code: 'xiaohongshu-phone-capability-missing',
    problem: {
      severity: 'warning',
      title: { en: 'The phone number capability is not granted', zh: '没有开通获取手机号能力' },
      cause: {
        en: 'What the client reports without it is not documented. getPhoneNumber:fail auth deny is no proof: it also stands for a login that is missing (410006) and for a refusal.',
        zh: '没有开通时客户端返回什么，文档没有说明。getPhoneNumber:fail auth deny 不能作为依据：没有先登录（410006）和用户拒绝时也可能返回它。',
      },
      remedies: [
        {
          en: 'Request the capability in the console of the mini-program.',
          zh: '在小程序管理后台申请开通。',
        },
        {
          en: 'With it granted, call xhs.login in onLoad of the page, before the button can be tapped.',
          zh: '开通之后，在页面的 onLoad 里先完成 xhs.login，再让用户点按钮。',
        },
      ],
    },
    sources: [DEMO, TRACKER],
  },
  requestDomain: requestDomainItem('xiaohongshu-request-domain-missing'),
});
