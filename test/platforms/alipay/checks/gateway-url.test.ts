import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/gateway-url', 'alipay', {
  accept: [
    { name: 'an https URL', app: { gateway: 'https://api.example.com/alipay/gateway' } },
    { name: 'an http URL, which Alipay takes as well', app: { gateway: 'http://api.example.com:8080/gw?shop=1' } },
    { name: 'a public address', app: { gateway: 'https://8.8.8.8/gateway' } },
    {
      name: 'an address of the own network in a sandbox',
      app: { gateway: 'http://10.0.0.5/', environment: 'sandbox' },
    },
  ],
  reject: [
    { name: 'a host without scheme', app: { gateway: 'api.example.com/gw' }, code: 'gateway-not-a-url' },
    { name: 'another scheme', app: { gateway: 'ftp://api.example.com/gw' }, code: 'gateway-not-a-url' },
    { name: 'a full-width colon', app: { gateway: 'https：//api.example.com' }, code: 'gateway-not-a-url' },
    {
      name: 'the OpenAPI gateway of production',
      app: { gateway: 'https://openapi.alipay.com/gateway.do' },
      code: 'gateway-is-openapi',
      severity: 'error',
    },
    {
      name: 'the OpenAPI gateway of the sandbox, in a sandbox as well',
      app: { gateway: 'https://openapi-sandbox.dl.alipaydev.com/gateway.do', environment: 'sandbox' },
      code: 'gateway-is-openapi',
    },
    {
      name: 'localhost',
      app: { gateway: 'http://localhost:8080/gateway' },
      code: 'gateway-not-public',
      severity: 'error',
      args: { host: 'localhost', addressKind: 'loopback' },
    },
    {
      name: 'an address of the own network',
      app: { gateway: 'http://192.168.1.10/gateway', environment: 'production' },
      code: 'gateway-not-public',
      args: { addressKind: 'private' },
    },
    {
      name: 'the loopback address in another spelling',
      app: { gateway: 'http://2130706433/gateway' },
      code: 'gateway-not-public',
      args: { host: '127.0.0.1' },
    },
    {
      name: 'a name of the own network',
      app: { gateway: 'http://gateway/notify' },
      code: 'gateway-not-public',
      args: { addressKind: 'local-name' },
    },
    { name: 'a fragment', app: { gateway: 'https://api.example.com/#/gateway' }, code: 'gateway-has-fragment' },
    {
      name: 'a password',
      app: { gateway: 'https://user:made-up@api.example.com/gateway' },
      code: 'url-holds-credentials',
      args: { field: 'gateway', origin: 'https://api.example.com' },
    },
  ],
  cannotTell: [{ name: 'without a gateway', app: {}, code: 'value-not-configured' }],
});
