import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { probe } from '../../src/cli/probe.ts';

interface Listening {
  readonly port: number;
  /** What arrived, per connection. */
  readonly received: string[];
  /** Connections that are still open. */
  readonly open: Set<Socket>;
}

const servers: Server[] = [];

/** A server on this machine that does what it is told with each connection once something has arrived there. */
async function listen(onRequest: (socket: Socket) => void, host = '127.0.0.1'): Promise<Listening> {
  const received: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const index = received.push('') - 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.on('data', (bytes) => {
      const isFirst = received[index] === '';
      received[index] += bytes.toString('latin1');
      if (isFirst) onRequest(socket);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  server.on('close', () => {
    for (const socket of open) socket.destroy();
  });
  return { port: (server.address() as AddressInfo).port, received, open };
}

const answer = (head: string) => (socket: Socket) => socket.end(`${head}\r\nContent-Length: 2\r\n\r\nok`);

/** Repeats a text until the other side goes away. */
function flood(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text.repeat(50)), 1);
  socket.on('close', () => clearInterval(timer));
}

const ask = (port: number, path = '/gateway', timeoutMs = 5000) =>
  probe(`http://127.0.0.1:${port}${path}`, { timeoutMs, allowsPrivate: true });

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.close();
    server.emit('close');
  }
});

describe('a request', () => {
  it('is one empty POST and nothing else', async () => {
    const { port, received } = await listen(answer('HTTP/1.1 200 OK'));
    const fact = await ask(port, '/gateway?shop=1#part');
    expect(fact).toEqual({
      kind: 'answered',
      address: '127.0.0.1',
      status: 200,
      milliseconds: expect.any(Number),
      redirect: null,
      certificateEndMs: null,
    });
    await delay(50);
    expect(received).toHaveLength(1);
    const [line, ...headers] = (received[0] ?? '').split('\r\n');
    expect(line).toBe('POST /gateway?shop=1 HTTP/1.1');
    expect(headers.map((header) => header.toLowerCase()).toSorted()).toEqual([
      '',
      '',
      'connection: close',
      'content-length: 0',
      'content-type: application/x-www-form-urlencoded',
      `host: 127.0.0.1:${port}`,
      'user-agent: phonekit',
    ]);
  });

  it('names the host of the URL and goes to the address that was looked up', async () => {
    const { port, received } = await listen(answer('HTTP/1.1 204 No Content'), 'localhost');
    const fact = await probe(`http://localhost:${port}/`, { timeoutMs: 5000, allowsPrivate: true });
    expect(fact).toMatchObject({
      kind: 'answered',
      status: 204,
      address: expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/),
    });
    expect(received[0]?.toLowerCase()).toContain(`\r\nhost: localhost:${port}\r\n`);
  });

  it('knows nothing of proxies', async () => {
    const proxy = await listen(answer('HTTP/1.1 200 OK'));
    const { port, received } = await listen(answer('HTTP/1.1 200 OK'));
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    expect(await ask(port)).toMatchObject({ status: 200 });
    expect([received.length, proxy.received.length]).toEqual([1, 0]);
  });

  it('is over when the head of the answer is there', async () => {
    const { port, open } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      flood(socket, 'endless');
    });
    expect(await ask(port)).toMatchObject({ kind: 'answered', status: 200 });
    await vi.waitFor(() => expect(open.size).toBe(0));
  });
});

describe('an answer', () => {
  it.each([200, 201, 302, 400, 403, 404, 405, 500, 502])('is reported with status %i', async (status) => {
    const { port } = await listen(answer(`HTTP/1.1 ${status} Reason`));
    expect(await ask(port)).toMatchObject({ kind: 'answered', status, redirect: null });
  });

  it('that switches protocols is one too', async () => {
    const { port } = await listen(answer('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: websocket'));
    expect(await ask(port)).toMatchObject({ kind: 'answered', status: 101 });
  });

  it('that redirects is not followed', async () => {
    const target = await listen(answer('HTTP/1.1 200 OK'));
    const { port, received } = await listen(
      answer(`HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:${target.port}/secret?token=1`),
    );
    const origin = `http://127.0.0.1:${target.port}`;
    expect(await ask(port)).toMatchObject({ kind: 'answered', status: 307, redirect: origin });
    await delay(50);
    expect([received.length, target.received.length]).toEqual([1, 0]);
  });

  it.each([
    ['/login', null],
    ['//www.example.com/x', 'http://www.example.com'],
    ['https://user:made-up@www.example.com/x', 'https://www.example.com'],
    ['alipays://platformapi', 'alipays:'],
    ['http://[', ''],
  ])('with Location %s tells where it leads', async (location, redirect) => {
    const { port } = await listen(answer(`HTTP/1.1 301 Moved\r\nLocation: ${location}`));
    expect(await ask(port)).toMatchObject({ redirect: redirect ?? `http://127.0.0.1:${port}` });
  });

  it('is no redirect without a status that says so', async () => {
    const { port } = await listen(answer('HTTP/1.1 201 Created\r\nLocation: https://www.example.com/'));
    expect(await ask(port)).toMatchObject({ status: 201, redirect: null });
  });
});

describe('a failure', () => {
  it('is silence after the request', async () => {
    const { port, open } = await listen(() => {});
    const startMs = performance.now();
    expect(await ask(port, '/', 200)).toEqual({
      kind: 'failed',
      step: 'time',
      reason: 'answer',
      address: '127.0.0.1',
    });
    expect(performance.now() - startMs).toBeLessThan(3000);
    await vi.waitFor(() => expect(open.size).toBe(0));
  });

  it('is an answer that comes drop by drop', async () => {
    const { port } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      const timer = setInterval(() => socket.write('a'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await ask(port, '/', 300)).toMatchObject({ step: 'time', reason: 'answer' });
  });

  it('is an endless row of interim answers', async () => {
    const { port } = await listen((socket) => flood(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'));
    expect(await ask(port, '/', 300)).toMatchObject({ step: 'time', reason: 'answer' });
  });

  it('is a host that is not found', async () => {
    const host = `${'a'.repeat(64)}.example`;
    const fact = await probe(`http://${host}/`, { timeoutMs: 5000, allowsPrivate: true });
    expect(fact).toEqual({ kind: 'failed', step: 'resolve', reason: 'ENOTFOUND', address: null });
  });

  it('is a closed port', async () => {
    const { port } = await listen(() => {});
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    expect(await ask(port)).toEqual({
      kind: 'failed',
      step: 'connect',
      reason: 'ECONNREFUSED',
      address: '127.0.0.1',
    });
  });

  it.each([
    ['a reset connection', (socket: Socket) => socket.resetAndDestroy(), /^ECONNRESET$/],
    ['a connection that ends', (socket: Socket) => socket.end(), /^ECONNRESET$/],
    ['something other than HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH\r\n'), /^HPE_/],
    ['a head without end', (socket: Socket) => flood(socket, 'HTTP/1.1 200 OK\r\nX-A: b\r\n'), /^HPE_/],
    [
      'a flood of header fields',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        flood(socket, `X-Flood: ${'a'.repeat(500)}\r\n`);
      },
      /^HPE_HEADER_OVERFLOW$/,
    ],
  ])('is %s', async (_name, onRequest, reason) => {
    const { port } = await listen(onRequest);
    expect(await ask(port)).toMatchObject({ step: 'answer', reason: expect.stringMatching(reason) });
  });

  it('is plain http where TLS is expected', async () => {
    const { port } = await listen(answer('HTTP/1.1 400 Bad Request'));
    const fact = await probe(`https://127.0.0.1:${port}/`, { timeoutMs: 5000, allowsPrivate: true });
    expect(fact).toMatchObject({ step: 'tls', reason: expect.stringMatching(/^(?:EPROTO|ERR_SSL_\w+)$/) });
  });
});

describe('nothing is sent', () => {
  const options = { timeoutMs: 5000, allowsPrivate: false };

  it.each([
    ['127.0.0.1', 'loopback'],
    ['localhost', 'loopback'],
    ['2130706433', 'loopback'],
    ['[::1]', 'loopback'],
    ['[::ffff:127.0.0.1]', 'loopback'],
    ['[64:ff9b::127.0.0.1]', 'loopback'],
    ['[2002:7f00:1::]', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['[fd00::1]', 'private'],
    ['169.254.169.254', 'link-local'],
    ['[fe80::1]', 'link-local'],
    ['100.64.0.1', 'carrier-nat'],
    ['198.18.0.1', 'benchmarking'],
    ['255.255.255.255', 'reserved'],
  ])('to %s unless that is allowed', async (host, reason) => {
    const { port, received } = await listen(answer('HTTP/1.1 200 OK'));
    expect(await probe(`http://${host}:${port}/`, options)).toMatchObject({ step: 'address', reason });
    await delay(20);
    expect(received).toEqual([]);
  });

  it('to a URL with a user name or a password', async () => {
    const { port, received } = await listen(answer('HTTP/1.1 200 OK'));
    for (const part of ['user:made-up', 'user', ':made-up']) {
      const fact = await probe(`http://${part}@127.0.0.1:${port}/`, { ...options, allowsPrivate: true });
      expect(fact).toEqual({ kind: 'failed', step: 'url', reason: 'credentials', address: null });
    }
    await delay(20);
    expect(received).toEqual([]);
  });

  it.each(['', 'gateway', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'http://'])('to %j', async (text) => {
    expect(await probe(text, options)).toEqual({ kind: 'failed', step: 'url', reason: 'malformed', address: null });
  });
});
