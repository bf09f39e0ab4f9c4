import { answersOnly } from '../answers-only.ts';
import { PHONE } from './sources.ts';

/** The row of JD (京东). */
export const JD = answersOnly({
  id: 'jd',
  endpoints: /^open-oauth\.jd\.com\/oauth2\//,
  codeNames: ['code'],
  answerNames: { code: ['code', 'error'], message: ['msg', 'message'] },
  isSuccess: (code) => !/^-?[1-9]\d*$/.test(code),
  isDenial: (message) => /deny|cancel|拒绝|取消/i.test(message),
  clientCodes: null,
  isOwn: () => false,
  sources: [PHONE],
});
