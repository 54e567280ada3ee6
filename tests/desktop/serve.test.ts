import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../electron/cli/serve/run';
import { startServer, type PageServer } from '../../electron/cli/serve/server';
import { SECURITY_HEADERS } from '../../electron/contract/security';
import { newFolder } from './faults';

let root: string;
let server: PageServer;
let port: number;

beforeAll(async () => {
  const folder = await newFolder();
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a1.js'), 'export {};');
  const started = await startServer(root, 0);
  if (started.state !== 'started') throw new Error(started.state);
  server = started.server;
  port = Number(new URL(server.address).port);
});
afterAll(() => server.close());

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends the path as it is: no library may tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, agent: false, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

it.each([
  ['/', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/assets/a1.js?v=2', 'text/javascript; charset=utf-8', 'export {};'],
])('serves %s with every security header', async (path, type, text) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([200, type, text]);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers[name.toLowerCase()]).toBe(value);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

it('answers HEAD without contents', async () => {
  const answer = await ask('/', {}, 'HEAD');
  expect([answer.status, answer.headers['content-length'], answer.text]).toEqual([200, '15', '']);
});

it('lets the browser keep a file only as long as it is the same', async () => {
  const { headers } = await ask('/assets/a1.js');
  expect(headers['cache-control']).toBe('no-cache');
  const etag = headers.etag!;
  expect((await ask('/assets/a1.js', { 'If-None-Match': etag })).status).toBe(304);
  expect((await ask('/', { 'If-None-Match': etag })).status).toBe(200);
});

it.each([
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/%252e%252e/secret.json',
  '/..\\secret.json',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/index.html%00',
  '/INDEX.HTML',
  '/assets',
  '/__proto__',
  'http://127.0.0.1/index.html',
  '*',
])('%s does not exist', async (path) => {
  const answer = await ask(path);
  expect([answer.status, answer.text]).toEqual([404, '']);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

describe('the Host header', () => {
  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:PORT', 'localhost', '[::1]:PORT'])(
    '%s is refused',
    async (host) => {
      const answer = await ask('/', { Host: host.replace('PORT', String(port)) });
      expect([answer.status, answer.text]).toEqual([403, '']);
    },
  );

  it('without one (HTTP/1.0) nothing is served', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect({ host: '127.0.0.1', port }, () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('localhost is sent to the one address that holds the data', async () => {
    const answer = await ask('/assets/a1.js?x', { Host: `localhost:${port}` });
    expect([answer.status, answer.headers.location]).toEqual([308, `http://127.0.0.1:${port}/assets/a1.js`]);
    expect((await ask('//evil.example/', { Host: `localhost:${port}` })).status).toBe(404);
  });
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
  const answer = await ask('/', {}, method);
  expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});

it('listens on no other address of this machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);
  for (const host of ['127.0.0.2', ...others]) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect({ host, port, timeout: 500 }, () => resolve(true));
      socket.on('error', () => resolve(false)).on('timeout', () => resolve(false));
      socket.on('close', () => resolve(false)).unref();
    });
    expect(`${host} ${answered}`).toBe(`${host} false`);
  }
});

describe('starting', () => {
  const io = () => {
    const said = { out: '', error: '' };
    return {
      said,
      out: async (text: string) => {
        said.out += text;
        return null;
      },
      error: async (text: string) => void (said.error += text),
    };
  };
  const oneSentence = /^[^\n]*[\u4e00-\u9fff]{3}[^\n]*\n$/;

  it('prints one line with the address, serves until told to stop, then frees the port', async () => {
    const free = await freePort();
    const lines = io();
    let stop = (): void => undefined;
    const running = serve(['--port', String(free)], lines, root, () => new Promise((resolve) => (stop = resolve)));
    while (lines.said.out === '') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(lines.said.out).toBe(`请用浏览器打开：http://127.0.0.1:${free}/\n`);

    const second = io();
    expect(await serve(['--port', String(free)], second, root, async () => undefined)).toBe(0);
    expect(second.said.out).toBe(`本软件已经在运行，请用浏览器打开：http://127.0.0.1:${free}/\n`);

    stop();
    expect(await running).toBe(0);
    expect((await startServer(root, free)).state).toBe('started');
  });

  it('never takes another port when a stranger holds its own', async () => {
    const stranger = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const lines = io();
    const { port: taken } = stranger.address() as AddressInfo;
    expect(await serve(['--port', String(taken)], lines, root, async () => undefined)).toBe(2);
    expect(lines.said.out).toBe('');
    expect(lines.said.error).toMatch(oneSentence);
    stranger.close();
  });

  it.each([
    [['--port', '80']],
    [['--port', '65536']],
    [['--port', '0x1000']],
    [['--port']],
    [['--prot', '4000']],
    [['4000']],
    [['--port', '4000', '--port', '4001']],
  ])('%j is refused in one sentence', async (argv) => {
    const lines = io();
    expect(await serve(argv, lines, root, async () => undefined)).toBe(2);
    expect(lines.said.out).toBe('');
    expect(lines.said.error).toMatch(oneSentence);
  });

  it('says when the page was never built', async () => {
    const lines = io();
    expect(await serve(['--port', '4999'], lines, join(root, 'none'), async () => undefined)).toBe(2);
    expect(lines.said.error).toMatch(oneSentence);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
