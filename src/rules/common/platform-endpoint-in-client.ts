import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { serverEndpointOf } from '../../platforms/server-endpoints.ts';
import { isClientFile } from './client-source.ts';
import { isSending } from './payload.ts';
import { SECRET_PAGES } from './sources.ts';

/** Interfaces for servers are called by servers. */
export const platformEndpointInClient = defineRule({
  id: 'secret/platform-endpoint-in-client',
  title: { en: 'No interface for servers is called from the mini-program', zh: '小程序端没有调用平台的服务端接口' },
  looksAt: { en: 'URLs of requests', zh: '请求的 URL' },
  sources: [...SECRET_PAGES],
  problems: {
    'platform-endpoint-in-client': {
      severity: 'error',
      title: {
        en: 'The mini-program calls an interface of {platform} that is for servers',
        zh: '小程序端直接调用了{platform}的服务端接口',
      },
      cause: {
        en: 'It needs the AppSecret or an access token, which must not be on the phone. WeChat moreover does not let its domain be listed, so that the request fails once the mini-program is released.',
        zh: '它需要 AppSecret 或 access_token，这些都不能出现在小程序端。微信还不允许把它的域名配置为服务器域名，正式版里请求会失败。',
      },
      remedies: [
        {
          en: 'Call it from your server, and let the mini-program ask the server.',
          zh: '由自己的服务端调用，小程序请求自己的服务端。',
        },
        {
          en: 'If a secret was part of the source, reset it in the console.',
          zh: '代码里出现过的密钥，到控制台重置。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'file',
  judge(file, _platforms, project) {
    if (!isClientFile(file, project)) return [];
    return file.calls.flatMap((call) => {
      const owner = isSending(call) && call.url.isKnown ? serverEndpointOf(call.url.value) : null;
      return owner === null ? [] : [finding(problem('platform-endpoint-in-client', { platform: owner }), call.place)];
    });
  },
});
