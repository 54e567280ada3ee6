import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { at } from '../vite/shared.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';

/** `npm run sample`: every report of `resources/samples/` through the command line; letters and reports to `out/`. */
const samples = (await readdir(at('resources/samples'))).filter((name) => name.endsWith('.json')).sort();
if (samples.length === 0) throw new Error('resources/samples holds no report');
if (!(await ensureBuilt())) process.exit(1);
await mkdir(at('out'), { recursive: true });
// An export never overwrites; without this every run would leave one more `_v2`, `_v3`.
const old = (await readdir(at('out'))).filter((name) => name.endsWith('.docx'));
await Promise.all(old.map((name) => rm(at(`out/${name}`))));
for (const name of samples) {
  const args = [at('dist/cli.js'), 'export', `resources/samples/${name}`, '-o', 'out', '--files', 'two'];
  const { status } = spawnSync(process.execPath, args, { cwd: at('.'), stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`${name}: export ended with ${String(status)}`);
  process.exitCode = 1;
}
console.log(`out/: ${(await readdir(at('out'))).join(', ')}`);
