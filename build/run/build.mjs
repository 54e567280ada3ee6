import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { build } from 'vite';
import { main, preload } from '../vite/electron.mjs';
import { nodeProgram } from '../vite/node.mjs';
import renderer from '../vite/renderer.mjs';
import { at } from '../vite/shared.mjs';

/** What `npm run build` makes: host, source, result. A missing source is an error, never skipped. */
const products = [
  { name: 'page', source: 'renderer/index.html', result: 'dist/renderer', config: renderer },
  { name: 'desktop main', source: 'electron/main/main.ts', result: 'dist/main/main.js', config: main },
  {
    name: 'desktop preload',
    source: 'electron/preload/preload.ts',
    result: 'dist/preload/preload.cjs',
    config: preload,
  },
  {
    name: 'command line',
    source: 'electron/cli/cli.ts',
    result: 'dist/cli.js',
    config: nodeProgram('electron/cli/cli.ts', 'cli.js'),
  },
  {
    name: 'browser server',
    source: 'electron/cli/serve.ts',
    result: 'dist/serve.js',
    config: nodeProgram('electron/cli/serve.ts', 'serve.js'),
  },
];

/**
 * Builds every host. Leaves `dist/.built` behind only when all are whole, so that `npm start` trusts no half build.
 * @throws when a source is missing or does not compile
 */
export async function buildAll() {
  const missing = products.filter(({ source }) => !existsSync(at(source)));
  if (missing.length > 0) throw new Error(`missing: ${missing.map(({ source }) => source).join(', ')}`);
  await rm(at('dist/.built'), { force: true });
  for (const { name, result, config } of products) {
    const start = performance.now();
    await build({ ...config, configFile: false, mode: 'production', logLevel: 'warn' });
    console.log(
      `${name.padEnd(16)} ${result.padEnd(26)} ${String(Math.round(performance.now() - start)).padStart(5)} ms`,
    );
  }
  await writeFile(at('dist/.built'), '');
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildAll();
  } catch (error) {
    console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
