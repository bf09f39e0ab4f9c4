import { describeCheck } from '../../../helpers/check-table.ts';

const PRODUCTION = 'https://openapi.alipay.com/gateway.do';
const SANDBOX = 'https://openapi-sandbox.dl.alipaydev.com/gateway.do';

describeCheck('alipay/openapi-gateway', 'alipay', {
  accept: [
    { name: 'that of production', app: { openapiGateway: PRODUCTION, environment: 'production' } },
    { name: 'that of the sandbox', app: { openapiGateway: SANDBOX, environment: 'sandbox' } },
    { name: 'a query', app: { openapiGateway: `${PRODUCTION}?charset=utf-8`, environment: 'production' } },
    {
      name: 'version 3',
      app: { openapiGateway: 'https://openapi.alipay.com/v3/alipay/user/info', environment: 'production' },
    },
    { name: 'the host alone', app: { openapiGateway: 'openapi.alipay.com', environment: 'production' } },
  ],
  reject: [
    {
      name: 'the sandbox in production',
      app: { openapiGateway: SANDBOX, environment: 'production' },
      code: 'openapi-gateway-of-other-environment',
      severity: 'error',
      args: { actual: 'sandbox', environment: 'production' },
    },
    {
      name: 'production in the sandbox',
      app: { openapiGateway: PRODUCTION, environment: 'sandbox' },
      code: 'openapi-gateway-of-other-environment',
      args: { actual: 'production' },
    },
    {
      name: 'http',
      app: { openapiGateway: 'http://openapi.alipay.com/gateway.do' },
      code: 'openapi-gateway-not-https',
      severity: 'error',
    },
    {
      name: 'the mapi gateway',
      app: { openapiGateway: 'https://mapi.alipay.com/gateway.do', environment: 'production' },
      code: 'openapi-gateway-is-mapi',
    },
    {
      name: 'a host with a letter too few',
      app: { openapiGateway: 'https://openapi.alpay.com/gateway.do' },
      code: 'openapi-gateway-misspelt',
      args: { suggestion: 'openapi.alipay.com' },
    },
    {
      name: 'another path',
      app: { openapiGateway: 'https://openapi.alipay.com/gateway', environment: 'production' },
      code: 'openapi-gateway-path-unknown',
      severity: 'warning',
      args: { urlPath: '/gateway' },
    },
    {
      name: 'the old gateway of the sandbox',
      app: { openapiGateway: 'https://openapi.alipaydev.com/gateway.do', environment: 'sandbox' },
      code: 'openapi-gateway-old-sandbox',
      severity: 'warning',
    },
    {
      name: 'a password',
      app: { openapiGateway: 'https://user:made-up@openapi.alipay.com/gateway.do' },
      code: 'url-holds-credentials',
    },
    { name: 'a word', app: { openapiGateway: 'production' }, code: 'openapi-gateway-not-a-url', severity: 'error' },
  ],
  cannotTell: [
    { name: 'without a gateway', app: { environment: 'sandbox' }, code: 'value-not-configured' },
    { name: 'without an environment', app: { openapiGateway: PRODUCTION }, code: 'value-not-configured' },
    {
      name: 'a proxy of the own',
      app: { openapiGateway: 'https://alipay-proxy.example.com/gateway.do', environment: 'production' },
      code: 'openapi-gateway-unknown',
    },
  ],
});
