import { expect, it } from 'vitest';
import { describeCheck, examineApp } from '../../helpers/check-table.ts';
import { certificatePem, publicText, rsaPair } from '../../helpers/forge-keys.ts';
import certificates from '../../vectors/alipay-certificates.json' with { type: 'json' };

/** Valid from 2026-01-01 to 2036-01-01. */
const CERTIFICATE = certificatePem(rsaPair(2048, 0), 'made up');
const ROOT = certificates.vectors.find(({ file }) => file === 'alipayRootCert.crt')?.pem ?? '';
const app = { alipayCertPublicKey: 'env:CERTIFICATE' };
const env = { CERTIFICATE, ROOT, PUBLIC: publicText(rsaPair(2048, 0), 'pem') };

describeCheck('keys/certificate-dates', 'alipay', {
  accept: [
    { name: 'a certificate that is valid for years', app, env },
    { name: 'one that is valid for 31 days', app, env, nowMs: Date.UTC(2035, 10, 30) },
  ],
  reject: [
    {
      name: 'a certificate that is expired',
      app,
      env,
      nowMs: Date.UTC(2036, 0, 2),
      code: 'certificate-expired',
      severity: 'error',
      args: { date: '2036-01-01' },
    },
    {
      name: 'one that is not valid yet',
      app,
      env,
      nowMs: Date.UTC(2025, 11, 31),
      code: 'certificate-not-yet-valid',
      severity: 'error',
    },
    {
      name: 'one that expires in 10 days',
      app,
      env,
      nowMs: Date.UTC(2035, 11, 22),
      code: 'certificate-expires-soon',
      severity: 'warning',
      args: { count: 10 },
    },
    {
      name: 'one of another app that is expired',
      app: { alipayPublicKey: 'env:PUBLIC' },
      others: { shop: { platform: 'wechat', appId: 'wx0123456789abcdef', platformPublicKey: 'env:CERTIFICATE' } },
      env,
      nowMs: Date.UTC(2036, 0, 2),
      code: 'certificate-expired',
    },
  ],
  cannotTell: [],
  notApplicable: [
    { name: 'a plain public key', app: { alipayPublicKey: 'env:PUBLIC' }, env, reason: 'not-configured' },
    {
      name: 'the root certificates, of which some belong to others',
      app: { alipayRootCert: 'env:ROOT' },
      env,
      nowMs: Date.UTC(2060, 0, 1),
      reason: 'not-configured',
    },
  ],
});

it('shows what is expired before what will be', async () => {
  const old = certificatePem(rsaPair(2048, 1), 'made up', { from: '240101', to: '250101' });
  const rows = await examineApp('alipay', {
    app: { ...app, appCertPublicKey: 'env:OLD' },
    env: { ...env, OLD: old },
    nowMs: Date.UTC(2035, 11, 22),
  });
  const row = rows.find(({ id }) => id === 'keys/certificate-dates');
  expect(row?.diagnostics.map(({ code, evidence }) => [code, evidence[0]?.args['field']])).toEqual([
    ['certificate-expired', 'app.appCertPublicKey'],
    ['certificate-expires-soon', 'app.alipayCertPublicKey'],
  ]);
});
