import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('baidu/console-phone-permission', 'baidu', {
  accept: [{ name: 'a permission that is granted', app: { console: { phonePermission: { done: true } } } }],
  reject: [
    {
      name: 'a permission that is not granted',
      app: { console: { phonePermission: { done: false } } },
      code: 'baidu-phone-permission-missing',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
});

describeCheck('baidu/console-request-domain', 'baidu', {
  accept: [{ name: 'a domain in the list', app: { console: { requestDomain: { done: true } } } }],
  reject: [
    {
      name: 'a domain that is not in the list',
      app: { console: { requestDomain: { done: false } } },
      code: 'baidu-request-domain-missing',
      severity: 'warning',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
});
