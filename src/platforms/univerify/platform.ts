import { getField } from '../../capture/capture.ts';
import { answersOnly } from '../answers-only.ts';
import { textOf } from '../open-data.ts';
import { DOCS } from './sources.ts';

/** The row of univerify (univerify 一键登录). */
export const UNIVERIFY = answersOnly({
  id: 'univerify',
  endpoints: null,
  codeNames: ['accesstoken'],
  answerNames: { code: ['code', 'errcode'], message: ['errmsg', 'message', 'msg'] },
  isSuccess: (code) => !/^-?[1-9]\d*$/.test(code),
  isDenial: (_message, number) => number === 30003,
  clientCodes: /^(?:[23]\d{4}|4\d{4}|-20102)$/,
  isOwn: (record) => textOf(getField(record, 'provider')) === 'univerify',
  sources: [DOCS],
});
