import type { ProbeFact } from '../../../../src/core/check.ts';
import { describeCheck, type TableCase } from '../../../helpers/check-table.ts';
import { FAKE_NOW_MS } from '../../../helpers/fake-io.ts';

type Answer = Extract<ProbeFact, { kind: 'answered' }>;
type Failure = Extract<ProbeFact, { kind: 'failed' }>;
type Case = Omit<TableCase, 'name'>;

const URL = 'https://api.example.com/gateway';
const DAY_MS = 86_400_000;

const probed = (probe: ProbeFact, app: TableCase['app'] = {}): Case => {
  const gateway = String(app['gateway'] ?? URL);
  return { online: true, app: { ...app, gateway }, probes: { [gateway]: probe } };
};

const answered = (more: Partial<Answer> = {}, app?: TableCase['app']): Case =>
  probed(
    {
      kind: 'answered',
      address: '8.8.8.8',
      status: 200,
      milliseconds: 35,
      redirect: null,
      certificateEndMs: FAKE_NOW_MS + 90 * DAY_MS,
      ...more,
    },
    app,
  );

const failed = (step: Failure['step'], reason: string, app?: TableCase['app']): Case =>
  probed({ kind: 'failed', step, reason, address: step === 'url' || step === 'resolve' ? null : '10.0.0.5' }, app);

describeCheck('alipay/gateway-reachable', 'alipay', {
  accept: [
    { name: 'an answer', ...answered() },
    { name: 'a refusal of the empty form', ...answered({ status: 400 }) },
    { name: 'plain http', ...answered({ certificateEndMs: null }, { gateway: 'http://api.example.com/' }) },
    { name: 'a private address that may be asked', ...answered({ address: '10.0.0.5' }) },
    { name: 'a certificate with 30 days left', ...answered({ certificateEndMs: FAKE_NOW_MS + 30 * DAY_MS }) },
  ],
  reject: [
    {
      name: 'an unknown host',
      ...failed('resolve', 'ENOTFOUND'),
      code: 'gateway-unresolved',
      severity: 'error',
      args: { host: 'api.example.com', detail: 'ENOTFOUND' },
    },
    {
      name: 'a name that leads to a private address',
      ...failed('address', 'private'),
      code: 'gateway-address-private',
      severity: 'warning',
      args: { address: '10.0.0.5', addressKind: 'private' },
    },
    {
      name: 'a private address itself',
      ...failed('address', 'private', { gateway: 'http://10.0.0.5/gateway' }),
      code: 'gateway-address-private',
      severity: 'error',
    },
    { name: 'a closed port', ...failed('connect', 'ECONNREFUSED'), code: 'gateway-unreachable', severity: 'error' },
    {
      name: 'an expired certificate',
      ...failed('tls', 'CERT_HAS_EXPIRED'),
      code: 'gateway-certificate-invalid',
      severity: 'error',
      args: { certificateFault: 'expired' },
    },
    {
      name: 'a self-signed certificate',
      ...failed('tls', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      code: 'gateway-certificate-invalid',
      args: { certificateFault: 'self-signed' },
    },
    {
      name: 'a certificate of another host',
      ...failed('tls', 'ERR_TLS_CERT_ALTNAME_INVALID'),
      code: 'gateway-certificate-invalid',
      args: { certificateFault: 'other-host' },
    },
    {
      name: 'an incomplete chain',
      ...failed('tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
      code: 'gateway-certificate-invalid',
      args: { certificateFault: 'unknown-issuer' },
    },
    {
      name: 'a certificate that is not valid yet',
      ...failed('tls', 'CERT_NOT_YET_VALID'),
      code: 'gateway-certificate-invalid',
      args: { certificateFault: 'not-yet-valid' },
    },
    {
      name: 'a fault of certificates that has no word',
      ...failed('tls', 'CERT_REJECTED'),
      code: 'gateway-certificate-invalid',
      args: { certificateFault: 'other' },
    },
    { name: 'http where TLS is expected', ...failed('tls', 'EPROTO'), code: 'gateway-tls-fails', severity: 'error' },
    {
      name: 'a server that wants a certificate of the client',
      ...failed('tls', 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE'),
      code: 'gateway-tls-fails',
    },
    { name: 'silence after the request', ...failed('time', 'answer'), code: 'gateway-timeout', severity: 'error' },
    { name: 'silence before it', ...failed('time', 'connect'), code: 'gateway-timeout' },
    { name: 'a reset connection', ...failed('answer', 'ECONNRESET'), code: 'gateway-answer-broken', severity: 'error' },
    {
      name: 'a redirect',
      ...answered({ status: 302, redirect: 'https://www.example.com' }),
      code: 'gateway-redirects',
      severity: 'error',
      args: { target: 'https://www.example.com', status: 302 },
    },
    { name: 'a failing server', ...answered({ status: 502 }), code: 'gateway-answers-badly', severity: 'error' },
    { name: 'a missing route', ...answered({ status: 404 }), code: 'gateway-answers-badly', severity: 'warning' },
    { name: 'a route without POST', ...answered({ status: 405 }), code: 'gateway-answers-badly', severity: 'warning' },
    {
      name: 'a redirect to nowhere',
      ...answered({ status: 304 }),
      code: 'gateway-answers-badly',
      severity: 'warning',
      args: { status: 304 },
    },
    {
      name: 'a certificate with less than 30 days left',
      ...answered({ certificateEndMs: FAKE_NOW_MS + 29.5 * DAY_MS }),
      code: 'gateway-certificate-expires-soon',
      severity: 'warning',
      args: { date: '2026-01-31', count: 29 },
    },
  ],
  cannotTell: [
    { name: 'without a gateway', app: {}, online: true, code: 'value-not-configured' },
    { name: 'a name server that does not answer', ...failed('resolve', 'EAI_AGAIN'), code: 'network-unavailable' },
    { name: 'a slow name server', ...failed('time', 'resolve'), code: 'network-unavailable' },
    { name: 'a network without a way out', ...failed('connect', 'ENETUNREACH'), code: 'network-unavailable' },
    {
      name: 'a private address in a sandbox',
      ...failed('address', 'private', { environment: 'sandbox' }),
      code: 'gateway-not-asked',
    },
    { name: 'the fake address of a proxy program', ...failed('address', 'benchmarking'), code: 'gateway-not-asked' },
    {
      name: 'a URL with a password',
      ...failed('url', 'credentials', { gateway: 'https://user:made-up@api.example.com/' }),
      code: 'url-unusable',
    },
    { name: 'a text that is no URL', ...failed('url', 'malformed', { gateway: 'gateway' }), code: 'url-unusable' },
  ],
  notApplicable: [{ name: 'runs without the network', app: { gateway: URL }, reason: 'offline' }],
});
