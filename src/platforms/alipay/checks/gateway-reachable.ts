import {
  type AppContext,
  cannotTell,
  defineCheck,
  fail,
  type ProbeFact,
  type Problem,
  passUnless,
  problem,
  type Verdict,
} from '../../../core/check.ts';
import type { Args } from '../../../core/diagnostic.ts';
import { bareHost, hostKind, parseHttpUrl } from '../../../core/host-address.ts';
import { GATEWAY } from '../sources.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

type Answer = Extract<ProbeFact, { kind: 'answered' }>;
type Failure = Extract<ProbeFact, { kind: 'failed' }>;

/** Codes that speak of this machine's network and not of the server. */
const LOCAL_TROUBLE = /^(?:EAI_AGAIN|EAI_FAIL|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/;

/** What is wrong with a certificate, by the codes of Node and OpenSSL; those with `isSeen` stand in the certificate itself. */
const CERTIFICATE_FAULTS: readonly (readonly [codes: RegExp, fault: string, isSeen: boolean])[] = [
  [/^CERT_HAS_EXPIRED$/, 'expired', true],
  [/^CERT_NOT_YET_VALID$/, 'not-yet-valid', true],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$/, 'self-signed', true],
  [/^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'other-host', true],
  [/^(?:UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|SELF_SIGNED_CERT_IN_CHAIN|CERT_UNTRUSTED)/, 'unknown-issuer', false],
  [/^CERT_REVOKED$/, 'revoked', false],
  [/^(?:(?:EE|CA)_KEY_TOO_SMALL|CA_MD_TOO_WEAK|ERR_SSL_(?:EE|CA)_)/, 'weak', false],
  // Alerts of the server (`ERR_SSL_…`) are about certificates of the client.
  [/^(?!ERR_SSL_).*(?:CERT|CRL|INVALID_CA|PATH_LENGTH|PURPOSE)/, 'other', false],
];

const likely = (code: string, args: Args = {}): Problem => problem(code, args, { certainty: 'likely' });

function judgeTls(reason: string): Problem {
  const row = CERTIFICATE_FAULTS.find(([codes]) => codes.test(reason));
  if (row === undefined) return likely('gateway-tls-fails', { detail: reason });
  const [, fault, isSeen] = row;
  const certainty = isSeen ? 'proven' : 'likely';
  return problem('gateway-certificate-invalid', { certificateFault: fault, detail: reason }, { certainty });
}

/** A literal address is what it is; a name may lead elsewhere from outside this network. */
function judgeAddress({ reason, address }: Failure, url: URL, isSandbox: boolean, args: Args): Verdict {
  const seen = { addressKind: reason, address: address ?? '?' };
  // Proxy programs answer every name with such an address.
  const tellsNothing = reason === 'benchmarking' && hostKind(url) === 'name';
  if (isSandbox || tellsNothing) return cannotTell(problem('gateway-not-asked', seen), args);
  const found = likely('gateway-address-private', seen);
  return fail(hostKind(url) === 'name' ? found : { ...found, certainty: 'proven', severity: 'error' }, args);
}

function judgeFailure(probe: Failure, url: URL, isSandbox: boolean, args: Args): Verdict {
  const { step, reason } = probe;
  if (LOCAL_TROUBLE.test(reason)) return cannotTell(problem('network-unavailable'), args);
  switch (step) {
    case 'url':
      return cannotTell(problem('url-unusable', { field: 'gateway' }), args);
    case 'resolve':
      return fail(likely('gateway-unresolved', { detail: reason }), args);
    case 'address':
      return judgeAddress(probe, url, isSandbox, args);
    case 'connect':
      return fail(likely('gateway-unreachable', { detail: reason }), args);
    case 'tls':
      return fail(judgeTls(reason), args);
    case 'time':
      // Without any answer of the name server nothing is known of the gateway.
      return reason === 'resolve'
        ? cannotTell(problem('network-unavailable'), args)
        : fail(likely('gateway-timeout'), args);
    case 'answer':
      return fail(likely('gateway-answer-broken', { detail: reason }), args);
  }
}

function judgeStatus({ status, redirect }: Answer): Problem[] {
  if (redirect !== null) return [likely('gateway-redirects', { target: redirect === '' ? '?' : redirect, status })];
  if (status >= 500) return [likely('gateway-answers-badly', { status })];
  const isOdd = status < 200 || (status >= 300 && status < 400) || status === 404 || status === 405;
  return isOdd ? [{ ...likely('gateway-answers-badly', { status }), severity: 'warning' }] : [];
}

function judgeCertificateEnd({ certificateEndMs }: Answer, nowMs: number): Problem[] {
  if (certificateEndMs === null || certificateEndMs >= nowMs + SOON_DAYS * DAY_MS) return [];
  const date = new Date(certificateEndMs).toISOString().slice(0, 10);
  const count = Math.max(0, Math.floor((certificateEndMs - nowMs) / DAY_MS));
  return [problem('gateway-certificate-expires-soon', { date, count })];
}

function describeProbe(probe: ProbeFact, url: URL): Args {
  const answer = probe.kind === 'answered' ? `HTTP ${probe.status}, ${probe.milliseconds} ms` : probe.reason;
  return { host: bareHost(url), address: probe.address ?? '–', answer };
}

function judge(probe: ProbeFact, url: URL, { environment, nowMs }: AppContext): Verdict {
  const args = describeProbe(probe, url);
  if (probe.kind === 'failed') return judgeFailure(probe, url, environment === 'sandbox', args);
  return passUnless([...judgeStatus(probe), ...judgeCertificateEnd(probe, nowMs)], args);
}

/** The application gateway answers an empty POST request, as seen from this machine. */
export const gatewayReachable = defineCheck({
  id: 'alipay/gateway-reachable',
  title: { en: 'The gateway answers a POST request', zh: '应用网关能响应 POST 请求' },
  looksAt: {
    en: 'one empty POST to {host} ({address}): {answer}',
    zh: '向 {host}（{address}）发送一次空的 POST：{answer}',
  },
  sources: [GATEWAY],
  problems: {
    'gateway-unresolved': {
      severity: 'error',
      title: {
        en: 'The host {host} of the gateway is not found ({detail})',
        zh: '网关域名 {host} 无法解析（{detail}）',
      },
      cause: {
        en: 'The name server of this machine knows no address of it. Likely: the name is mistyped, or its DNS record is missing or new.',
        zh: '当前机器的 DNS 查不到它的地址。常见原因：域名拼写错误，没有配置解析，或者解析刚刚添加。',
      },
      remedies: [
        {
          en: 'Compare the host with the DNS records of your domain, and with 应用网关 in the console.',
          zh: '核对域名解析记录和控制台里的应用网关。',
        },
      ],
    },
    'gateway-address-private': {
      severity: 'warning',
      title: {
        en: 'The gateway leads to {address}, {addressKind}; nothing was sent',
        zh: '网关指向 {address}（{addressKind}），没有发送请求',
      },
      cause: {
        en: 'Alipay sends its messages over the internet and cannot reach such an address. A name may have another address outside your network; phonekit sees only the one from here.',
        zh: '支付宝通过公网发送消息，访问不到这样的地址。同一个域名在外网可能解析到别的地址，phonekit 只能看到当前网络的结果。',
      },
      remedies: [
        {
          en: 'Let the name lead to a public address, and ask again from outside your network.',
          zh: '把域名解析到公网地址，再从外网检查一次。',
        },
        {
          en: 'To ask this very address, add --allow-private. A sandbox may have a private one: write environment: sandbox.',
          zh: '要检查这个地址本身，加上 --allow-private。沙箱可以使用内网地址：写上 environment: sandbox。',
        },
      ],
    },
    'gateway-not-asked': {
      severity: 'info',
      title: {
        en: 'Not checked: the gateway leads to {address}, {addressKind}',
        zh: '未检查：网关指向 {address}（{addressKind}）',
      },
      cause: {
        en: 'phonekit connects to public addresses only unless told. A sandbox may have a private one; and proxy programs with fake addresses answer every name with one of 198.18.0.0/15.',
        zh: 'phonekit 默认只连接公网地址。沙箱可以使用内网地址；另外，代理软件的 fake-ip 模式会把所有域名解析到 198.18.0.0/15。',
      },
      remedies: [
        {
          en: 'Add --allow-private if this address may be asked, or switch the proxy program off.',
          zh: '允许访问这个地址时加上 --allow-private；使用代理软件时先关闭。',
        },
      ],
    },
    'gateway-unreachable': {
      severity: 'error',
      title: { en: 'The gateway {host} accepts no connection ({detail})', zh: '无法连接网关 {host}（{detail}）' },
      cause: {
        en: 'The host has an address, and nothing takes the connection there. Likely: the server does not run, the port is wrong, or a firewall admits only certain addresses.',
        zh: '域名能解析，但连接被拒绝。常见原因：服务没有启动，端口不对，或者防火墙只允许特定地址访问。',
      },
      remedies: [
        {
          en: 'See that the server listens on this port and that the firewall and security group of the cloud admit it.',
          zh: '确认服务监听了这个端口，防火墙和云服务器安全组已经放行。',
        },
      ],
    },
    'gateway-tls-fails': {
      severity: 'error',
      title: {
        en: 'No TLS connection to the gateway {host} ({detail})',
        zh: '与网关 {host} 的 TLS 握手失败（{detail}）',
      },
      cause: {
        en: 'The server takes the connection and then does not agree on TLS. Likely: plain http is served on this port, or only outdated versions of TLS.',
        zh: '连接建立后 TLS 协商失败。常见原因：这个端口提供的是 http，或者服务端只支持过旧的 TLS 版本。',
      },
      remedies: [
        {
          en: 'Correct scheme or port of the URL, or enable TLS 1.2 and 1.3 on the server.',
          zh: '改正地址里的协议或端口，或者在服务端启用 TLS 1.2 和 1.3。',
        },
      ],
    },
    'gateway-certificate-invalid': {
      severity: 'error',
      title: {
        en: 'The certificate of the gateway is not valid: {certificateFault} ({detail})',
        zh: '网关的证书无效：{certificateFault}（{detail}）',
      },
      cause: {
        en: 'Clients that verify certificates end the connection here; so did phonekit, before anything was sent. Likely, where only the issuer is unknown: intermediate certificates are missing on the server, or a proxy of this network has put in its own.',
        zh: '会校验证书的客户端到这里就断开，phonekit 也没有继续发送。常见原因（签发机构不受信任时）：服务端没有配置中间证书，或者当前网络的代理替换了证书。',
      },
      remedies: [
        {
          en: 'Install a valid certificate for {host} from a public authority, together with its intermediate certificates.',
          zh: '为 {host} 安装受信任机构签发的有效证书，并带上中间证书。',
        },
        {
          en: 'See that the certificate is renewed by itself, and that the server is reloaded afterwards.',
          zh: '确认证书会自动续期，续期后服务会重新加载。',
        },
      ],
    },
    'gateway-certificate-expires-soon': {
      severity: 'warning',
      title: {
        en: 'The certificate of the gateway is valid for {count} more days, until {date}',
        zh: '网关的证书还有 {count} 天到期（{date}）',
      },
      cause: {
        en: 'After that day clients that verify certificates end the connection.',
        zh: '到期之后，会校验证书的客户端都会断开连接。',
      },
      remedies: [
        { en: 'Renew it now, and see why that did not happen by itself.', zh: '现在续期，并检查为什么没有自动续期。' },
      ],
    },
    'gateway-timeout': {
      severity: 'error',
      title: { en: 'The gateway {host} does not answer in time', zh: '网关 {host} 响应超时' },
      cause: {
        en: 'Connecting and answering took longer than phonekit waits, which is several seconds. Likely: a firewall drops the packets, or the route of the gateway hangs.',
        zh: '连接和响应超过了 phonekit 的等待时间（数秒）。常见原因：防火墙丢弃了数据包，或者网关接口卡住。',
      },
      remedies: [
        {
          en: 'See that the firewall admits the port, and in the log of the server whether the request arrives.',
          zh: '确认防火墙放行了端口，并在服务端日志里看请求有没有到达。',
        },
      ],
    },
    'gateway-answer-broken': {
      severity: 'error',
      title: {
        en: 'The gateway {host} ends the connection without a valid answer ({detail})',
        zh: '网关 {host} 没有返回有效的 HTTP 响应（{detail}）',
      },
      cause: {
        en: 'The connection stands, and what comes back is no HTTP, or nothing. Likely: https is served on this port, or the process behind it crashes.',
        zh: '连接已经建立，但返回的不是 HTTP，或者什么都没有返回。常见原因：这个端口提供的是 https，或者后面的进程崩溃。',
      },
      remedies: [
        {
          en: 'Correct scheme or port of the URL, and read the log of the server for this moment.',
          zh: '改正地址里的协议或端口，并查看服务端这一时刻的日志。',
        },
      ],
    },
    'gateway-redirects': {
      severity: 'error',
      title: { en: 'The gateway redirects to {target} (HTTP {status})', zh: '网关重定向到 {target}（HTTP {status}）' },
      cause: {
        en: 'Messages are sent to the URL in the console. A redirect is not the answer that they need, and most of them lose the body of the message. Likely: http is redirected to https, a slash or www is missing, or a login page steps in.',
        zh: '消息发到控制台里填写的地址。重定向不是有效的应答，而且多数情况下会丢掉消息内容。常见原因：http 跳转 https，地址少了斜杠或 www，或者被登录页拦截。',
      },
      remedies: [
        {
          en: 'Write the final URL as 应用网关 in the console and as gateway here, and let this route do without a login.',
          zh: '把最终地址填到控制台的应用网关和这里的 gateway，并让这个接口不需要登录。',
        },
      ],
    },
    'gateway-answers-badly': {
      severity: 'error',
      title: { en: 'The gateway answers an empty POST with HTTP {status}', zh: '网关对空的 POST 返回 HTTP {status}' },
      cause: {
        en: 'From 500 on the server itself fails; 404 and 405 mean that nothing takes a POST at this address. Likely: the path is wrong, the process behind the proxy does not run, or the code does not expect an empty form.',
        zh: '500 以上是服务端自身出错；404、405 说明这个地址不接受 POST。常见原因：路径不对，反向代理后面的进程没有启动，或者代码没有处理空表单。',
      },
      remedies: [
        {
          en: 'Compare the path with the route of the server, and read its log for this moment.',
          zh: '核对路径和服务端路由，并查看这一时刻的日志。',
        },
        {
          en: 'If only the empty form of this check causes it, let the server refuse such a form with HTTP 400.',
          zh: '如果只有这次检查的空表单会出错，让服务端对空表单返回 HTTP 400。',
        },
      ],
    },
  },
  facts: { 'probe.gateway': 'probe', gateway: 'text' },
  judge({ 'probe.gateway': probe, gateway }, app) {
    const url = parseHttpUrl(gateway);
    return url === null ? cannotTell(problem('url-unusable', { field: 'gateway' })) : judge(probe, url, app);
  },
});
