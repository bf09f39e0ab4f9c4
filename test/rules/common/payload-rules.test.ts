import { nativeFiles, type PhoneSource } from '../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../helpers/rule-table.ts';

const WXML: PhoneSource = { extension: 'wxml', api: 'wx', directives: 'wx' };
const SWAN: PhoneSource = { extension: 'swan', api: 'swan', directives: 's' };
const UNI_APP = (handler: string): Record<string, string> => ({
  'app/manifest.json': '{ "mp-weixin": {}, "mp-baidu": {} }',
  'app/pages.json': '{ "pages": [{ "path": "pages/phone/phone" }] }',
  'app/pages/phone/phone.vue': `<template><button open-type="getPhoneNumber" @getphonenumber="onPhone">手机号</button></template>
<script>
export default { methods: { onPhone(e) { if (!e.detail.iv) return
  ${handler} } } }
</script>
`,
});
const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>';

/** A page whose handler does this after it has looked whether the user refused. */
const page = (body: string, source = WXML, before = ''): Record<string, string> =>
  nativeFiles(source, BUTTON, `${before}Page({\n  onPhone(e) {\n    if (!e.detail.iv) return\n    ${body}\n  },\n})\n`);

const BOTH = '{ encryptedData: e.detail.encryptedData, iv: e.detail.iv }';
const posted = (url: string, data: string, more = ''): string =>
  `wx.request({ url: ${url}, method: 'POST', data: ${data}${more} })`;
const URL = "'https://api.example.com/phone'";

const TEMPLATE = `wx.request({ url: \`https://api.example.com/phone?data=\${e.detail.encryptedData}\` })`;

describeRule('transport/payload-in-url', {
  accept: [
    { name: 'an object of data', files: page(posted(URL, BOTH)) },
    {
      name: 'an object with GET, which the platform encodes',
      files: page(`wx.request({ url: ${URL}, data: ${BOTH} })`),
    },
    {
      name: 'encoded values',
      files: page(`wx.request({ url: ${URL} + '?iv=' + encodeURIComponent(e.detail.iv) })`),
    },
    {
      name: 'the code, which has no plus',
      files: page(`wx.request({ url: \`https://api.example.com/phone?code=\${e.detail.code}\` })`),
    },
    { name: 'a path that is no request', files: page("this.open('/pages/next/next?iv=' + e.detail.iv)") },
  ],
  reject: [
    {
      name: 'a value joined to the URL',
      files: page(`wx.request({ url: ${URL} + '?iv=' + e.detail.iv })`),
      code: 'payload-in-url',
      at: `wx.request({ url: ${URL} + '?iv=' + e.detail.iv })`,
      args: { field: 'iv' },
    },
    {
      name: 'a value in a template',
      files: page(TEMPLATE),
      code: 'payload-in-url',
      at: TEMPLATE,
      args: { field: 'encryptedData' },
    },
    {
      name: 'encodeURI, which leaves the plus',
      files: page(`wx.request({ url: encodeURI(${URL} + '?iv=' + e.detail.iv) })`),
      code: 'payload-in-url',
      at: `wx.request({ url: encodeURI(${URL} + '?iv=' + e.detail.iv) })`,
    },
  ],
});

const FORM = ", header: { 'content-type': 'application/x-www-form-urlencoded' }";

describeRule('transport/form-body-unencoded', {
  accept: [
    { name: 'an object, which the platform encodes', files: page(posted(URL, BOTH, FORM)) },
    { name: 'encoded values', files: page(posted(URL, "'iv=' + encodeURIComponent(e.detail.iv)", FORM)) },
    { name: 'a text inside JSON', files: page(posted(URL, "{ query: 'iv=' + e.detail.iv }")) },
    { name: 'a text that is hashed', files: page("this.sign = md5('iv=' + e.detail.iv + '&v=1')") },
  ],
  reject: [
    {
      name: 'a text put together by hand',
      files: page(posted(URL, "'iv=' + e.detail.iv", FORM)),
      code: 'form-body-unencoded',
      at: posted(URL, "'iv=' + e.detail.iv", FORM),
      args: { field: 'iv' },
    },
  ],
});

describeRule('transport/insecure-backend', {
  accept: [
    { name: 'HTTPS', files: page(posted(URL, BOTH)) },
    { name: 'a local server', files: page(posted("'http://localhost:8080/phone'", BOTH)) },
    { name: 'a server in the own network', files: page(posted("'http://192.168.1.20/phone'", BOTH)) },
    { name: 'a request without payload', files: page(posted("'http://api.example.com/hello'", '{ a: 1 }')) },
    { name: 'a base that is not known', files: page(posted("getApp().base + '/phone'", BOTH)) },
  ],
  reject: [
    {
      name: 'http',
      files: page(posted("'http://api.example.com/phone'", BOTH)),
      code: 'backend-over-http',
      at: posted("'http://api.example.com/phone'", BOTH),
      args: { host: 'api.example.com' },
    },
    {
      name: 'http in a constant',
      files: page(posted("BASE + '/phone'", BOTH), WXML, "const BASE = 'http://api.example.com'\n"),
      code: 'backend-over-http',
      at: posted("BASE + '/phone'", BOTH),
      args: { host: 'api.example.com' },
    },
  ],
});

describeRule('privacy/payload-logged', {
  accept: [
    { name: 'no log', files: page(posted(URL, BOTH)) },
    { name: 'other texts', files: page("console.log('phone', e.detail.errMsg)") },
    { name: 'a comment', files: page('// console.log(e.detail.iv)') },
    {
      name: 'an object in a text, which shows nothing of it',
      files: page(`console.log(\`\${e.detail}\`, 'detail ' + e.detail)`),
    },
  ],
  reject: [
    {
      name: 'an iv in source for several platforms',
      files: UNI_APP('console.log(e.detail.iv)'),
      code: 'payload-logged',
      at: 'console.log(e.detail.iv)',
    },
    {
      name: 'the detail in JSON',
      files: page(`console.log(\`\${JSON.stringify(e.detail)}\`)`),
      code: 'payload-logged',
    },
    { name: 'the detail', files: page('console.log(e.detail)'), code: 'payload-logged', at: 'console.log(e.detail)' },
    { name: 'the event', files: page('console.log(e)'), code: 'payload-logged', at: 'console.log(e)' },
    {
      name: 'the ciphertext',
      files: page("console.info('data', e.detail.encryptedData)"),
      code: 'payload-logged',
      at: "console.info('data', e.detail.encryptedData)",
    },
    {
      name: 'an iv that is a part of the key',
      files: page('console.log(e.detail.iv)', SWAN),
      code: 'iv-logged',
      at: 'console.log(e.detail.iv)',
    },
  ],
});

const LOGIN = (body: string): string =>
  `wx.login({ success: ({ code }) => wx.request({ url: 'https://api.example.com/login', data: { code }, success: (res) => { ${body} } }) })`;

describeRule('privacy/payload-stored', {
  accept: [
    { name: 'nothing stored', files: page(posted(URL, BOTH)) },
    { name: 'a token', files: page("wx.setStorageSync('token', this.data.token)") },
  ],
  reject: [
    {
      name: 'the payload',
      files: page("wx.setStorageSync('phone', e.detail.encryptedData)"),
      code: 'payload-stored',
      at: "wx.setStorageSync('phone', e.detail.encryptedData)",
    },
    {
      name: 'the session_key',
      files: {
        ...page(posted(URL, BOTH)),
        'app/app.js': `App({ onLaunch() { ${LOGIN("wx.setStorageSync('session_key', res.data.session_key)")} } })\n`,
      },
      code: 'session-key-stored',
      at: "wx.setStorageSync('session_key', res.data.session_key)",
    },
  ],
});

describeRule('form/literal-path-sent', {
  accept: [
    { name: 'values', files: page(posted(URL, BOTH)) },
    { name: 'a path that is read', files: page(posted(URL, "{ iv: get(e, 'detail.iv') }")) },
    { name: 'a name in data-binding', files: page("this.setData({ 'detail.iv': '' })") },
  ],
  reject: [
    {
      name: 'the text of the path',
      files: page(posted(URL, "{ encryptedData: 'detail.value.encryptedData', iv: e.detail.iv }")),
      code: 'literal-path-sent',
      at: "'detail.value.encryptedData'",
      args: { written: 'detail.value.encryptedData' },
    },
  ],
});
