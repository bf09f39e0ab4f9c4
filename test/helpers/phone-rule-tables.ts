/** Tables of the rules that several platforms have: the same situations in the source of each. */
import type { RuleTable } from './rule-table.ts';

/** How the source of a platform is written. */
export interface PhoneSource {
  /** Ending of templates. */
  readonly extension: string;
  /** Object of its API. */
  readonly api: string;
  /** Prefix of its directives. */
  readonly directives: string;
}

const FOLDER = 'app';

/** A native mini-program of one page. */
export function nativeFiles({ extension }: PhoneSource, markup: string, script: string): Record<string, string> {
  return {
    [`${FOLDER}/app.json`]: '{ "pages": ["pages/phone/phone"] }',
    [`${FOLDER}/app.js`]: 'App({})\n',
    [`${FOLDER}/pages/phone/phone.${extension}`]: `${markup}\n`,
    [`${FOLDER}/pages/phone/phone.js`]: script,
    [`${FOLDER}/pages/phone/phone.json`]: '{}',
  };
}

const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>';
const PLAIN_PAGE = 'Page({ onPhone(e) { if (e.detail.errMsg.endsWith("ok")) this.setData({ isAsked: true }) } })\n';

/** A page whose handler does this after it has looked whether the user refused. */
function page(source: PhoneSource, body: string, more = ''): Record<string, string> {
  const script = `Page({
  async onPhone(e) {
    if (!e.detail.encryptedData) return
    ${body}
  },
  ${more}
})
`;
  return nativeFiles(source, BUTTON, script);
}

const DATA = '{ encryptedData: e.detail.encryptedData, iv: e.detail.iv }';

function send(api: string, data = DATA): string {
  return `${api}.request({ url: 'https://api.example.com/phone', method: 'POST', data: ${data} })`;
}

/** `<platform>/login-in-phone-handler`. */
export function loginTable(source: PhoneSource): RuleTable {
  const { api } = source;
  const code = 'login-in-phone-handler';
  const at = `${api}.login()`;
  return {
    accept: [
      {
        name: 'a login when the page loads',
        files: page(source, send(api), `onLoad() { ${api}.login({ success: (res) => { this.code = res.code } }) },`),
      },
      {
        name: 'a login in the fail branch of checkSession',
        files: page(
          source,
          `${api}.checkSession({ success: () => { ${send(api)} }, fail: () => { ${api}.login({ success: () => { ${send(api)} } }) } })`,
        ),
      },
      {
        name: 'a login after the request',
        files: page(
          source,
          `${api}.request({ url: '/phone', data: ${DATA}, success: () => { ${api}.login({ success() {} }) } })`,
        ),
      },
      {
        name: 'a login with only the code of the event',
        files: page(source, `await ${at}\n    ${send(api, '{ phoneCode: e.detail.code }')}`),
      },
      {
        name: 'a login in a comment',
        files: page(source, `// await ${at}\n    ${send(api)}`),
      },
      {
        name: 'a login in the handler of another event',
        files: nativeFiles(
          source,
          '<button bindtap="onTap">登录</button>',
          `Page({ async onTap(e) { await ${at}; ${send(api)} } })\n`,
        ),
      },
    ],
    reject: [
      { name: 'a login that is awaited', files: page(source, `await ${at}\n    ${send(api)}`), code, at },
      {
        name: 'a login with a promise',
        files: page(source, `${at}.then((res) => { ${send(api)} })`),
        code,
        at,
      },
      {
        name: 'a login where there is no token yet',
        files: page(
          source,
          `const token = await this.token()\n    ${send(api)}`,
          `async token() { if (!this.saved) this.saved = await ${at}; return this.saved },`,
        ),
        code,
        at: 'this.token()',
        severity: 'warning',
      },
      {
        name: 'a login in a helper',
        files: page(source, `const code = await this.logIn()\n    ${send(api)}`, `logIn() { return ${at} },`),
        code,
        at: 'this.logIn()',
      },
    ],
  };
}

/** `<platform>/login-missing`. */
export function loginMissingTable(source: PhoneSource): RuleTable {
  const { api } = source;
  const helper = { 'app/utils/session.js': 'module.exports = { ensureLogin() {} }\n' };
  return {
    accept: [
      {
        name: 'a login when the page loads',
        files: page(source, send(api), `onLoad() { ${api}.login({}) },`),
      },
      { name: 'a function that may log in, in any file', files: { ...page(source, send(api)), ...helper } },
      {
        name: 'a request with the code alone',
        files: page(source, send(api, '{ code: e.detail.code }')),
      },
      { name: 'a handler that sends nothing', files: nativeFiles(source, BUTTON, PLAIN_PAGE) },
    ],
    reject: [
      {
        name: 'ciphertext in a mini-program without any login',
        files: page(source, send(api)),
        code: 'login-missing',
        at: send(api),
        severity: 'warning',
      },
    ],
  };
}

/** `<platform>/login-beside-phone-request`. */
export function loginBesideTable(source: PhoneSource): RuleTable {
  const { api } = source;
  return {
    accept: [
      {
        name: 'a login after the answer',
        files: page(source, `await ${send(api)}\n    ${api}.login({ success() {} })`),
      },
      { name: 'no login', files: page(source, send(api)) },
    ],
    reject: [
      {
        name: 'a login that nobody waits for',
        files: page(source, `${api}.login()\n    ${send(api)}`),
        code: 'login-beside-phone-request',
        at: `${api}.login()`,
      },
    ],
  };
}

/** `<platform>/phone-event-case`. */
export function eventCaseTable(source: PhoneSource): RuleTable {
  const markup = (name: string): string => `<button open-type="getPhoneNumber" ${name}="onPhone">手机号</button>`;
  const of = (name: string): Record<string, string> => nativeFiles(source, markup(name), PLAIN_PAGE);
  return {
    accept: [
      { name: 'lower case', files: of('bindgetphonenumber') },
      { name: 'lower case behind a colon', files: of('bind:getphonenumber') },
    ],
    cannotTell: [
      {
        name: 'a button of a component library',
        files: nativeFiles(
          source,
          '<van-button open-type="getPhoneNumber" bindgetPhoneNumber="onPhone">手机号</van-button>',
          PLAIN_PAGE,
        ),
      },
    ],
    reject: ['bindgetPhoneNumber', 'bind:getPhonenumber'].map((name) => ({
      name,
      files: of(name),
      code: 'phone-event-case',
      at: name,
      args: { actual: name, expected: name.toLowerCase() },
    })),
    fix: [
      {
        name: 'the name of the attribute',
        files: of('bindgetPhoneNumber'),
        path: `${FOLDER}/pages/phone/phone.${source.extension}`,
        after: `${markup('bindgetphonenumber')}\n`,
      },
    ],
  };
}

/** `<platform>/phone-handler-missing`. */
export function handlerMissingTable(source: PhoneSource): RuleTable {
  const wrapped = 'const own = Page\nPage = (options) => own(Object.assign(options, { onPhone(e) {} }))\nApp({})\n';
  return {
    accept: [{ name: 'a handler of the page', files: nativeFiles(source, BUTTON, PLAIN_PAGE) }],
    cannotTell: [
      {
        name: 'a page whose methods come from elsewhere',
        files: nativeFiles(source, BUTTON, "const more = require('unknown')\nPage({ ...more, onLoad() {} })\n"),
      },
      {
        name: 'a handler that is set when the page loads',
        files: nativeFiles(source, BUTTON, 'Page({ onLoad() { this.onPhone = () => {} } })\n'),
      },
      {
        name: 'a handler that every page is given',
        files: { ...nativeFiles(source, BUTTON, 'Page({ onLoad() {} })\n'), [`${FOLDER}/app.js`]: wrapped },
      },
      {
        name: 'a handler that is chosen at run time',
        files: nativeFiles(source, BUTTON.replace('"onPhone"', '"{{handler}}"'), 'Page({})\n'),
      },
    ],
    reject: [
      {
        name: 'a name that no method has',
        files: nativeFiles(source, BUTTON, 'Page({ onPhones(e) {} })\n'),
        code: 'phone-handler-missing',
        at: 'onPhone',
        args: { handler: 'onPhone' },
      },
    ],
  };
}

/** `<platform>/phone-event-unbound`. */
export function eventUnboundTable(source: PhoneSource): RuleTable {
  const tag = '<button open-type="getPhoneNumber">';
  return {
    accept: [
      { name: 'a button with its event', files: nativeFiles(source, BUTTON, PLAIN_PAGE) },
      { name: 'a comment', files: nativeFiles(source, `<!-- ${tag}手机号</button> -->`, 'Page({})\n') },
    ],
    cannotTell: [
      {
        name: 'an open-type that is chosen at run time',
        files: nativeFiles(source, '<button open-type="{{type}}">手机号</button>', 'Page({})\n'),
      },
    ],
    reject: [
      {
        name: 'a button without',
        files: nativeFiles(source, `${tag}手机号</button>`, 'Page({})\n'),
        code: 'phone-event-unbound',
        at: tag,
      },
    ],
  };
}

/** `<platform>/phone-event-without-open-type`. */
export function withoutOpenTypeTable(source: PhoneSource): RuleTable {
  const code = 'phone-event-without-open-type';
  const at = 'bindgetphonenumber';
  const { directives } = source;
  const bare = '<button bindgetphonenumber="onPhone">手机号</button>';
  const real = BUTTON.replace('<button', `<button ${directives}:if="{{isNew}}"`);
  return {
    accept: [{ name: 'a button with both', files: nativeFiles(source, BUTTON, PLAIN_PAGE) }],
    cannotTell: [
      {
        name: 'an open-type that is chosen at run time',
        files: nativeFiles(source, bare.replace('<button', '<button open-type="{{type}}"'), PLAIN_PAGE),
      },
    ],
    reject: [
      { name: 'a button without', files: nativeFiles(source, bare, PLAIN_PAGE), code, at, severity: 'warning' },
      {
        name: 'the other branch of a real one',
        files: nativeFiles(source, `${real}${bare.replace('<button', `<button ${directives}:else`)}`, PLAIN_PAGE),
        code,
        severity: 'info',
      },
    ],
  };
}

/** `<platform>/open-type-unknown`. */
export function openTypeTable(source: PhoneSource): RuleTable {
  const markup = (value: string): string => `<button open-type="${value}" bindgetphonenumber="onPhone">手机号</button>`;
  return {
    accept: [
      { name: 'the right one', files: nativeFiles(source, BUTTON, PLAIN_PAGE) },
      { name: 'another one', files: nativeFiles(source, '<button open-type="share">分享</button>', 'Page({})\n') },
    ],
    reject: ['getphonenumber', 'getPhoneNum', 'getPhoneNumbers'].map((value) => ({
      name: value,
      files: nativeFiles(source, markup(value), PLAIN_PAGE),
      code: 'open-type-unknown',
      at: value,
      args: { actual: value, expected: 'getPhoneNumber' },
    })),
    fix: [
      {
        name: 'the value',
        files: nativeFiles(source, markup('getphonenumber'), PLAIN_PAGE),
        path: `${FOLDER}/pages/phone/phone.${source.extension}`,
        after: `${markup('getPhoneNumber')}\n`,
      },
    ],
  };
}

/** `<platform>/phone-refusal-ignored`. */
export function refusalTable(source: PhoneSource): RuleTable {
  const { api } = source;
  const script = (before: string, data = DATA): string => `Page({
  onPhone(e) {
    ${before}
    ${send(api, data)}
  },
})
`;
  const of = (before: string, data?: string): Record<string, string> =>
    nativeFiles(source, BUTTON, script(before, data));
  return {
    accept: [
      { name: 'a test of errMsg', files: of("if (e.detail.errMsg !== 'getPhoneNumber:ok') return") },
      { name: 'a test of what is sent', files: of('if (!e.detail.iv) return') },
      { name: 'an odd test', files: of("if (e.detail.errMsg.indexOf('deny') > -1) return") },
      {
        name: 'a handler that sends nothing',
        files: nativeFiles(source, BUTTON, 'Page({ onPhone(e) { this.e = e } })\n'),
      },
    ],
    cannotTell: [{ name: 'a helper that nobody knows', files: of("require('unknown').check(e)") }],
    reject: [
      { name: 'no test before the ciphertext leaves', files: of(''), code: 'phone-refusal-ignored' },
      { name: 'no test before all of it leaves', files: of('', 'e.detail'), code: 'phone-refusal-ignored' },
    ],
  };
}

/** `<platform>/refusal-test-broken`. */
export function refusalTestTable(source: PhoneSource): RuleTable {
  const of = (condition: string): Record<string, string> =>
    nativeFiles(source, BUTTON, `Page({ onPhone(e) { if (${condition}) { ${send(source.api)} } } })\n`);
  return {
    accept: [
      { name: 'a comparison', files: of("e.detail.errMsg === 'getPhoneNumber:ok'") },
      { name: 'both places', files: of("(e.errMsg || e.detail.errMsg) === 'getPhoneNumber:ok'") },
    ],
    reject: [
      {
        name: 'an assignment',
        files: of("e.detail.errMsg = 'getPhoneNumber:ok'"),
        code: 'refusal-test-assigns',
        severity: 'error',
      },
      {
        name: 'errMsg of the event',
        files: of("e.errMsg === 'getPhoneNumber:ok'"),
        code: 'refusal-test-reads-event',
        severity: 'warning',
      },
    ],
  };
}

/** `<platform>/navigation-in-popup`. */
export function navigationTable(source: PhoneSource): RuleTable {
  const { api } = source;
  const leave = `${api}.navigateTo({ url: '/pages/home/home' })`;
  const button = BUTTON.replace('<button', '<button bindtap="onTap"');
  const of = (onTap: string): Record<string, string> =>
    nativeFiles(source, button, `Page({ onTap() { ${onTap} }, onPhone(e) { this.e = e } })\n`);
  return {
    accept: [
      { name: 'a tap that stays', files: of('this.taps += 1') },
      { name: 'a tap that leaves under a condition', files: of(`if (!this.isReady) ${leave}`) },
      {
        name: 'navigation after the request',
        files: page(source, `${api}.request({ url: '/phone', data: ${DATA}, success: () => { ${leave} } })`),
      },
    ],
    reject: [{ name: 'a tap that leaves', files: of(leave), code: 'navigation-in-popup', at: leave }],
  };
}

/** Table of `<platform>/login-code-as-phone-code`. */
export function loginCodeTable(source: PhoneSource): RuleTable {
  const { api } = source;
  const exchange = (path: string, data: string) =>
    nativeFiles(
      source,
      BUTTON,
      `Page({ async onPhone(e) { const res = await ${api}.login()\n${api}.request({ url: '${path}', data: ${data} }) } })\n`,
    );
  return {
    accept: [
      { name: 'the code of the event', files: exchange('/bindPhone', '{ code: e.detail.code, loginCode: res.code }') },
      { name: 'an address that tells nothing', files: exchange('/login', '{ code: res.code }') },
    ],
    reject: [
      {
        name: 'the code of the login',
        files: exchange('/bindPhone', '{ code: res.code }'),
        code: 'login-code-as-phone-code',
        severity: 'warning',
      },
    ],
  };
}
