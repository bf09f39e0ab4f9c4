import { describeCheck } from '../../helpers/check-table.ts';

describeCheck('app/backend-url', 'wechat', {
  accept: [
    { name: 'an https URL', app: { backend: 'https://api.example.com/phone' } },
    { name: 'a port', app: { backend: 'https://api.example.com:8443/phone' } },
    { name: 'a public address', app: { backend: 'https://8.8.8.8/phone' } },
    { name: 'localhost in development', app: { backend: 'http://localhost:3000', environment: 'sandbox' } },
  ],
  reject: [
    {
      name: 'http',
      app: { backend: 'http://api.example.com/phone' },
      code: 'backend-not-https',
      severity: 'error',
    },
    {
      name: 'http to a public host in a sandbox',
      app: { backend: 'http://api.example.com/phone', environment: 'sandbox' },
      code: 'backend-not-https',
    },
    {
      name: 'localhost',
      app: { backend: 'http://localhost:3000/phone' },
      code: 'backend-not-public',
      severity: 'error',
      args: { host: 'localhost', addressKind: 'loopback' },
    },
    {
      name: 'an address of the own network',
      app: { backend: 'https://192.168.1.10/phone', environment: 'production' },
      code: 'backend-not-public',
      args: { addressKind: 'private' },
    },
    { name: 'a path', app: { backend: '/api/phone' }, code: 'backend-not-a-url', severity: 'error' },
    { name: 'a web socket', app: { backend: 'wss://api.example.com' }, code: 'backend-not-a-url' },
    {
      name: 'a password',
      app: { backend: 'https://user:made-up@api.example.com/phone' },
      code: 'url-holds-credentials',
      severity: 'error',
      args: { field: 'backend', origin: 'https://api.example.com' },
    },
  ],
  cannotTell: [{ name: 'without a backend', app: {}, code: 'value-not-configured' }],
});

describeCheck('app/backend-url', 'feishu', {
  accept: [{ name: 'an https URL on another platform', app: { backend: 'https://api.example.com' } }],
  reject: [{ name: 'http on another platform', app: { backend: 'http://api.example.com' }, code: 'backend-not-https' }],
  cannotTell: [],
});
