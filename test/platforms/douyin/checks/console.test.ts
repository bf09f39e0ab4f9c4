import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('douyin/console-phone-permission', 'douyin', {
  accept: [{ name: 'a capability that is granted', app: { console: { phonePermission: { done: true } } } }],
  reject: [
    {
      name: 'a capability that is not granted',
      app: { console: { phonePermission: { done: false } } },
      code: 'douyin-phone-permission-missing',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
});

describeCheck('douyin/console-app-public-key-uploaded', 'douyin', {
  accept: [
    { name: 'a key that is uploaded', app: { flow: 'code', console: { appPublicKeyUploaded: { done: true } } } },
  ],
  reject: [
    {
      name: 'a key that is not uploaded',
      app: { flow: 'both', console: { appPublicKeyUploaded: { done: false } } },
      code: 'douyin-app-public-key-not-uploaded',
      severity: 'error',
    },
    {
      name: 'a key that is not uploaded, with an unknown flow',
      app: { console: { appPublicKeyUploaded: { done: false } } },
      code: 'douyin-app-public-key-not-uploaded',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
  notApplicable: [
    {
      name: 'the old way',
      app: { flow: 'encryptedData', console: { appPublicKeyUploaded: { done: false } } },
      reason: 'not-this-flow',
    },
  ],
});

describeCheck('douyin/console-privacy-declared', 'douyin', {
  accept: [{ name: 'a number that is declared', app: { console: { privacyDeclared: { done: true } } } }],
  reject: [
    {
      name: 'a number that is not declared',
      app: { console: { privacyDeclared: { done: false } } },
      code: 'douyin-privacy-not-declared',
      severity: 'warning',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
});

describeCheck('douyin/console-request-domain', 'douyin', {
  accept: [{ name: 'a domain in the list', app: { console: { requestDomain: { done: true } } } }],
  reject: [
    {
      name: 'a domain that is not in the list',
      app: { console: { requestDomain: { done: false } } },
      code: 'douyin-request-domain-missing',
      severity: 'warning',
    },
  ],
  cannotTell: [{ name: 'an item without answer', app: {}, code: 'console-not-answered' }],
});
