/** Probes of TLS servers whose certificates the openssl command makes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { probe } from '../../src/cli/probe.ts';
import { openssl } from '../helpers/openssl.ts';

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'phonekit-probe-'));
const servers: Server[] = [];
const file = (name: string): string => join(folder, name);

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface Request {
  /** DNS names and addresses, as openssl writes them. */
  readonly names?: string;
  /** True for one of the year 2020. */
  readonly hasExpired?: boolean;
  /** Name of the issuer; itself unless told. */
  readonly issuer?: string;
  readonly isAuthority?: boolean;
}

const CA_CONFIG = `
[ca]
default_ca = here
[here]
database = ${folder}/index.txt
new_certs_dir = ${folder}
serial = ${folder}/serial
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`;

/** Only `openssl ca` sets dates of the past in all versions that Debian has. */
function certifyExpired(name: string, names: string, issuer: string): string {
  writeFileSync(file('index.txt'), '');
  writeFileSync(file('serial'), '01\n');
  writeFileSync(file('ca.cnf'), CA_CONFIG);
  writeFileSync(
    file('request.pem'),
    openssl(`req -new -key ${file(`${name}.key`)} -subj /CN=${name} -addext subjectAltName=${names} -batch`),
  );
  const signer = `-cert ${file(`${issuer}.crt`)} -keyfile ${file(`${issuer}.key`)}`;
  const dates = '-startdate 20200101000000Z -enddate 20210101000000Z';
  return openssl(
    `ca -batch -notext -config ${file('ca.cnf')} ${signer} ${dates} -in ${file('request.pem')}`,
  ).toString();
}

/** Makes a certificate, and keeps it so that it can sign others. */
function certify(
  name: string,
  { names = 'DNS:localhost,IP:127.0.0.1', hasExpired = false, issuer, isAuthority = false }: Request,
): Certificate {
  const key = openssl('genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256').toString();
  writeFileSync(file(`${name}.key`), key, { mode: 0o600 });
  const signer = issuer === undefined ? '' : ` -CA ${file(`${issuer}.crt`)} -CAkey ${file(`${issuer}.key`)}`;
  const use = isAuthority ? '' : ' -addext basicConstraints=critical,CA:FALSE';
  const cert = hasExpired
    ? certifyExpired(name, names, issuer ?? name)
    : openssl(
        `req -x509 -new -key ${file(`${name}.key`)} -subj /CN=${name} -days 90 -addext subjectAltName=${names}${use}${signer} -batch`,
      ).toString();
  writeFileSync(file(`${name}.crt`), cert);
  return { key, cert };
}

const { cert: ca } = certify('phonekit-root', { isAuthority: true });
const intermediate = certify('phonekit-intermediate', { isAuthority: true, issuer: 'phonekit-root' });

interface Listening {
  readonly port: number;
  /** Requests that came through, and the names that clients asked for. */
  readonly requests: string[];
  readonly names: (string | false)[];
}

async function listen({ key, cert }: Certificate, host = '127.0.0.1'): Promise<Listening> {
  const requests: string[] = [];
  const names: (string | false)[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.host}`);
    response.end('ok');
  });
  server.on('secureConnection', (socket: TLSSocket & { readonly servername?: string | false }) => {
    names.push(socket.servername ?? false);
  });
  server.on('tlsClientError', () => {});
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, requests, names };
}

const ask = (port: number, host = '127.0.0.1', authority: string | undefined = ca) =>
  probe(`https://${host}:${port}/gateway`, {
    timeoutMs: 5000,
    allowsPrivate: true,
    ...(authority === undefined ? {} : { ca: authority }),
  });

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a certificate', () => {
  it('that is good lets one request through, and its end is known', async () => {
    const { port, requests, names } = await listen(certify('good', { issuer: 'phonekit-root' }));
    const fact = await ask(port);
    expect(fact).toMatchObject({ kind: 'answered', status: 200, address: '127.0.0.1' });
    const endMs = fact.kind === 'answered' ? (fact.certificateEndMs ?? 0) : 0;
    expect(Math.abs(endMs - Date.now() - 90 * DAY_MS)).toBeLessThan(DAY_MS);
    expect([requests, names]).toEqual([[`POST /gateway 127.0.0.1:${port}`], [false]]);
  });

  it('is asked for by the name in the URL', async () => {
    const { port, requests, names } = await listen(certify('named', { issuer: 'phonekit-root' }), 'localhost');
    expect(await ask(port, 'localhost')).toMatchObject({ kind: 'answered', status: 200 });
    expect([requests, names]).toEqual([[`POST /gateway localhost:${port}`], ['localhost']]);
  });

  it('with its intermediate is good', async () => {
    const { key, cert } = certify('leaf', { issuer: 'phonekit-intermediate' });
    const { port } = await listen({ key, cert: cert + intermediate.cert });
    expect(await ask(port)).toMatchObject({ kind: 'answered', status: 200 });
  });

  it.each<[string, Request, RegExp]>([
    ['that has expired', { issuer: 'phonekit-root', hasExpired: true }, /^CERT_HAS_EXPIRED$/],
    ['that is self-signed', {}, /^DEPTH_ZERO_SELF_SIGNED_CERT$/],
    ['of another host', { issuer: 'phonekit-root', names: 'DNS:api.example.com' }, /^ERR_TLS_CERT_ALTNAME_INVALID$/],
    [
      'without its intermediate',
      { issuer: 'phonekit-intermediate' },
      /^UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT_LOCALLY)$/,
    ],
  ])('%s lets nothing through', async (_name, request, reason) => {
    const { port, requests } = await listen(certify('bad', request));
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await ask(port)).toEqual({
      kind: 'failed',
      step: 'tls',
      reason: expect.stringMatching(reason),
      address: '127.0.0.1',
    });
    expect(requests).toEqual([]);
  });

  it('of an unknown authority lets nothing through', async () => {
    const { port, requests } = await listen({
      key: readFileSync(file('phonekit-intermediate.key'), 'utf8'),
      cert: intermediate.cert + ca,
    });
    const fact = await probe(`https://127.0.0.1:${port}/`, { timeoutMs: 5000, allowsPrivate: true });
    expect(fact).toMatchObject({ step: 'tls', reason: 'SELF_SIGNED_CERT_IN_CHAIN' });
    expect(requests).toEqual([]);
  });
});

describe('a TLS server on this machine', () => {
  it('is not connected to unless that is allowed', async () => {
    const { port, names } = await listen(certify('private', { issuer: 'phonekit-root' }), 'localhost');
    const fact = await probe(`https://localhost:${port}/`, { timeoutMs: 5000, allowsPrivate: false, ca });
    expect(fact).toMatchObject({ step: 'address', reason: 'loopback' });
    expect(names).toEqual([]);
  });
});
