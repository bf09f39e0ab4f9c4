import { answersOnly } from '../answers-only.ts';
import { TUTORIAL } from './sources.ts';

/** The row of DingTalk (钉钉). */
export const DINGTALK = answersOnly({
  id: 'dingtalk',
  endpoints: /^api\.dingtalk\.com\/v1\.0\/(?:oauth2|contact)\//,
  codeNames: ['authcode', 'code'],
  answerNames: { code: ['errcode', 'code', 'error'], message: ['errmsg', 'message', 'errormessage'] },
  isSuccess: (code) => !/^[1-9]\d+$/.test(code),
  isDenial: (message) => /cancel|deny|取消|拒绝/i.test(message),
  clientCodes: null,
  isOwn: () => false,
  sources: [TUTORIAL],
});
