import { cannotTell, defineCheck, fail, lacks, pass, problem, type Verdict } from '../../../core/check.ts';
import { editDistance } from '../../../core/edit-distance.ts';
import { bareHost, parseHttpUrl } from '../../../core/host-address.ts';
import { quoteName } from '../../../core/redact.ts';
import { DOCS, SDK_NODE } from '../sources.ts';

const OLD_SANDBOX = 'openapi.alipaydev.com';
const MAPI = 'mapi.alipay.com';

/** Hosts of the OpenAPI by environment. */
const OPENAPI_HOSTS: Readonly<Record<string, 'production' | 'sandbox'>> = {
  'openapi.alipay.com': 'production',
  'openapi-sandbox.dl.alipaydev.com': 'sandbox',
  [OLD_SANDBOX]: 'sandbox',
};

const environmentOf = (host: string): 'production' | 'sandbox' | null =>
  Object.hasOwn(OPENAPI_HOSTS, host) ? (OPENAPI_HOSTS[host] ?? null) : null;

/** True for a host of Alipay that servers call, whichever of its interfaces that is. */
export function isAlipayGateway(url: URL): boolean {
  const host = bareHost(url);
  return host === MAPI || environmentOf(host) !== null;
}

/** The known host that is one typing error away. */
function misspelt(host: string): string | null {
  return Object.keys(OPENAPI_HOSTS).find((known) => editDistance(host, known) === 1) ?? null;
}

/** Some SDKs take the host alone. */
function readGateway(text: string): URL | null {
  const trimmed = text.trim();
  return parseHttpUrl(/^[\w-]+(?:\.[\w-]+)+$/.test(trimmed) ? `https://${trimmed}` : trimmed);
}

function judgeHost(args: { readonly host: string; readonly environment: string }): Verdict | null {
  const { host } = args;
  if (host === MAPI) return fail(problem('openapi-gateway-is-mapi'), args);
  if (environmentOf(host) !== null) return null;
  const suggestion = misspelt(host);
  if (suggestion === null) return cannotTell(problem('openapi-gateway-unknown'), args);
  return fail(problem('openapi-gateway-misspelt', { suggestion }, { certainty: 'likely' }), args);
}

/** Calls go to the OpenAPI of the environment that appId and keys belong to. */
export const openapiGateway = defineCheck({
  id: 'alipay/openapi-gateway',
  title: { en: 'openapiGateway is that of the configured environment', zh: 'openapiGateway 与配置的环境一致' },
  looksAt: {
    en: 'openapiGateway: {host}, environment: {environment}',
    zh: 'openapiGateway：{host}，environment：{environment}',
  },
  sources: [DOCS, SDK_NODE],
  problems: {
    'openapi-gateway-not-a-url': {
      severity: 'error',
      title: { en: 'openapiGateway is no URL', zh: 'openapiGateway 不是网址' },
      cause: {
        en: 'Calls of the OpenAPI need a complete URL.',
        zh: '调用 OpenAPI 需要完整的网关地址。',
      },
      remedies: [
        {
          en: 'Production: https://openapi.alipay.com/gateway.do. Sandbox: https://openapi-sandbox.dl.alipaydev.com/gateway.do.',
          zh: '正式环境：https://openapi.alipay.com/gateway.do；沙箱：https://openapi-sandbox.dl.alipaydev.com/gateway.do。',
        },
      ],
    },
    'openapi-gateway-not-https': {
      severity: 'error',
      title: {
        en: 'openapiGateway is an http URL, and https is needed',
        zh: 'openapiGateway 是 http 地址，应当使用 https',
      },
      cause: {
        en: 'Alipay gives all its gateways as https. Over http, tokens and business data travel in the clear.',
        zh: '支付宝公布的网关都是 https 地址。使用 http 时，令牌和业务数据都是明文传输。',
      },
      remedies: [{ en: 'Write https in place of http.', zh: '把 http 改成 https。' }],
    },
    'openapi-gateway-is-mapi': {
      severity: 'error',
      title: { en: 'openapiGateway is the old mapi gateway', zh: 'openapiGateway 填的是旧的 mapi 网关' },
      cause: {
        en: 'mapi.alipay.com serves older products, with a key of its own in the console; it knows no interface of the OpenAPI.',
        zh: 'mapi.alipay.com 用于旧版产品，在控制台另有密钥，不提供 OpenAPI 的接口。',
      },
      remedies: [
        {
          en: 'Use https://openapi.alipay.com/gateway.do, and the keys of the app that belong to it.',
          zh: '改用 https://openapi.alipay.com/gateway.do，并使用应用自己的密钥。',
        },
      ],
    },
    'openapi-gateway-misspelt': {
      severity: 'error',
      title: {
        en: 'openapiGateway has the host {host}, one letter away from {suggestion}',
        zh: 'openapiGateway 的域名 {host} 与 {suggestion} 只差一个字符',
      },
      cause: {
        en: 'Alipay publishes no gateway of this name. Likely: a typing error, and the requests go to somebody else or nowhere.',
        zh: '支付宝没有公布过这个网关。常见原因：拼写错误，请求会发给别人，或者根本发不出去。',
      },
      remedies: [{ en: 'Correct the host: {suggestion}.', zh: '把域名改成 {suggestion}。' }],
    },
    'openapi-gateway-unknown': {
      severity: 'info',
      title: {
        en: 'Not checked: {host} is no gateway that Alipay publishes',
        zh: '未检查：{host} 不是支付宝公布的网关',
      },
      cause: {
        en: 'Nothing tells to which environment this host leads. Likely: a proxy of your own.',
        zh: '看不出这个域名通向哪个环境。常见原因：自建的代理。',
      },
      remedies: [
        {
          en: 'See that the proxy passes requests on to https://openapi.alipay.com in production, and to the sandbox otherwise.',
          zh: '确认代理在正式环境转发到 https://openapi.alipay.com，沙箱转发到沙箱网关。',
        },
      ],
    },
    'openapi-gateway-of-other-environment': {
      severity: 'error',
      title: {
        en: 'openapiGateway is the one of {actual}, and environment says {environment}',
        zh: 'openapiGateway 属于 {actual} 环境，而 environment 写的是 {environment}',
      },
      cause: {
        en: 'Sandbox and production have APPIDs, keys and gateways of their own. The other gateway knows neither the app nor its keys.',
        zh: '沙箱和正式环境各有自己的 APPID、密钥和网关，另一个环境的网关不认识这个应用和密钥。',
      },
      remedies: [
        {
          en: 'Production: https://openapi.alipay.com/gateway.do. Sandbox: https://openapi-sandbox.dl.alipaydev.com/gateway.do.',
          zh: '正式环境：https://openapi.alipay.com/gateway.do；沙箱：https://openapi-sandbox.dl.alipaydev.com/gateway.do。',
        },
        {
          en: 'If the gateway is the right one, correct environment, appId and keys.',
          zh: '如果网关没有错，改正 environment、appId 和密钥。',
        },
      ],
    },
    'openapi-gateway-path-unknown': {
      severity: 'warning',
      title: { en: 'openapiGateway has the path {urlPath}', zh: 'openapiGateway 的路径是 {urlPath}' },
      cause: {
        en: 'Alipay gives /gateway.do as the path, and /v3/ for the interfaces of version 3. Likely: cut or mistyped.',
        zh: '支付宝公布的路径是 /gateway.do，v3 接口是 /v3/ 开头。常见原因：复制不全或拼写错误。',
      },
      remedies: [{ en: 'Let the URL end in /gateway.do.', zh: '让地址以 /gateway.do 结尾。' }],
    },
    'openapi-gateway-old-sandbox': {
      severity: 'warning',
      title: { en: 'openapiGateway is the old gateway of the sandbox', zh: 'openapiGateway 是旧的沙箱网关' },
      cause: {
        en: 'The sandbox has a newer gateway, openapi-sandbox.dl.alipaydev.com. Likely: requests fail, since the certificate of the old host was seen to be expired in 2026.',
        zh: '沙箱已有新网关 openapi-sandbox.dl.alipaydev.com。2026 年有人发现旧域名的证书已经过期，请求很可能失败。',
      },
      remedies: [
        {
          en: 'Use https://openapi-sandbox.dl.alipaydev.com/gateway.do, with APPID and keys from the page of the new sandbox.',
          zh: '改用 https://openapi-sandbox.dl.alipaydev.com/gateway.do，APPID 和密钥取自新版沙箱页面。',
        },
      ],
    },
  },
  facts: { openapiGateway: 'text', environment: 'optionalText' },
  judge({ openapiGateway: text, environment }) {
    const url = readGateway(text);
    if (url === null) return fail(problem('openapi-gateway-not-a-url'), { host: '?', environment: environment ?? '?' });
    const host = bareHost(url);
    const args = { host, environment: environment ?? '?' };
    if (url.username !== '' || url.password !== '')
      return fail(problem('url-holds-credentials', { field: 'openapiGateway' }), args);
    const verdict = judgeHost(args);
    if (verdict !== null) return verdict;
    const actual = environmentOf(host) ?? '?';
    if (environment !== null && environment !== actual)
      return fail(problem('openapi-gateway-of-other-environment', { actual }), args);
    if (url.protocol === 'http:') return fail(problem('openapi-gateway-not-https'), args);
    const { pathname } = url;
    if (!/^\/(?:gateway\.do|v3(?:\/.*)?)?$/.test(pathname))
      return fail(
        problem('openapi-gateway-path-unknown', { urlPath: quoteName(pathname) }, { certainty: 'likely' }),
        args,
      );
    if (host === OLD_SANDBOX) return fail(problem('openapi-gateway-old-sandbox', {}, { certainty: 'likely' }), args);
    return environment === null ? lacks('environment') : pass(args);
  },
});
