/** One empty POST request to a URL, for `doctor --online`: the only connection that phonekit makes by itself. */
import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ProbeFact } from '../core/check.ts';
import { addressKind, bareHost, parseHttpUrl } from '../core/host-address.ts';
import type { ProbeOptions } from '../facts/io.ts';

/** Far more than an answer to an empty form needs. */
const MAX_HEADER_BYTES = 16 * 1024;

type Failure = Extract<ProbeFact, { kind: 'failed' }>;
type Answer = Extract<ProbeFact, { kind: 'answered' }>;

/** How far it has come, for what may go wrong next. */
interface Progress {
  step: Extract<Failure['step'], 'resolve' | 'connect' | 'tls' | 'answer'>;
  address: string | null;
}

const failed = (step: Failure['step'], reason: string, address: string | null): Failure => ({
  kind: 'failed',
  step,
  reason,
  address,
});

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** The first address of a host; the order is that of the system. */
async function resolveHost(host: string): Promise<string> {
  const { lookup } = await import('node:dns/promises');
  const [first] = await lookup(host, { all: true, verbatim: true });
  if (first === undefined) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  return first.address;
}

/** Gives the one address for whatever is asked. */
function fixedLookup(address: string): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (_host, { all }, done) => {
    if (all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

function requestOptions(url: URL, address: string, ca: string | undefined): RequestOptions {
  const host = bareHost(url);
  return {
    method: 'POST',
    host,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    lookup: fixedLookup(address),
    // A connection of its own, which no proxy of the environment and no kept session has a part in.
    agent: false,
    // Addresses have no place in SNI (RFC 6066 §3).
    servername: addressKind(host) === null ? host : '',
    // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
    rejectUnauthorized: true,
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
    headers: {
      host: url.host,
      'user-agent': 'phonekit',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '0',
      connection: 'close',
    },
    ...(ca === undefined ? {} : { ca }),
  };
}

/** Where an answer leads, without its path; null for one that leads nowhere. */
function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, url: URL): string | null {
  if (statusCode < 300 || statusCode > 399 || location === undefined) return null;
  if (!URL.canParse(location, url.href)) return '';
  const { protocol, origin } = new URL(location, url);
  return /^https?:$/.test(protocol) ? origin : protocol;
}

function certificateEnd(socket: Socket | TLSSocket): number | null {
  if (!('getPeerCertificate' in socket)) return null;
  const endMs = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(endMs) ? null : endMs;
}

/** The head of the answer; its body is not waited for. */
async function post(
  url: URL,
  address: string,
  ca: string | undefined,
  signal: AbortSignal,
  progress: Progress,
): Promise<Pick<Answer, 'status' | 'redirect' | 'certificateEndMs'>> {
  const isTls = url.protocol === 'https:';
  const { request } = isTls ? await import('node:https') : await import('node:http');
  // Looking up may have ended after the time was over.
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const sent = request({ ...requestOptions(url, address, ca), signal });
    const take = (response: IncomingMessage): void => {
      const { statusCode: status = 0, socket } = response;
      resolve({ status, redirect: redirectOf(response, url), certificateEndMs: certificateEnd(socket) });
      sent.destroy();
      socket.destroy();
    };
    sent.on('socket', (socket) => {
      socket.once('connect', () => {
        progress.step = isTls ? 'tls' : 'answer';
      });
      socket.once('secureConnect', () => {
        progress.step = 'answer';
      });
    });
    sent.on('response', take);
    sent.on('upgrade', take);
    sent.on('error', reject);
    sent.end();
  });
}

async function attempt(url: URL, options: ProbeOptions, signal: AbortSignal, progress: Progress): Promise<ProbeFact> {
  const startMs = performance.now();
  const address = await resolveHost(bareHost(url));
  progress.address = address;
  const kind = addressKind(address) ?? 'reserved';
  if (kind !== 'public' && !options.allowsPrivate) return failed('address', kind, address);
  progress.step = 'connect';
  const answer = await post(url, address, options.ca, signal, progress);
  return { kind: 'answered', address, milliseconds: Math.round(performance.now() - startMs), ...answer };
}

/**
 * Sends one empty POST request and reports how far it came; see `Io.probe`.
 *
 * The host is resolved once, the first address is judged, and that very address is connected to. Redirects are reported and
 * not followed. Variables such as `HTTPS_PROXY` are not honoured: a proxy would resolve and connect in phonekit's place.
 * A URL with a user name or password is refused before anything is sent.
 *
 * @returns the head of the answer, or the step that failed; never throws. `timeoutMs` holds for all steps together.
 */
export async function probe(text: string, options: ProbeOptions): Promise<ProbeFact> {
  const url = parseHttpUrl(text);
  if (url === null) return failed('url', 'malformed', null);
  if (url.username !== '' || url.password !== '') return failed('url', 'credentials', null);
  const progress: Progress = { step: 'resolve', address: null };
  const deadline = new AbortController();
  const { signal } = deadline;
  const timer = setTimeout(() => deadline.abort(), options.timeoutMs);
  // Looking up a host cannot be aborted, only left alone.
  const expired = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return await Promise.race([attempt(url, options, signal, progress), expired]);
  } catch (error) {
    const { step, address } = progress;
    return signal.aborted ? failed('time', step, address) : failed(step, codeOf(error), address);
  } finally {
    clearTimeout(timer);
  }
}
