import { spawn } from 'node:child_process';
import process from 'node:process';
import { at } from '../vite/shared.mjs';

/**
 * One step of `npm test`.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command arguments for Node
 * @property {string[]} after stages that must have passed
 * @property {string[]} [behind] stages that must have ended, well or not
 * @property {boolean} [alone] nothing else may run meanwhile (it measures or waits on a screen)
 * @property {number} limitMs killed after this long
 * @property {Record<string, string>} [env]
 * @property {() => Promise<Counts>} [counts] reads the runner's own report; without it the stage itself is one check
 *
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Counts
 */

/**
 * Runs a stage, printing its lines with its name in front.
 *
 * @param {Stage} stage
 * @returns {Promise<{ good: boolean, seconds: number, counts: Counts }>}
 */
export async function runStage(stage) {
  const start = Date.now();
  const code = await exitCode(stage);
  const counts = await countsOf(stage, code);
  return { good: code === 0 && counts.failed === 0, seconds: (Date.now() - start) / 1000, counts };
}

/** @param {Stage} stage @param {number} code @returns {Promise<Counts>} */
async function countsOf(stage, code) {
  const alone = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  if (!stage.counts) return alone;
  try {
    const counts = await stage.counts();
    const ran = counts.passed + counts.failed;
    // A runner that ends badly without naming a failed test, or that finds no test, has failed as a whole.
    return counts.failed === 0 && (code !== 0 || ran === 0) ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** @param {Stage} stage @returns {Promise<number>} */
function exitCode({ name, command, env, limitMs }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: at('.'),
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the limit also ends browsers and servers it started.
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(() => {
      console.log(`[${name}] stopped after ${String(limitMs / 1000)} s`);
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, limitMs);
    for (const stream of [child.stdout, child.stderr]) prefixLines(stream, name);
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** @param {import('node:stream').Readable} stream @param {string} name */
function prefixLines(stream, name) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) console.log(`[${name}] ${line.trimEnd()}`);
  });
  stream.on('end', () => {
    if (rest) console.log(`[${name}] ${rest.trimEnd()}`);
  });
}
