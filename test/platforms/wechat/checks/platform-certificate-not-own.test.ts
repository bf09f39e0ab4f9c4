import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const own = rsaPair(2048, 0);
const platform = rsaPair(2048, 1);
const appPrivateKey = 'file:private.pem';
const appPublicKey = 'file:public.pem';
const platformPublicKey = 'file:platform.pem';
const files = {
  'private.pem': privateText(own, 'pem'),
  'public.pem': publicText(own, 'pem'),
  'platform.pem': certificatePem(platform, 'made-up'),
};

describeCheck('wechat/platform-certificate-not-own', 'wechat', {
  accept: [
    { name: 'a key of its own for each side', app: { platformPublicKey, appPrivateKey, appPublicKey }, files },
    { name: 'the same with the private key alone', app: { platformPublicKey, appPrivateKey }, files },
    { name: 'the same with the public key alone', app: { platformPublicKey, appPublicKey }, files },
  ],
  reject: [
    {
      name: 'the public half of the own private key',
      app: { platformPublicKey: appPublicKey, appPrivateKey },
      files,
      code: 'own-public-key-used',
      severity: 'error',
    },
    {
      name: 'the own key in both places',
      app: { platformPublicKey: appPublicKey, appPublicKey },
      files,
      code: 'own-public-key-used',
    },
    {
      name: 'the own pair everywhere',
      app: { platformPublicKey: appPublicKey, appPrivateKey, appPublicKey },
      files,
      code: 'own-public-key-used',
    },
    {
      name: 'the platform certificate in both places',
      app: { platformPublicKey, appPublicKey: platformPublicKey },
      files,
      code: 'platform-key-in-app-slot',
      severity: 'error',
    },
    {
      name: 'the key of the platform in both places, beside another private key',
      app: { platformPublicKey: 'file:key.pem', appPublicKey: 'file:key.pem', appPrivateKey },
      files: { ...files, 'key.pem': publicText(platform, 'pem') },
      code: 'platform-key-in-app-slot',
    },
  ],
  cannotTell: [
    {
      name: 'a private key that is cut',
      app: { platformPublicKey, appPrivateKey },
      files: { ...files, 'private.pem': privateText(own, 'bare-pkcs8').slice(0, 600) },
      code: 'key-cut',
    },
    {
      name: 'something else in the place of the certificate',
      app: { platformPublicKey, appPrivateKey },
      files: { ...files, 'platform.pem': Buffer.alloc(32, 'made up').toString('base64') },
      code: 'key-kind-unexpected',
    },
    { name: 'a file that is missing', app: { platformPublicKey, appPrivateKey }, code: 'config-secret-missing' },
  ],
  notApplicable: [
    { name: 'an app without API security', app: {}, reason: 'no-api-security' },
    { name: 'an app without keys of its own', app: { platformPublicKey }, files, reason: 'no-api-security' },
  ],
});
