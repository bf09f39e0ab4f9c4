import { answersOnly } from '../answers-only.ts';
import { ACCOUNT } from './sources.ts';

/** The row of Quick apps (快应用). */
export const QUICKAPP = answersOnly({
  id: 'quickapp',
  endpoints: null,
  codeNames: ['code'],
  answerNames: { code: ['code', 'errcode'], message: ['data', 'message', 'msg', 'errmsg'] },
  isSuccess: (code) => !/^[1-9]\d{2,3}$/.test(code),
  isDenial: (_message, number) => number === 201 || number === 207,
  clientCodes: /^(?:2\d\d|1001)$/,
  isOwn: () => false,
  sources: [ACCOUNT],
});
