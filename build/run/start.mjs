import { spawn } from 'node:child_process';
import process from 'node:process';
import { at } from '../vite/shared.mjs';
import { electronProgram, fetchElectron } from './electronRuntime.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { chooseHost } from './hostChoice.mjs';
import { serverArguments } from './serverArguments.mjs';

/** A window that dies sooner than this with an error never opened: a missing system library, a refused sandbox. */
const stillbornMs = 5_000;

if (await ensureBuilt()) await open();
else process.exitCode = 1;

async function open() {
  const choice = chooseHost({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    runtime: electronProgram() !== null,
    browserAsked: process.argv.includes('--browser'),
  });
  if (choice.host === 'browser') return serve(choice.why);
  const program = choice.download ? fetchElectron() : electronProgram();
  return program ? openWindow(program) : serve('桌面运行环境下载不到（可能没有联网），改用浏览器方式。');
}

/** @param {string} program */
async function openWindow(program) {
  const started = Date.now();
  const code = await run(program, [at('.')]);
  if (code === 0) return;
  if (Date.now() - started < stillbornMs) await serve('桌面窗口没有打开成功，改用浏览器方式。');
  else process.exitCode = 1;
}

/** @param {string} why one sentence; the server prints the address itself */
async function serve(why) {
  console.log(why);
  process.exitCode = await run(process.execPath, [at('dist/serve.js'), ...serverArguments(process.argv.slice(2))]);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} exit code; stopping by signal counts as 0, that is how a server ends
 */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
