import { describeCheck } from '../../../helpers/check-table.ts';

const done = { done: true, date: '2026-11-01' };
const open = { done: false };

const ITEMS = [
  ['privacyDeclared', 'privacy-declared', 'wechat-privacy-not-declared', 'error'],
  ['quota', 'quota', 'wechat-phone-quota-empty', 'error'],
  ['requestDomain', 'request-domain', 'wechat-request-domain-missing', 'error'],
] as const;

for (const [item, name, code, severity] of ITEMS) {
  describeCheck(`wechat/console-${name}`, 'wechat', {
    accept: [{ name: 'what is done', app: { console: { [item]: done } } }],
    reject: [{ name: 'what is not done', app: { console: { [item]: open } }, code, severity }],
    cannotTell: [{ name: 'what nobody has answered', app: {}, code: 'console-not-answered' }],
  });
}

describeCheck('wechat/console-ip-whitelist', 'wechat', {
  accept: [{ name: 'what is done', app: { console: { ipWhitelist: done } } }],
  reject: [
    {
      name: 'a server that is not listed and needs a token',
      app: { flow: 'code', console: { ipWhitelist: open } },
      code: 'wechat-ip-not-whitelisted',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'what nobody has answered', app: {}, code: 'console-not-answered' }],
  notApplicable: [
    {
      name: 'a server that needs no token',
      app: { flow: 'encryptedData', console: { ipWhitelist: open } },
      reason: 'not-this-flow',
    },
  ],
});

const OF_SESSIONS = [
  ['sessionKeyOnServer', 'session-key-on-server', 'wechat-session-key-exposed', 'error'],
  ['loginBeforeTap', 'login-before-tap', 'wechat-login-after-tap', 'warning'],
] as const;

for (const [item, name, code, severity] of OF_SESSIONS) {
  describeCheck(`wechat/console-${name}`, 'wechat', {
    accept: [{ name: 'what is done', app: { flow: 'both', console: { [item]: done } } }],
    reject: [
      { name: 'what is not done', app: { flow: 'both', console: { [item]: open } }, code, severity },
      { name: 'what is not done in an unknown flow', app: { console: { [item]: open } }, code, severity },
    ],
    cannotTell: [{ name: 'what nobody has answered', app: { flow: 'both' }, code: 'console-not-answered' }],
    notApplicable: [
      { name: 'a server without sessions', app: { flow: 'code', console: { [item]: open } }, reason: 'not-this-flow' },
    ],
  });
}
