import { problem } from '../../core/check.ts';
import { isPublicHost, parseHttpUrl } from '../../core/host-address.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { DOMAIN_RULE_SOURCES, domainRuleCertainty } from '../../platforms/request-domains.ts';
import { isSending } from './payload.ts';

/**
 * The host of an http URL that is reached from everywhere.
 *
 * @param text - a URL, or how one begins: a host that may go on behind it is no host.
 */
function publicHttpHost(text: string): string | null {
  const [, host = ''] = /^http:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)(?::\d*)?(?=[/?#]|$)/i.exec(text) ?? [];
  // Part of an IPv4 address, such as `192.168.1`.
  const isCut = /^[\d.]+$/.test(host) && host.split('.').length !== 4;
  const url = isCut ? null : parseHttpUrl(`http://${host}/`);
  return host !== '' && url !== null && isPublicHost(url) ? host.toLowerCase() : null;
}

/** The payload travels encrypted. */
export const insecureBackend = defineRule({
  id: 'transport/insecure-backend',
  title: { en: 'The payload is sent over HTTPS', zh: '手机号数据通过 HTTPS 发送' },
  looksAt: { en: 'URLs of requests that carry the payload', zh: '携带手机号数据的请求地址' },
  sources: [...DOMAIN_RULE_SOURCES],
  problems: {
    'backend-over-http': {
      severity: 'warning',
      title: { en: 'The payload is sent to http://{host}', zh: '手机号数据发往 http://{host}' },
      cause: {
        en: 'Released mini-programs reach only listed domains over HTTPS; http works in the developer tool alone, where the check is turned off.',
        zh: '正式版小程序只能通过 HTTPS 访问已配置的域名；http 只在开发者工具里关闭校验后可用。',
      },
      remedies: [
        {
          en: 'Serve the interface over HTTPS, and list its domain in the console.',
          zh: '接口改用 HTTPS，并在控制台配置域名。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'handler',
  judge({ calls }, platforms) {
    const isDocumented = platforms.every((platform) => domainRuleCertainty(platform) === 'proven');
    const certainty = isDocumented ? 'proven' : 'likely';
    return calls.flatMap((call) => {
      const { payload, url, place } = call;
      const isSent = isSending(call) && payload.some(({ from }) => from !== 'user-info');
      const host = isSent && url.isKnown ? publicHttpHost(url.value) : null;
      if (host === null || !url.isKnown) return [];
      return [finding(problem('backend-over-http', { host }, { certainty }), place, { related: [url.place] })];
    });
  },
});
