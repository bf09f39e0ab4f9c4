import { answersOnly } from '../answers-only.ts';
import { TARO, UNI_APP } from './sources.ts';

/** The row of QQ (QQ). */
export const QQ = answersOnly({
  id: 'qq',
  endpoints: /^api\.q\.qq\.com\/(?:sns\/|api\/getToken)/,
  codeNames: ['code'],
  answerNames: { code: ['errcode'], message: ['errmsg'] },
  isSuccess: (code) => code === '0',
  isDenial: (message) => /deny|cancel/i.test(message),
  clientCodes: null,
  isOwn: () => false,
  sources: [UNI_APP, TARO],
});
