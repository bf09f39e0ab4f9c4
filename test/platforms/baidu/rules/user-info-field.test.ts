import { nativeFiles, type PhoneSource } from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const SWAN: PhoneSource = { extension: 'swan', api: 'swan', directives: 's' };
const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>';

const page = (body: string): Record<string, string> =>
  nativeFiles(SWAN, BUTTON, `Page({ onPhone(e) { if (e.detail.errMsg) { ${body} } } })\n`);
const request = (data: string): string =>
  `swan.request({ url: 'https://api.example.com/phone', method: 'POST', data: ${data} })`;

describeRule('baidu/user-info-field', {
  accept: [
    {
      name: 'the fields of the event',
      files: page(request('{ encryptedData: e.detail.encryptedData, iv: e.detail.iv }')),
    },
    {
      name: 'the right field under another name',
      files: page(request('{ data: e.detail.encryptedData, iv: e.detail.iv }')),
    },
    { name: 'one of both fields', files: page(request('{ data: e.detail.encryptedData || e.detail.data }')) },
    {
      name: 'what getUserInfo returned, beside the phone payload',
      files: page(
        `swan.getUserInfo({ success: (res) => { ${request('{ user: res.data, phone: e.detail.encryptedData, iv: e.detail.iv }')} } })`,
      ),
    },
    {
      name: 'the profile of the user',
      files: page(`swan.getUserInfo({ success: (res) => { ${request('{ name: res.userInfo.nickName }')} } })`),
    },
    {
      name: 'another handler',
      files: nativeFiles(
        SWAN,
        '<button bindtap="onTap">资料</button>',
        `Page({ onTap() { swan.getUserInfo({ success: (res) => { ${request('{ data: res.data, iv: res.iv }')} } }) } })\n`,
      ),
    },
  ],
  reject: [
    {
      name: 'the field of getUserInfo',
      files: page(request('{ data: e.detail.data, iv: e.detail.iv }')),
      code: 'user-info-field-read',
      at: 'e.detail.data',
    },
    {
      name: 'what getUserInfo returned',
      files: page(`swan.getUserInfo({ success: (res) => { ${request('{ data: res.data, iv: res.iv }')} } })`),
      code: 'user-info-sent-as-phone',
      at: 'res.data',
    },
  ],
});
