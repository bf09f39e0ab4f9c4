import { describe, expect, it } from 'vitest';
import { describeCheck, examineApp } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const [own, foreign] = [rsaPair(2048, 0), rsaPair(2048, 1)];
const app = { platformPublicKey: 'env:PLATFORM', appPrivateKey: 'env:PRIVATE', appPublicKey: 'env:PUBLIC' };
const env = {
  PLATFORM: publicText(foreign, 'bare-spki'),
  PRIVATE: privateText(own, 'pem'),
  PUBLIC: publicText(own, 'bare-spki'),
};
const id = 'douyin/platform-key-not-own';

describeCheck(id, 'douyin', {
  accept: [
    { name: 'keys of two owners', app, env },
    { name: 'keys of the app that are no pair', app, env: { ...env, PUBLIC: publicText(rsaPair(2048, 2), 'pem') } },
  ],
  reject: [
    {
      name: 'the public half of the private key',
      app: { platformPublicKey: 'env:PUBLIC', appPrivateKey: 'env:PRIVATE' },
      env,
      code: 'own-public-key-used',
      severity: 'error',
    },
    {
      name: 'the application public key',
      app: { platformPublicKey: 'env:PUBLIC', appPublicKey: 'env:PUBLIC' },
      env,
      code: 'own-public-key-used',
    },
    {
      name: 'the key of the platform as application public key',
      app,
      env: { ...env, PUBLIC: env.PLATFORM },
      code: 'douyin-platform-key-as-app-key',
      severity: 'error',
    },
  ],
  cannotTell: [
    { name: 'keys of the app that are not set', app, env: { PLATFORM: env.PLATFORM }, code: 'config-secret-missing' },
    {
      name: 'a platform key that cannot be read',
      app,
      env: { ...env, PLATFORM: 'no key' },
      code: 'value-not-readable',
    },
  ],
  notApplicable: [
    { name: 'an app without platform key', app: {}, reason: 'not-configured' },
    {
      name: 'a platform key with nothing to compare',
      app: { platformPublicKey: 'env:PLATFORM' },
      env,
      reason: 'not-configured',
    },
  ],
});

describe('what the finding rests on', () => {
  const findingOf = async (configured: Readonly<Record<string, string>>) => {
    const rows = await examineApp('douyin', { app: configured, env });
    const found = rows.find((row) => row.id === id)?.diagnostics[0];
    return { certainty: found?.certainty, evidence: found?.evidence.map((entry) => entry.id) };
  };

  it('is proven by the private key', async () => {
    const keys = { platformPublicKey: 'env:PUBLIC', appPrivateKey: 'env:PRIVATE', appPublicKey: 'env:PUBLIC' };
    expect(await findingOf(keys)).toEqual({
      certainty: 'proven',
      evidence: ['own-key-app-private-key', 'own-key-app-public-key', 'configured-key'],
    });
  });

  it('is likely where two public keys alone are the same', async () => {
    expect(await findingOf({ platformPublicKey: 'env:PUBLIC', appPublicKey: 'env:PUBLIC' })).toEqual({
      certainty: 'likely',
      evidence: ['own-key-app-public-key', 'configured-key'],
    });
  });
});
