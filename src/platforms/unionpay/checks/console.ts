import type { Check } from '../../../core/check.ts';
import { consoleChecks } from '../../console-checks.ts';
import { MANUAL_COPY, OAUTH } from '../sources.ts';

/** What only UnionPay's side can tell. */
export const UNIONPAY_CONSOLE: readonly Check[] = consoleChecks('unionpay', {
  phonePermission: {
    title: { en: 'The permission for the phone number is granted', zh: '已开通获取手机号权限' },
    code: 'unionpay-phone-permission-missing',
    problem: {
      title: { en: 'The permission for the phone number is not granted', zh: '没有开通获取手机号权限' },
      cause: {
        en: 'user.mobile is answered with N62131 or S52131: the interface is not contracted. A code of another scope than scope.mobile gets the same answer.',
        zh: 'user.mobile 返回 N62131 或 S52131，表示没有签约这个接口。code 的 scope 不是 scope.mobile 时也返回同样的结果。',
      },
      remedies: [
        {
          en: 'Ask UnionPay to grant user.mobile to this appId.',
          zh: '联系云闪付为这个 appId 开通 user.mobile。',
        },
        {
          en: 'Get the code with the UPButton and scope="scope.mobile" (H5: upapi_mobile).',
          zh: '用 UPButton 和 scope="scope.mobile" 获取 code（H5 是 upapi_mobile）。',
        },
      ],
    },
    sources: [MANUAL_COPY, OAUTH],
  },
});
