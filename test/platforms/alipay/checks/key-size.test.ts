import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText } from '../../../helpers/forge-keys.ts';
import { OWN_PRIVATE, PLATFORM_PUBLIC, smallPair } from '../../../helpers/own-keys.ts';

const SMALL = publicText(smallPair(), 'bare-spki');

describeCheck('alipay/key-size', 'alipay', {
  accept: [
    {
      name: 'keys of 2048 bits',
      app: { signType: 'RSA2', alipayPublicKey: PLATFORM_PUBLIC, appPrivateKey: OWN_PRIVATE },
    },
    { name: 'a small key with RSA', app: { signType: 'RSA', alipayPublicKey: SMALL } },
  ],
  reject: [
    {
      name: 'a small key with RSA2',
      app: { signType: 'RSA2', alipayPublicKey: SMALL },
      code: 'rsa2-key-too-small',
      severity: 'error',
      args: { field: 'alipayPublicKey', bits: 1024, expected: 2048 },
    },
    {
      name: 'a small key of the app with RSA2',
      app: { signType: 'RSA2', appPrivateKey: privateText(smallPair(), 'pem') },
      code: 'rsa2-key-too-small',
      args: { field: 'appPrivateKey' },
    },
  ],
  cannotTell: [
    { name: 'without keys', app: { signType: 'RSA2' }, code: 'value-not-configured' },
    { name: 'without signType', app: { alipayPublicKey: SMALL }, code: 'value-not-configured' },
  ],
});
