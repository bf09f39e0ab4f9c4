import { describeCheck } from '../../../helpers/check-table.ts';

/** End of the id, item, code of what its absence causes, severity. */
const ITEMS = [
  ['phone-product', 'phoneProduct', 'phone-product-missing', 'error'],
  ['user-info-approved', 'userInfoApproved', 'user-info-not-approved', 'error'],
  ['main-account', 'mainAccount', 'main-account-not-used', 'warning'],
  ['jsapi-base-package', 'jsapiBasePackage', 'jsapi-base-missing', 'error'],
  ['signing-method', 'signingMethod', 'signing-method-missing', 'error'],
  ['encryption-key', 'encryptionKey', 'encryption-method-missing', 'error'],
  ['app-gateway', 'appGateway', 'app-gateway-missing', 'warning'],
  ['request-domain', 'requestDomain', 'alipay-domain-not-listed', 'error'],
  ['reauthorised', 'reauthorised', 'not-reauthorised', 'warning'],
] as const;

for (const [name, item, code, severity] of ITEMS) {
  describeCheck(`alipay/console-${name}`, 'alipay', {
    accept: [{ name: 'what is done', app: { console: { [item]: { done: true, date: '2026-01-02' } } } }],
    reject: [{ name: 'what is open', app: { console: { [item]: { done: false } } }, code, severity }],
    cannotTell: [{ name: 'what nobody has answered', app: {}, code: 'console-not-answered' }],
  });
}
