import vue from '@vitejs/plugin-vue';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { SECURITY_HEADERS } from '../../../../electron/contract/security';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The page built as for release, under the product's own content security policy. Removed again by `close`. */
export async function serveBench(): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'nianbao-editor-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    plugins: [vue()],
    build: { outDir, emptyOutDir: true, target: ['es2022', 'chrome109'], modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '/') || 'index.html';
    const file = name.endsWith('.html') ? path.join(outDir, name) : path.join(outDir, 'assets', name);
    readFile(file).then(
      (body) => {
        const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
        response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': type }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
