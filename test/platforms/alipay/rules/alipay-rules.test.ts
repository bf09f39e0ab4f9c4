import { nativeFiles, type PhoneSource } from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const AXML: PhoneSource = { extension: 'axml', api: 'my', directives: 'a' };
const PATH = 'app/pages/phone/phone.axml';

/** A page whose handler does this with the answer of my.getPhoneNumber. */
const asking = (body: string, more = ''): string => `Page({
  onPhone() {
    my.getPhoneNumber({
      success: (res) => { ${body} },
      fail: () => my.alert({ title: '失败' }),
    })
  },
  onRefused() {},
  ${more}
})
`;
const SCRIPT = asking(
  "my.request({ url: 'https://api.example.com/phone', method: 'POST', data: { response: res.response } })",
);
const INFO_SCRIPT =
  'Page({ onPhone() { my.getOpenUserInfo({ success: (res) => this.setData({ text: res.response }) }) } })\n';

const page = (markup: string, script = SCRIPT): Record<string, string> => nativeFiles(AXML, markup, script);
const markupOf = (attributes: string): string => `<button open-type="getAuthorize" ${attributes}>手机号</button>`;
const button = (attributes: string, script = SCRIPT): Record<string, string> => page(markupOf(attributes), script);
const RIGHT = 'scope="phoneNumber" onGetAuthorize="onPhone" onError="onRefused"';

const uniScript =
  '<script>\nexport default { methods: { onPhone() { my.getPhoneNumber({ success() {} }) } } }\n</script>\n';
const uniPage = (attributes: string): string => `<template>\n${markupOf(attributes)}\n</template>\n${uniScript}`;
const uniFiles = (attributes: string): Record<string, string> => ({
  'app/manifest.json': '{ "vueVersion": "3", "mp-alipay": { "appid": "" } }',
  'app/pages.json': '{ "pages": [{ "path": "pages/phone/phone" }] }',
  'app/pages/phone/phone.vue': uniPage(attributes),
});

describeRule('alipay/scope-missing', {
  accept: [
    { name: 'the scope', files: button(RIGHT) },
    { name: 'a scope that is bound', files: button('scope="{{scope}}" onGetAuthorize="onPhone"') },
    { name: 'a handler that asks for user info', files: button('onGetAuthorize="onPhone"', INFO_SCRIPT) },
    { name: 'a handler that is missing', files: button('onGetAuthorize="onOther"') },
    { name: 'the button of a library', files: page('<am-button open-type="getAuthorize" onGetAuthorize="onPhone" />') },
    { name: 'a comment', files: page(`<!-- ${markupOf('onGetAuthorize="onPhone"')} -->`) },
    {
      name: 'the newer open-type',
      files: page('<button open-type="getPhoneNumber" onGetPhoneNumber="onPhone">手机号</button>'),
    },
  ],
  reject: [
    {
      name: 'a button without scope',
      files: button('onGetAuthorize="onPhone"'),
      code: 'authorize-scope-missing',
      at: '<button open-type="getAuthorize" onGetAuthorize="onPhone">',
    },
    {
      name: 'a button of uni-app without scope',
      files: uniFiles('@getAuthorize="onPhone"'),
      code: 'authorize-scope-missing',
      at: '<button open-type="getAuthorize" @getAuthorize="onPhone">',
    },
  ],
  fix: [
    {
      name: 'the scope',
      files: button('onGetAuthorize="onPhone"'),
      path: PATH,
      after: `${markupOf('scope="phoneNumber" onGetAuthorize="onPhone"')}\n`,
    },
    {
      name: 'the scope in the quotes of the file',
      files: page("<button open-type='getAuthorize' onGetAuthorize='onPhone' />"),
      path: PATH,
      after: "<button open-type='getAuthorize' scope='phoneNumber' onGetAuthorize='onPhone' />\n",
    },
  ],
});

describeRule('alipay/scope-several', {
  accept: [
    { name: 'one scope', files: button(RIGHT) },
    { name: 'other scopes', files: button('scope="userInfo,location" onGetAuthorize="onPhone"', INFO_SCRIPT) },
  ],
  reject: [
    {
      name: 'two scopes',
      files: button('scope="phoneNumber,userInfo" onGetAuthorize="onPhone"'),
      code: 'authorize-scope-several',
      at: 'phoneNumber,userInfo',
      args: { count: 2 },
    },
  ],
});

describeRule('alipay/scope-mismatch', {
  accept: [
    { name: 'the right scope', files: button(RIGHT) },
    { name: 'user info', files: button('scope="userInfo" onGetAuthorize="onPhone"', INFO_SCRIPT) },
    {
      name: 'a handler that asks for both',
      files: button('scope="userInfo" onGetAuthorize="onPhone"', asking('my.getOpenUserInfo({ success() {} })')),
    },
  ],
  reject: [
    {
      name: 'user info on the way to the number',
      files: button('scope="userInfo" onGetAuthorize="onPhone"'),
      code: 'authorize-scope-mismatch',
      at: 'userInfo',
    },
  ],
  fix: [
    {
      name: 'the scope',
      files: button('scope="userInfo" onGetAuthorize="onPhone"'),
      path: PATH,
      after: `${markupOf('scope="phoneNumber" onGetAuthorize="onPhone"')}\n`,
    },
  ],
});

describeRule('alipay/authorize-event', {
  accept: [
    { name: 'the event', files: button(RIGHT) },
    { name: 'the event that goes no further', files: button('scope="phoneNumber" catchGetAuthorize="onPhone"') },
    { name: 'the event in Vue', files: uniFiles('scope="phoneNumber" @getAuthorize="onPhone"') },
    { name: 'events that are bound at run time', files: uniFiles('scope="phoneNumber" v-on="listeners"') },
    { name: 'another scope', files: button('scope="userInfo"', INFO_SCRIPT) },
  ],
  reject: [
    {
      name: 'no event',
      files: button('scope="phoneNumber"'),
      code: 'authorize-event-unbound',
      at: '<button open-type="getAuthorize" scope="phoneNumber">',
    },
    {
      name: 'the event as WeChat binds it',
      files: button('scope="phoneNumber" bindgetauthorize="onPhone"'),
      code: 'authorize-event-misspelt',
      at: 'bindgetauthorize',
      args: { written: 'bindgetauthorize', expected: 'onGetAuthorize' },
    },
    {
      name: 'the attribute of AXML in Vue',
      files: uniFiles('scope="phoneNumber" @onGetAuthorize="onPhone"'),
      code: 'authorize-event-misspelt',
      at: '@onGetAuthorize',
      args: { written: '@onGetAuthorize', expected: '@getAuthorize' },
    },
  ],
  fix: [
    {
      name: 'the name of the attribute',
      files: button('scope="phoneNumber" bindgetauthorize="onPhone"'),
      path: PATH,
      after: `${markupOf('scope="phoneNumber" onGetAuthorize="onPhone"')}\n`,
    },
    {
      name: 'the name of the attribute in Vue',
      files: uniFiles('scope="phoneNumber" @onGetAuthorize="onPhone"'),
      path: 'app/pages/phone/phone.vue',
      after: uniPage('scope="phoneNumber" @getAuthorize="onPhone"'),
    },
  ],
});

describeRule('alipay/error-unbound', {
  accept: [
    { name: 'onError', files: button(RIGHT) },
    { name: '@error', files: uniFiles('scope="phoneNumber" @getAuthorize="onPhone" @error="onPhone"') },
    { name: 'another scope', files: button('scope="userInfo" onGetAuthorize="onPhone"', INFO_SCRIPT) },
  ],
  reject: [
    {
      name: 'no handler of refusal',
      files: button('scope="phoneNumber" onGetAuthorize="onPhone"'),
      code: 'authorize-error-unbound',
      at: '<button open-type="getAuthorize" scope="phoneNumber" onGetAuthorize="onPhone">',
    },
  ],
});

describeRule('alipay/call-outside-authorize', {
  accept: [
    { name: 'a call in the handler', files: button(RIGHT) },
    {
      name: 'a call in a method of the handler',
      files: button(RIGHT, 'Page({ onPhone() { this.ask() }, ask() { my.getPhoneNumber({ success() {} }) } })\n'),
    },
    {
      name: 'an exported helper that others may call',
      files: { ...button(RIGHT), 'app/utils/ask.js': 'export const ask = () => my.getPhoneNumber({ success() {} })\n' },
    },
    {
      name: 'a method that no template binds',
      files: button(RIGHT, asking('this.send(res)', 'askAgain() { my.getPhoneNumber({ success() {} }) },')),
    },
  ],
  reject: [
    {
      name: 'a call in a handler of taps',
      files: page('<view onTap="onPhone">手机号</view>'),
      code: 'call-outside-authorize',
      at: `my.getPhoneNumber({
      success: (res) => { my.request({ url: 'https://api.example.com/phone', method: 'POST', data: { response: res.response } }) },
      fail: () => my.alert({ title: '失败' }),
    })`,
      args: { events: 'tap' },
    },
    {
      name: 'a call when the page loads',
      files: page('<view />', 'Page({ onLoad() { my.getPhoneNumber({ success() {} }) } })\n'),
      code: 'call-outside-authorize',
      at: 'my.getPhoneNumber({ success() {} })',
      args: { events: 'onLoad' },
    },
  ],
});

describeRule('alipay/promise-style', {
  accept: [
    { name: 'callbacks', files: button(RIGHT) },
    {
      name: 'an own wrapper',
      files: button(RIGHT, "Page({ async onPhone() { const res = await promisify('getPhoneNumber')() } })\n"),
    },
    {
      name: 'callbacks that are awaited',
      files: button(RIGHT, 'Page({ async onPhone() { await my.getPhoneNumber({ success() {} }) } })\n'),
    },
  ],
  reject: [
    {
      name: 'await',
      files: button(RIGHT, 'Page({ async onPhone() { const res = await my.getPhoneNumber() } })\n'),
      code: 'promise-style-unsupported',
      at: 'my.getPhoneNumber()',
    },
    {
      name: 'then',
      files: button(RIGHT, 'Page({ onPhone() { my.getPhoneNumber({}).then((res) => this.send(res)) } })\n'),
      code: 'promise-style-unsupported',
      at: 'my.getPhoneNumber({})',
    },
  ],
});

const request = (data: string, api = 'my.request'): string =>
  `${api}({ url: 'https://api.example.com/phone', method: 'POST', data: ${data} })`;

describeRule('alipay/response-part-sent', {
  accept: [
    { name: 'the whole response', files: button(RIGHT) },
    {
      name: 'the whole response by another name',
      files: button(RIGHT, asking(request('{ encryptedData: res.response }'))),
    },
    { name: 'the whole response as the body', files: button(RIGHT, asking(request('res.response', 'my.httpRequest'))) },
    {
      name: 'response and sign',
      files: button(
        RIGHT,
        asking(`const body = JSON.parse(res.response); ${request('{ response: body.response, sign: body.sign }')}`),
      ),
    },
    {
      name: 'user info, of which the inner response is right',
      files: button(
        'scope="userInfo" onGetAuthorize="onPhone"',
        `Page({ onPhone() { my.getOpenUserInfo({ success: (res) => { ${request('{ user: JSON.parse(res.response).response }')} } }) } })\n`,
      ),
    },
  ],
  reject: [
    {
      name: 'the inner response alone',
      files: button(RIGHT, asking(request('{ response: JSON.parse(res.response).response }'))),
      code: 'response-part-sent',
      at: 'JSON.parse(res.response).response',
    },
    {
      name: 'the inner response through a variable',
      files: button(RIGHT, asking(`const { response } = JSON.parse(res.response); ${request('{ text: response }')}`)),
      code: 'response-part-sent',
      at: 'response',
    },
  ],
});

describeRule('alipay/response-reserialised', {
  accept: [
    { name: 'the whole response', files: button(RIGHT) },
    { name: 'the whole answer', files: button(RIGHT, asking(request('JSON.stringify(res)'))) },
  ],
  reject: [
    {
      name: 'the response parsed and written anew',
      files: button(RIGHT, asking(request('{ response: JSON.stringify(JSON.parse(res.response)) }'))),
      code: 'response-reserialised',
      at: 'res.response',
    },
  ],
});

describeRule('alipay/response-read-on-client', {
  accept: [
    { name: 'the whole response', files: button(RIGHT) },
    {
      name: 'an error in plain text',
      files: button(
        RIGHT,
        asking(`if (JSON.parse(res.response).response.code) return; ${request('{ text: res.response }')}`),
      ),
    },
    {
      name: 'the number in the answer of the server',
      files: button(
        RIGHT,
        asking(
          "my.request({ url: 'https://api.example.com/phone', data: { text: res.response }, success: (answer) => this.setData({ mobile: answer.data.mobile }) })",
        ),
      ),
    },
  ],
  reject: [
    {
      name: 'the number in the parsed response',
      files: button(RIGHT, asking('this.setData({ mobile: JSON.parse(res.response).mobile })')),
      code: 'response-read-on-client',
      at: 'JSON.parse(res.response).mobile',
      args: { field: 'mobile' },
    },
    {
      name: 'the number in the answer',
      files: button(RIGHT, asking('this.setData({ mobile: res.mobile })')),
      code: 'response-read-on-client',
      at: 'res.mobile',
      args: { field: 'mobile' },
    },
  ],
});

describeRule('alipay/client-guard', {
  accept: [
    {
      name: 'canIUse',
      files: button(
        RIGHT,
        asking('', "onLoad() { this.setData({ can: my.canIUse('button.open-type.getAuthorize') }) },"),
      ),
    },
    {
      name: 'a comparison of versions',
      files: button(RIGHT, asking('', 'onLoad() { this.version = my.SDKVersion },')),
    },
    { name: 'no such button', files: page('<view />', 'Page({})\n') },
  ],
  reject: [
    {
      name: 'a page that asks for no version',
      files: button(RIGHT),
      code: 'client-guard-missing',
      at: `<button open-type="getAuthorize" ${RIGHT}>`,
    },
  ],
});
