import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuilt } from '../run/ensureBuilt.mjs';
import { nodeProgram } from '../vite/node.mjs';
import { at } from '../vite/shared.mjs';
import { measureStart } from './startup.mjs';

/**
 * `npm run bench`: prints times and ratios of one run. It reports and never fails on a missed target, since times
 * depend on the machine; it fails only when a measurement cannot run.
 */
const measurements = [
  { entry: 'build/bench/export.ts', name: 'benchExport' },
  { entry: 'build/bench/recheck.ts', name: 'benchRecheck' },
];

if (!(await ensureBuilt())) process.exit(1);
for (const { entry, name } of measurements) {
  await attempt(name, async () => {
    const file = `${name}.js`;
    await build({ ...nodeProgram(entry, file, 'dist/bench'), configFile: false, logLevel: 'warn' });
    const module = await import(pathToFileURL(at(`dist/bench/${file}`)).href);
    print(await module[name]());
  });
}
await attempt('start of the page', async () => {
  const { medianMs, rounds, files } = await measureStart();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log('\nStart of the page in Chromium, fresh profile');
  console.log(row('navigation to first usable screen', `${medianMs.toFixed(0)} ms`, `median of ${String(rounds)}`));
  console.log(
    row('loaded until then', `${(bytes / 1024).toFixed(0)} KiB`, `${String(files.length)} files, not compressed`),
  );
  for (const file of [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 6)) {
    console.log(row(`  ${file.name}`, `${(file.bytes / 1024).toFixed(0)} KiB`, ''));
  }
});

/** @param {string} name @param {() => Promise<void>} measure */
async function attempt(name, measure) {
  try {
    await measure();
  } catch (error) {
    console.error(`\n${name}: could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** @param {import('./types').BenchResult} result */
function print({ title, rows, ratios }) {
  console.log(`\n${title}`);
  for (const { name, medianMs, runs, note } of rows) {
    const remark = [runs === undefined ? '' : `median of ${String(runs)}`, note ?? ''].filter(Boolean).join(', ');
    console.log(row(name, `${medianMs.toFixed(medianMs < 10 ? 3 : 1)} ms`, remark));
  }
  for (const { name, value, target } of ratios) {
    console.log(row(name, value.toFixed(3), `target ≤ ${String(target)}${value <= target ? '' : ', MISSED'}`));
  }
}

/** @param {string} name @param {string} value @param {string} remark */
function row(name, value, remark) {
  return `  ${name.padEnd(44)} ${value.padStart(12)}  ${remark}`.trimEnd();
}
