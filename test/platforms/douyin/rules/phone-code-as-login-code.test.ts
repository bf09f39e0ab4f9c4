import { nativeFiles, type PhoneSource } from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const TTML: PhoneSource = { extension: 'ttml', api: 'tt', directives: 'tt' };
const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>';

const page = (url: string, data: string): Record<string, string> =>
  nativeFiles(
    TTML,
    BUTTON,
    `Page({ onPhone(e) { if (e.detail.code) tt.request({ url: '${url}', method: 'POST', data: ${data} }) } })\n`,
  );

describeRule('douyin/phone-code-as-login-code', {
  accept: [
    { name: 'an interface for phone codes', files: page('https://api.example.com/phone', '{ code: e.detail.code }') },
    { name: 'a code from elsewhere', files: page('https://api.example.com/code2session', '{ code: this.data.code }') },
    { name: 'the payload of the old way', files: page('https://api.example.com/code2session', 'e.detail') },
  ],
  reject: [
    {
      name: 'the interface for login codes',
      files: page('https://developer.toutiao.com/api/apps/v2/jscode2session', '{ code: e.detail.code }'),
      code: 'phone-code-as-login-code',
      at: 'e.detail.code',
    },
  ],
});
