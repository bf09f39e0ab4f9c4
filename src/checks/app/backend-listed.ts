import { cannotTell, defineCheck, fail, lacks, notApplicable, pass, problem } from '../../core/check.ts';
import { bareHost, isPublicHost, parseHttpUrl } from '../../core/host-address.ts';
import { quoteName } from '../../core/redact.ts';
import { DOMAIN_RULE_SOURCES, domainRuleCertainty } from '../../platforms/request-domains.ts';

const MAX_SHOWN = 5;

type Cover = 'yes' | 'perhaps' | 'no';

/** Whether an entry of the list covers a URL; what no page says of wildcards, ports and schemes is left open. */
function coverOf(entry: string, url: URL): Cover {
  const text = entry.trim();
  const host = bareHost(url);
  if (/^(?:\w+:\/\/)?\*\/?$/.test(text)) return 'perhaps';
  const wildcard = /^(?:\w+:\/\/)?\*\.([^/:]+)/.exec(text)?.[1];
  if (wildcard !== undefined) return host.endsWith(`.${wildcard.toLowerCase()}`) ? 'perhaps' : 'no';
  const full = /^\w+:\/\//.test(text) ? text : `${url.protocol}//${text}`;
  if (!URL.canParse(full)) return 'no';
  const listed = new URL(full);
  if (bareHost(listed) !== host) return 'no';
  return listed.protocol === url.protocol && listed.port === url.port ? 'yes' : 'perhaps';
}

/** The host of an entry, with its scheme where one is written; '…' for what has none, which may be a secret. */
function showEntry(entry: string): string {
  const [, scheme = '', host = ''] = /^(\w{2,5}:\/\/)?(?:[^/?#@]*@)?((?:\*\.)?[^\s/?#@*]+)/.exec(entry.trim()) ?? [];
  const isHost = /^(?:\*\.)?(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+\.?(?::\d+)?$|^\[[\da-f:]+\]/iu.test(host);
  return isHost ? scheme + quoteName(host) : '…';
}

/** The server that receives the payload stands in the list of request domains. */
export const backendListed = defineCheck({
  id: 'app/backend-listed',
  title: { en: 'The host of backend is among the request domains', zh: 'backend 的域名在服务器域名里' },
  looksAt: { en: 'backend: {origin}, domains: {listed}', zh: 'backend：{origin}，domains：{listed}' },
  sources: DOMAIN_RULE_SOURCES,
  problems: {
    'backend-not-listed': {
      severity: 'error',
      title: { en: 'The host {host} is not among domains', zh: 'domains 里没有 {host}' },
      cause: {
        en: 'The client refuses requests to hosts that the console does not list (服务器域名), so the payload never reaches the server. Likely: it worked in the developer tools with 不校验合法域名 switched on.',
        zh: '客户端会拒绝访问控制台没有列出的域名（服务器域名），数据到不了服务端。常见原因：开发者工具里勾选了“不校验合法域名”，所以调试时正常。',
      },
      remedies: [
        {
          en: 'Add the host in the console: 开发管理 → 开发设置 → 服务器域名, on Alipay 开发设置 → 服务器域名白名单.',
          zh: '到控制台添加这个域名：开发管理 → 开发设置 → 服务器域名；支付宝在开发设置 → 服务器域名白名单。',
        },
        {
          en: 'If it stands there already, add it to domains in the configuration.',
          zh: '如果控制台里已经有了，把它补到配置的 domains 里。',
        },
      ],
    },
    'domain-match-unknown': {
      severity: 'info',
      title: {
        en: 'Not checked: whether {domain} in domains covers {origin}',
        zh: '未检查：domains 里的 {domain} 是否包含 {origin}',
      },
      cause: {
        en: 'The host fits, but the entry has a wildcard, another port or another scheme, and no page that phonekit relies on says what that covers.',
        zh: '域名相符，但这一项用了通配符，或者端口、协议不同，目前没有可靠的文档说明是否算匹配。',
      },
      remedies: [
        {
          en: 'Send a request from a real device, with the check of domains switched on in the developer tools.',
          zh: '在真机上发一次请求验证，开发者工具里不要勾选“不校验合法域名”。',
        },
        {
          en: 'List the exact host in the console and here, if you can.',
          zh: '可以的话，在控制台和这里都写完整的域名。',
        },
      ],
    },
  },
  facts: { backend: 'text', domains: 'optionalList' },
  judge({ backend, domains }, { platform, environment }) {
    if (domains === null) return lacks('domains');
    const url = parseHttpUrl(backend);
    if (url === null) return cannotTell(problem('url-unusable', { field: 'backend' }));
    if (environment === 'sandbox' && !isPublicHost(url)) return notApplicable('sandbox');
    const { origin } = url;
    // Consoles show the whole list in one line.
    const entries = domains.flatMap((entry) => entry.split(/[\s,;，；、]+/)).filter((entry) => entry !== '');
    const args = { origin, listed: entries.length === 0 ? '–' : entries.slice(0, MAX_SHOWN).map(showEntry).join(', ') };
    const covers = entries.map((entry) => coverOf(entry, url));
    if (covers.includes('yes')) return pass(args);
    const open = entries[covers.indexOf('perhaps')];
    if (open !== undefined) return cannotTell(problem('domain-match-unknown', { domain: showEntry(open) }), args);
    const host = bareHost(url);
    return fail(problem('backend-not-listed', { host }, { certainty: domainRuleCertainty(platform) }), args);
  },
});
