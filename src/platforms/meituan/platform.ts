import { answersOnly } from '../answers-only.ts';
import { TARO, UNI_APP } from './sources.ts';

/** The row of Meituan (美团). */
export const MEITUAN = answersOnly({
  id: 'meituan',
  endpoints: null,
  codeNames: ['code'],
  answerNames: { code: ['errcode', 'errno'], message: ['errmsg', 'msg'] },
  isSuccess: (code) => code === '0',
  isDenial: (message) => /cancel|deny|取消|拒绝/i.test(message),
  clientCodes: null,
  isOwn: () => false,
  sources: [UNI_APP, TARO],
});
