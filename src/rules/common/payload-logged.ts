import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { doesIvShowKey } from '../../platforms/server-endpoints.ts';
import { payloadUses } from './payload.ts';
import { PAYLOAD_PAGES } from './sources.ts';

/** The payload stays out of the console. */
export const payloadLogged = defineRule({
  id: 'privacy/payload-logged',
  title: { en: 'The payload is not logged', zh: '没有把手机号密文打印到日志' },
  looksAt: { en: 'console calls in handlers of the phone button', zh: '手机号按钮处理函数里的 console 调用' },
  sources: [...PAYLOAD_PAGES],
  problems: {
    'payload-logged': {
      severity: 'info',
      title: { en: 'The phone payload is logged', zh: '手机号密文被打印到日志' },
      cause: {
        en: 'Logs of a mini-program are shown in remote debugging and collected by log services. Whoever has the payload and its key can read the phone number.',
        zh: '小程序的日志会出现在真机调试里，也会被日志服务收集。同时拿到密文和密钥的人可以得到手机号。',
      },
      remedies: [
        {
          en: 'Remove the line before the release, or log errMsg alone.',
          zh: '发布前删掉这一行，或者只打印 errMsg。',
        },
      ],
    },
    'iv-logged': {
      severity: 'warning',
      title: {
        en: 'The iv is logged, and here it is a part of the key',
        zh: 'iv 被打印到日志，而这个平台的 iv 是密钥的一部分',
      },
      cause: {
        en: 'On this platform the iv is the first 16 of the 24 bytes of the session key. Who reads the log has two thirds of the key.',
        zh: '这个平台的 iv 就是 24 字节会话密钥的前 16 字节，看到日志的人等于拿到了三分之二的密钥。',
      },
      remedies: [
        {
          en: 'Remove the iv from what is logged.',
          zh: '不要打印 iv。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'handler',
  judge({ calls }, platforms) {
    // A program for several platforms is hardly ever one for this platform in truth.
    const showsKey = platforms.every(doesIvShowKey);
    return calls
      .filter((call) => call.api === 'log' && payloadUses(call).length > 0)
      .map((call) => {
        const isIv = showsKey && payloadUses(call).some(({ field }) => field === 'iv');
        return finding(problem(isIv ? 'iv-logged' : 'payload-logged'), call.place);
      });
  },
});
