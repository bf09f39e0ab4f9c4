import { defineCheck, fail, type Problem, passUnless, problem } from '../../core/check.ts';
import { bareHost, hostKind, isPublicHost, parseHttpUrl } from '../../core/host-address.ts';
import { DOMAIN_RULE_SOURCES, domainRuleCertainty } from '../../platforms/request-domains.ts';

/** The server that receives the payload can be reached from phones. In a sandbox a server of the own network will do. */
export const backendUrl = defineCheck({
  id: 'app/backend-url',
  title: { en: 'Phones can reach backend over HTTPS', zh: '手机可以通过 HTTPS 访问 backend' },
  looksAt: { en: 'backend: {origin}', zh: 'backend：{origin}' },
  sources: DOMAIN_RULE_SOURCES,
  problems: {
    'backend-not-a-url': {
      severity: 'error',
      title: { en: 'backend is no complete http or https URL', zh: 'backend 不是完整的 http 或 https 地址' },
      cause: {
        en: 'A mini-program has no address of its own, so the URL of a request needs scheme and host.',
        zh: '小程序没有自己的网址，请求地址必须写全协议和域名。',
      },
      remedies: [
        {
          en: 'Write the whole URL, such as https://api.example.com/phone, in ASCII characters and without blanks inside.',
          zh: '写完整的地址，例如 https://api.example.com/phone，使用半角字符，中间不要有空格。',
        },
      ],
    },
    'backend-not-https': {
      severity: 'error',
      title: { en: 'backend is an http URL, and https is needed', zh: 'backend 是 http 地址，应当使用 https' },
      cause: {
        en: 'Over http the login code, the payload and the answer with the number travel in the clear, and the client of a released mini-program refuses such requests.',
        zh: '使用 http 时，登录 code、加密数据和返回的手机号都是明文传输，正式版小程序也会拒绝这类请求。',
      },
      remedies: [
        {
          en: 'Set up HTTPS with a certificate of a public authority, and use that URL in the mini-program.',
          zh: '为服务端配置受信任机构签发的证书，小程序改用 https 地址。',
        },
        {
          en: 'If this configuration is one for development, write environment: sandbox and a host of your own network.',
          zh: '如果这是开发用的配置，写上 environment: sandbox，并使用内网地址。',
        },
      ],
    },
    'backend-not-public': {
      severity: 'error',
      title: { en: 'Phones cannot reach {host}: it is {addressKind}', zh: '手机无法访问 {host}：它是{addressKind}' },
      cause: {
        en: 'The payload is sent by the phone of the user, which is not in your network. The developer tools run on your machine and reach it all the same.',
        zh: '数据由用户的手机发出，手机不在你的网络里。开发者工具运行在本机，所以能访问到。',
      },
      remedies: [
        {
          en: 'Deploy the server under a public domain, and write its URL here.',
          zh: '把服务端部署到公网域名下，这里改成那个地址。',
        },
        {
          en: 'If this configuration is one for development, write environment: sandbox.',
          zh: '如果这是开发用的配置，写上 environment: sandbox。',
        },
      ],
    },
  },
  facts: { backend: 'text' },
  judge({ backend }, { platform, environment }) {
    const url = parseHttpUrl(backend);
    if (url === null) return fail(problem('backend-not-a-url'), { origin: '?' });
    const isLocal = !isPublicHost(url);
    const isDevelopment = isLocal && environment === 'sandbox';
    const problems: Problem[] = [];
    if (isLocal && !isDevelopment) {
      const args = { host: bareHost(url), addressKind: hostKind(url) };
      const certainty = environment === 'production' ? 'proven' : 'likely';
      problems.push(problem('backend-not-public', args, { certainty }));
    }
    if (url.protocol === 'http:' && !isDevelopment)
      problems.push(problem('backend-not-https', {}, { certainty: domainRuleCertainty(platform) }));
    if (url.username !== '' || url.password !== '')
      problems.push(problem('url-holds-credentials', { field: 'backend' }));
    return passUnless(problems, { origin: url.origin });
  },
});
