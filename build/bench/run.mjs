import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuilt } from '../run/ensureBuilt.mjs';
import { nodeProgram } from '../vite/node.mjs';
import { at } from '../vite/shared.mjs';
import { COLLECTED, measureCollect } from './collect.mjs';
import { measureDesk, UNITS } from './desk2000.mjs';
import { measureLargeImport } from './largeImport.mjs';
import { measureStart } from './startup.mjs';
import { frames, ratio, row, time } from './table.mjs';
import { measureTyping, TYPED } from './typing.mjs';

/**
 * `npm run bench`: prints times and ratios of one run. It reports and never fails on a missed target, since times
 * depend on the machine; it fails only when a measurement cannot run.
 */
if (!(await ensureBuilt())) process.exit(1);

await attempt('export', async () => {
  const { benchExport } = await load('export');
  /** @type {import('./export').ExportBench} */
  const bench = await benchExport();
  console.log('Export of the sample, letter and report, warm, one process');
  console.log(time('ours', bench.oursMs));
  console.log(time('plain docx, same document', bench.plainDocxMs));
  console.log(time('docxtemplater filling a template', bench.docxtemplaterMs));
  console.log(ratio('ours / plain docx', bench.ratioPlain, 0.65));
  console.log(ratio('ours / docxtemplater', bench.ratioTemplater, 0.8));
});

await attempt('import', async () => {
  const { benchIntake, sampleDocx } = await load('intake');
  const ours = await sampleDocx();
  /** @type {import('./intake').IntakeBench} */
  const bench = await benchIntake(ours);
  const size = `${(ours.length / 1024).toFixed(0)} KiB`;
  console.log(`\nImport of the exported sample, ${size}, warm, one process`);
  console.log(time('ours: read, understood, form filled', bench.oursMs));
  console.log(time('mammoth, the same file to HTML', bench.mammothMs));
  console.log(time('unzip and SAX alone', bench.floorMs));
  console.log(ratio('ours / mammoth', bench.ratioMammoth, 0.25));
  const large = await measureLargeImport(ours);
  console.log(row('20 MB with pictures, command line', `${large.ms.toFixed(0)} ms`, 'one process from start to end'));
  console.log(ratio('20 MB in seconds', large.ms / 1000, 3));
  console.log(ratio('20 MB, peak memory in MB', large.megabytes, 400));
});

await attempt('re-check', async () => {
  const { benchRecheck } = await load('recheck');
  /** @type {import('./recheck').RecheckBench} */
  const bench = await benchRecheck();
  console.log('\nRe-check after one keystroke, in Node');
  console.log(time('finished sample', bench.medianMs));
  console.log(time('finished sample, slowest twentieth', bench.p95Ms, '95 %'));
  console.log(time('blank report, about two hundred findings', bench.blankMedianMs));
  console.log(time('for comparison: the whole check', bench.fullMs));
  console.log(ratio('re-check in ms', Math.max(bench.medianMs, bench.blankMedianMs), 2));
});

await attempt('full check', async () => {
  const { benchCheck } = await load('check');
  /** @type {import('./check').CheckBench} */
  const bench = await benchCheck();
  const what = `${String(bench.rules)} rules, ${String(bench.characters)} characters, last year beside it`;
  console.log(`\nWhole check in Node: ${what}`);
  console.log(time('a new report, every paragraph another', bench.newMs));
  console.log(time('a new report, slowest twentieth', bench.newP95Ms, '95 %'));
  console.log(time('the same report again', bench.sameMs, 'median, what is kept per text may answer'));
  console.log(time('one key in section one or five', bench.keyMs));
  console.log(time('one key, slowest twentieth', bench.keyP95Ms, '95 %'));
  console.log(time('peer: the report through JSON and back', bench.jsonMs));
  console.log(time('peer: one pattern over the texts', bench.scanMs));
  console.log(ratio('a new report in ms', bench.newMs, 10));
  console.log(ratio('one key in ms', bench.keyMs, 3));
  console.log(row('a new report / JSON and back', (bench.newMs / bench.jsonMs).toFixed(1), 'ratio, no target'));
});

await attempt('collecting', async () => {
  const bench = await measureCollect(await readFile(at('resources/samples/2025.json'), 'utf8'));
  const files = String(COLLECTED.files);
  console.log(`\nAdding up ${files} report files of 8 KiB, command line, one process from start to end`);
  console.log(time('ours', bench.ours.ms));
  console.log(time('peer: each file read and parsed', bench.peer.ms));
  console.log(ratio('ours / peer', bench.ratio, 1.5));
  console.log(ratio('ours / peer, time of the processor', bench.cpuRatio, 1.5));
  console.log(ratio('peak memory in MB', bench.ours.megabytes, 200));
  const each = bench.packages.ms / COLLECTED.packages;
  console.log(
    row(`${String(COLLECTED.packages)} packages, digests verified`, `${each.toFixed(2)} ms each`, 'no target'),
  );
  console.log(row('packages, peak memory', `${bench.packages.megabytes.toFixed(0)} MB`, 'no target'));
});

await attempt('typing', async () => {
  const { benchFiles } = await load('longReport');
  const bench = await measureTyping(await benchFiles());
  const { keys, cells } = TYPED;
  console.log(
    `\nTyping in Chromium, every rule on: ${String(keys)} keys in section one, ${String(cells)} figures in table three`,
  );
  console.log(frames('section one of the long report', bench.text));
  console.log(frames('section one, no texts in the report', bench.bareText));
  console.log(frames('peer: a bare text field', bench.field));
  console.log(frames('table three of the long report', bench.cells));
  console.log(frames('table three, no texts in the report', bench.bareCells));
  console.log(ratio('frames over 50 ms', bench.text.over50 + bench.cells.over50, 0));
  console.log(ratio('longest task, processor, in ms', Math.max(bench.text.busyMs, bench.cells.busyMs), 50));
  console.log(
    row('longest task / bare text field', (bench.text.busyMs / bench.field.busyMs).toFixed(1), 'ratio, no target'),
  );
});

await attempt('desk of a district', async () => {
  const bench = await measureDesk();
  console.log(`\nBoard of a district with ${String(UNITS)} townships, in Chromium`);
  console.log(time('from click to rows', bench.openMs));
  console.log(time('from click to rows, slowest', bench.coldMs, 'of five'));
  console.log(time('peer: the same rows as a bare table', bench.plainMs));
  console.log(frames('scrolled through', bench.scroll));
  console.log(frames('scrolled while texts are compared', bench.comparing));
  console.log(frames('peer: the bare table scrolled through', bench.plainScroll));
  console.log(ratio('open in seconds', bench.openMs / 1000, 1));
  console.log(ratio('open / bare table', bench.openMs / bench.plainMs, 1));
  console.log(ratio('frames over 50 ms', bench.scroll.over50, 0));
  console.log(ratio('longest task, processor, in ms', Math.max(bench.scroll.busyMs, bench.comparing.busyMs), 50));
});

await attempt('start of the page', async () => {
  const { medianMs, rounds, files } = await measureStart();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log('\nStart of the page in Chromium, fresh profile');
  console.log(time('navigation to first usable screen', medianMs, `median of ${String(rounds)}`));
  console.log(
    row('loaded until then', `${(bytes / 1024).toFixed(0)} KiB`, `${String(files.length)} files, uncompressed`),
  );
  for (const file of [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 6)) {
    console.log(row(`  ${file.name}`, `${(file.bytes / 1024).toFixed(0)} KiB`, ''));
  }
});

/** @param {string} name of `build/bench/<name>.ts`, bundled the way the products are */
async function load(name) {
  await build({
    ...nodeProgram(`build/bench/${name}.ts`, `${name}.js`, 'dist/bench'),
    configFile: false,
    logLevel: 'warn',
  });
  return import(pathToFileURL(at(`dist/bench/${name}.js`)).href);
}

/** @param {string} name @param {() => Promise<void>} measure */
async function attempt(name, measure) {
  try {
    await measure();
  } catch (error) {
    console.error(`\n${name}: could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
