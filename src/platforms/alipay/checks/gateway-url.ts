import { defineCheck, fail, type Problem, passUnless, problem } from '../../../core/check.ts';
import { bareHost, hostKind, isPublicHost, parseHttpUrl } from '../../../core/host-address.ts';
import { GATEWAY } from '../sources.ts';
import { isAlipayGateway } from './openapi-gateway.ts';

/** The application gateway is an address at which Alipay's servers reach the developer's. It has no part in decrypting. */
export const gatewayUrl = defineCheck({
  id: 'alipay/gateway-url',
  title: { en: 'gateway is a public URL of your own server', zh: 'gateway 是自己服务端的公网地址' },
  looksAt: { en: 'gateway: {origin}', zh: 'gateway：{origin}' },
  sources: [GATEWAY],
  problems: {
    'gateway-not-a-url': {
      severity: 'error',
      title: { en: 'gateway is no complete http or https URL', zh: 'gateway 不是完整的 http 或 https 地址' },
      cause: {
        en: 'Alipay takes a URL that begins with http:// or https:// as 应用网关.',
        zh: '应用网关必须是 http:// 或 https:// 开头的地址。',
      },
      remedies: [
        {
          en: 'Write the URL as in the console, such as https://api.example.com/alipay/gateway, in ASCII characters and without blanks inside.',
          zh: '按控制台的写法填写，例如 https://api.example.com/alipay/gateway，使用半角字符，中间不要有空格。',
        },
      ],
    },
    'gateway-is-openapi': {
      severity: 'error',
      title: { en: 'gateway is the OpenAPI gateway of Alipay', zh: 'gateway 填的是支付宝的 OpenAPI 网关' },
      cause: {
        en: '应用网关 is an address of your server, to which Alipay sends messages. The OpenAPI gateway is the address of Alipay that your server calls.',
        zh: '应用网关是自己服务端的地址，由支付宝向它发送消息；OpenAPI 网关是支付宝的地址，由自己的服务端调用。',
      },
      remedies: [
        {
          en: 'Write the address of Alipay as openapiGateway, and the URL of your server as gateway; correct 应用网关 in the console as well.',
          zh: '支付宝的地址写在 openapiGateway，自己服务端的地址写在 gateway，控制台里的应用网关也要一起改正。',
        },
      ],
    },
    'gateway-not-public': {
      severity: 'error',
      title: {
        en: 'Alipay cannot reach the gateway {host}: it is {addressKind}',
        zh: '支付宝无法访问网关 {host}：它是{addressKind}',
      },
      cause: {
        en: 'The messages come from the servers of Alipay, over the internet; 应用网关 has to be reachable from there.',
        zh: '消息由支付宝的服务器通过公网发送，应用网关必须能从公网访问。',
      },
      remedies: [
        {
          en: 'Use a URL under a public domain, in the console and here.',
          zh: '控制台和这里都改成公网域名下的地址。',
        },
        {
          en: 'If this is a sandbox that receives no messages, write environment: sandbox; a private address is accepted then.',
          zh: '如果是不接收消息的沙箱应用，写上 environment: sandbox，这时可以使用内网地址。',
        },
      ],
    },
    'gateway-has-fragment': {
      severity: 'error',
      title: { en: 'gateway has a fragment (#) that is never sent', zh: 'gateway 里有 #，后面的部分不会发送' },
      cause: {
        en: 'What stands behind # stays with the client. Messages go to the address before it, which is another page. Likely: copied from the address bar of a web page.',
        zh: '# 后面的内容不会发给服务端，消息会发到 # 前面的地址。常见原因：从浏览器地址栏复制了网页地址。',
      },
      remedies: [
        {
          en: 'Use the URL of a route of your server, without #, in the console and here.',
          zh: '控制台和这里都改成服务端接口的地址，不带 #。',
        },
      ],
    },
  },
  facts: { gateway: 'text' },
  judge({ gateway }, { environment }) {
    const url = parseHttpUrl(gateway);
    if (url === null) return fail(problem('gateway-not-a-url'), { origin: '?' });
    const args = { origin: url.origin };
    if (isAlipayGateway(url)) return fail(problem('gateway-is-openapi'), args);
    const problems: Problem[] = [];
    if (!isPublicHost(url) && environment !== 'sandbox')
      problems.push(problem('gateway-not-public', { host: bareHost(url), addressKind: hostKind(url) }));
    if (url.username !== '' || url.password !== '')
      problems.push(problem('url-holds-credentials', { field: 'gateway' }));
    if (url.hash !== '') problems.push(problem('gateway-has-fragment'));
    return passUnless(problems, args);
  },
});
