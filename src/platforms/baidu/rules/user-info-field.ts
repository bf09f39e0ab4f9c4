import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { HandlerFact, PayloadUse, ProjectFact } from '../../../core/source-facts.ts';
import { DOCS, PHONE_COPY, USER_DATA } from '../sources.ts';

/** Whether a native phone button calls the handler: library components may hand over another event. */
function isOfNativeButton({ path, span }: HandlerFact, { buttons }: ProjectFact): boolean {
  return buttons.some(
    ({ flow, element, events }) =>
      flow === 'phone' &&
      element.origin === 'native' &&
      events.some(
        ({ event, handler }) =>
          event.toLowerCase() === 'getphonenumber' &&
          handler.kind === 'found' &&
          handler.handler.path === path &&
          handler.handler.span.start === span.start,
      ),
  );
}

/** `e.detail.data` of the phone event, where nothing reads the field that exists. */
function wrongField({ reads }: HandlerFact): PayloadUse | null {
  const ofEvent = reads.filter(({ from = 'event' }) => from === 'event');
  if (ofEvent.some(({ field }) => field === 'encryptedData')) return null;
  return ofEvent.find(({ field }) => field === 'data') ?? null;
}

/** What getUserInfo returned, sent in place of the phone payload. */
function sentUserInfo({ calls }: HandlerFact): PayloadUse | null {
  const sent = calls.filter(({ api }) => api === 'request' || api === 'uploadFile').flatMap(({ payload }) => payload);
  if (sent.some(({ from = 'event' }) => from === 'event')) return null;
  return sent.find(({ from, field }) => from === 'user-info' && (field === 'data' || field === '*')) ?? null;
}

/** The phone handler sends the payload of the phone event. */
export const userInfoField = defineRule({
  id: 'baidu/user-info-field',
  title: { en: 'The phone handler reads the fields of the phone event', zh: '手机号处理函数读取的是手机号事件的字段' },
  looksAt: { en: 'What handlers of getPhoneNumber read and send', zh: 'getPhoneNumber 的处理函数读取和发送的字段' },
  sources: [USER_DATA, DOCS, PHONE_COPY],
  problems: {
    'user-info-field-read': {
      severity: 'error',
      title: {
        en: 'The phone handler reads e.detail.data, which the phone event does not have',
        zh: '手机号处理函数读取 e.detail.data，而手机号事件没有这个字段',
      },
      cause: {
        en: 'The ciphertext of the phone event is encryptedData. The field data belongs to the answer of swan.getUserInfo.',
        zh: '手机号事件的密文字段是 encryptedData；data 是 swan.getUserInfo 返回的密文字段。',
      },
      remedies: [
        { en: 'Read e.detail.encryptedData and e.detail.iv.', zh: '读取 e.detail.encryptedData 和 e.detail.iv。' },
      ],
    },
    'user-info-sent-as-phone': {
      severity: 'error',
      title: {
        en: 'The phone handler sends the data of swan.getUserInfo, not the phone payload',
        zh: '手机号处理函数发送的是 swan.getUserInfo 的 data，不是手机号密文',
      },
      cause: {
        en: 'swan.getUserInfo returns data and iv of the user’s profile. Decrypted, they hold no phone number.',
        zh: 'swan.getUserInfo 返回的 data 和 iv 是用户信息，解密后没有手机号。',
      },
      remedies: [
        {
          en: 'Send encryptedData and iv of the event that the phone button hands over.',
          zh: '发送手机号按钮事件里的 encryptedData 和 iv。',
        },
      ],
    },
  },
  platforms: ['baidu'],
  needs: 'handler',
  judge(handler, _platforms, project) {
    if (!isOfNativeButton(handler, project)) return [];
    const field = wrongField(handler);
    if (field !== null) return [finding(problem('user-info-field-read'), field.place)];
    const sent = sentUserInfo(handler);
    return sent === null ? [] : [finding(problem('user-info-sent-as-phone'), sent.place)];
  },
});
