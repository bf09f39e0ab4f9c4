import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/app-id-environment', 'alipay', {
  accept: [
    { name: 'a new APPID of production', app: { appId: '2021003126695331', environment: 'production' } },
    { name: 'an old APPID of production', app: { appId: '2017060101317939', environment: 'production' } },
    { name: 'an APPID of the sandbox', app: { appId: '9021000122689420', environment: 'sandbox' } },
  ],
  reject: [
    {
      name: 'an APPID of the sandbox in production',
      app: { appId: '9021000122689420', environment: 'production' },
      code: 'app-id-of-other-environment',
      severity: 'error',
      args: { actual: 'sandbox', environment: 'production' },
    },
    {
      name: 'an APPID of production in the sandbox',
      app: { appId: '2021001161683774', environment: 'sandbox' },
      code: 'app-id-of-other-environment',
      args: { actual: 'production' },
    },
  ],
  cannotTell: [
    {
      name: '2021000…, which both environments have',
      app: { appId: '2021000122672388', environment: 'production' },
      code: 'app-id-environment-unknown',
    },
    {
      name: '2016…, which both environments have',
      app: { appId: '2016081500252288', environment: 'production' },
      code: 'app-id-environment-unknown',
    },
    {
      name: 'a phone number, of which nothing is shown',
      app: { appId: '13000000000', environment: 'production' },
      code: 'app-id-environment-unknown',
    },
    { name: 'without environment', app: {}, code: 'value-not-configured' },
  ],
});
