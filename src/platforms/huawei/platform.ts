import { getField } from '../../capture/capture.ts';
import { answersOnly } from '../answers-only.ts';
import { QUICK_LOGIN } from './sources.ts';

/** The row of Huawei (华为). */
export const HUAWEI = answersOnly({
  id: 'huawei',
  endpoints: /^(?:account-api|oauth-login|account)\.cloud\.huawei\.com\//,
  codeNames: ['code', 'authorizationcode'],
  answerNames: {
    code: ['suberror', 'resultcode', 'error', 'code', 'errcode'],
    message: ['resultdesc', 'errordescription', 'message', 'msg'],
  },
  isSuccess: (code) => !/^[1-9]\d+$/.test(code),
  isDenial: (message) => /cancel|deny/i.test(message),
  clientCodes: /^10015\d{5}$/,
  isOwn: (record) => /^10015\d{5}$/.test(getField(record, 'code', 'errcode')?.text ?? ''),
  sources: [QUICK_LOGIN],
});
