import { describeCheck } from '../../helpers/check-table.ts';

const backend = 'https://api.example.com/phone';

describeCheck('app/backend-listed', 'wechat', {
  accept: [
    { name: 'the host', app: { backend, domains: ['api.example.com'] } },
    { name: 'its URL among others', app: { backend, domains: ['https://a.example.com', 'https://API.example.com/'] } },
    { name: 'the port of https, written out', app: { backend, domains: ['https://api.example.com:443'] } },
    { name: 'the same port', app: { backend: 'https://api.example.com:8443', domains: ['api.example.com:8443'] } },
    { name: 'a name in Chinese letters', app: { backend: 'https://接口.example.cn', domains: ['接口.example.cn'] } },
    {
      name: 'the list of a console in one line',
      app: { backend, domains: ['https://a.example.com;https://api.example.com'] },
    },
  ],
  reject: [
    {
      name: 'an address with a token, of which the host alone is shown',
      app: { backend, domains: ['https://a.example.com/hook?token=made-up#x', 'made-up-token'] },
      code: 'backend-not-listed',
      args: { listed: 'https://a.example.com, …' },
    },
    {
      name: 'another host',
      app: { backend, domains: ['https://www.example.com'] },
      code: 'backend-not-listed',
      severity: 'error',
      args: { host: 'api.example.com', listed: 'https://www.example.com' },
    },
    { name: 'the domain above', app: { backend, domains: ['example.com'] }, code: 'backend-not-listed' },
    { name: 'a wildcard of another domain', app: { backend, domains: ['*.example.org'] }, code: 'backend-not-listed' },
    { name: 'an ending that only looks alike', app: { backend, domains: ['*.ple.com'] }, code: 'backend-not-listed' },
    {
      name: 'an entry with a password, which is not shown',
      app: { backend, domains: ['https://user:made-up@www.example.com'] },
      code: 'backend-not-listed',
      args: { listed: 'https://www.example.com' },
    },
    { name: 'an empty list', app: { backend, domains: [] }, code: 'backend-not-listed' },
    { name: 'an entry that is no host', app: { backend, domains: ['http://['] }, code: 'backend-not-listed' },
  ],
  cannotTell: [
    { name: 'without a list', app: { backend }, code: 'value-not-configured' },
    { name: 'without a backend', app: { domains: ['api.example.com'] }, code: 'value-not-configured' },
    { name: 'a wildcard for everything', app: { backend, domains: ['*'] }, code: 'domain-match-unknown' },
    { name: 'a wildcard', app: { backend, domains: ['*.example.com'] }, code: 'domain-match-unknown' },
    { name: 'another port', app: { backend, domains: ['api.example.com:8443'] }, code: 'domain-match-unknown' },
    { name: 'another scheme', app: { backend, domains: ['http://api.example.com'] }, code: 'domain-match-unknown' },
    { name: 'a backend that is no URL', app: { backend: '/phone', domains: ['a.example.com'] }, code: 'url-unusable' },
  ],
  notApplicable: [
    {
      name: 'a server of the own network in development',
      app: { backend: 'http://localhost:3000', domains: ['api.example.com'], environment: 'sandbox' },
      reason: 'sandbox',
    },
  ],
});
