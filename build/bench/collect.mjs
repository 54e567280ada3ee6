import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { at } from '../vite/shared.mjs';

/** Size of one report file. */
const BYTES = 8 * 1024;
const COUNTIES = 200;
const ROUNDS = 3;

/** Says what the process took, when it is done: milliseconds of wall time and processor, megabytes at the peak. */
const MEASURED = `
const start = process.hrtime.bigint();
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.error('measured ' + JSON.stringify({ ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
});
`;
const OURS = `${MEASURED}
process.argv.splice(1, 0, 'cli');
await import(process.argv.pop());
`;
/** What nobody can do without: every file read and parsed, one after the other. */
const PEER = `${MEASURED}
import { readdirSync, readFileSync } from 'node:fs';
let years = 0;
for (const folder of readdirSync(process.argv[1]))
  for (const file of readdirSync(process.argv[1] + '/' + folder))
    years += JSON.parse(readFileSync(process.argv[1] + '/' + folder + '/' + file, 'utf8')).year;
console.log(years);
`;

/**
 * @typedef {{ ms: number, cpuMs: number, megabytes: number }} Taken wall time, processor time, peak memory of one process
 * @typedef {{ ours: Taken, peer: Taken, ratio: number, cpuRatio: number, packages: Taken }} CollectBench medians
 */

export const COLLECTED = { files: 40_000, packages: 500 };

/**
 * `collect` over all townships of the country as bare report files, and reading and parsing the same files alone, each in
 * a process of its own, in turns: the machine's other work slows both alike. Then over packages, every digest verified;
 * they are copies of one, which spares composing them and no step of reading them.
 *
 * @param {string} sample text of a report file that may be handed over
 * @returns {Promise<CollectBench>}
 */
export async function measureCollect(sample) {
  return inFolder(async (folder) => {
    const files = await reportFiles(path.join(folder, 'files'), sample);
    /** @type {Taken[]} */
    const ours = [];
    /** @type {Taken[]} */
    const peer = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      peer.push(await taken(PEER, [files]));
      const output = path.join(folder, `${String(round)}.ndjson`);
      ours.push(await taken(OURS, ['collect', files, '-o', output, at('dist/cli.js')]));
    }
    const packages = await packageFolders(folder, sample);
    return {
      ours: middle(ours),
      peer: middle(peer),
      ratio: median(ours.map(({ ms }, i) => ms / (peer[i]?.ms ?? NaN))),
      cpuRatio: median(ours.map(({ cpuMs }, i) => cpuMs / (peer[i]?.cpuMs ?? NaN))),
      packages: await taken(OURS, ['collect', packages, at('dist/cli.js')]),
    };
  });
}

/** @param {string} root made here @param {string} sample @returns {Promise<string>} root */
async function reportFiles(root, sample) {
  const report = JSON.parse(sample);
  for (let n = 0; n < COLLECTED.files; n += 1) {
    const county = path.join(root, `县${String(n % COUNTIES)}`);
    if (n < COUNTIES) await mkdir(county, { recursive: true });
    await writeFile(path.join(county, `${String(n)}.json`), reportFile(report, n));
  }
  return root;
}

/** The sample of another township, cut down to size. @param {Record<string, object>} report @param {number} n */
function reportFile(report, n) {
  const organ = { ...report['organ'], name: `第${String(n)}镇人民政府` };
  const own = { ...report, id: `bench-${String(n)}`, organ, other: '' };
  const excess = Buffer.byteLength(JSON.stringify(own)) - BYTES;
  // A character of the text is three bytes.
  return JSON.stringify({ ...own, overview: String(report['overview']).slice(0, -Math.ceil(excess / 3)) });
}

/** @param {string} folder @param {string} sample @returns {Promise<string>} folder of the packages */
async function packageFolders(folder, sample) {
  const root = path.join(folder, 'packages');
  const file = path.join(folder, 'sample.json');
  await mkdir(root);
  await writeFile(file, sample);
  await promisify(execFile)(process.execPath, [at('dist/cli.js'), 'handoff', file, '--to', root]);
  const [first] = await readdir(root);
  if (first === undefined) throw new Error('the sample could not be handed over');
  for (let n = 1; n < COLLECTED.packages; n += 1)
    await cp(path.join(root, first), path.join(root, `${String(n)}-${first}`), { recursive: true });
  return root;
}

/** @param {string} program @param {readonly string[]} argv @returns {Promise<Taken>} */
async function taken(program, argv) {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program, '--', ...argv],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const measured = /measured (.*)/.exec(stderr)?.[1];
  if (measured === undefined) throw new Error('what the process took is not known');
  return JSON.parse(measured);
}

/** @param {readonly Taken[]} all @returns {Taken} */
const middle = (all) => ({
  ms: median(all.map(({ ms }) => ms)),
  cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
});

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @template T @param {(root: string) => Promise<T>} work @returns {Promise<T>} */
async function inFolder(work) {
  const root = await mkdtemp(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
