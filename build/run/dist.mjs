import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { at } from '../vite/shared.mjs';
import { buildAll } from './build.mjs';

/** `npm run dist [-- --win --linux …]`: packages for this system, or for those asked for, into `release/`. */
const limitMs = 20 * 60_000;
const asked = process.argv.slice(2);
const own = process.platform === 'win32' ? '--win' : '--linux';
const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|getaddrinfo|fetch failed|timeout/i;

await buildAll();
console.log('正在打包；第一次需要联网下载 Electron 和打包工具……');
const args = [
  '--config',
  'build/package/electron-builder.config.mjs',
  '--publish',
  'never',
  ...(asked.length ? asked : [own]),
];
const { status, stdout, stderr } = spawnSync(process.execPath, [at('node_modules/electron-builder/cli.js'), ...args], {
  cwd: at('.'),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'pipe'],
  timeout: limitMs,
});
const log = `${stdout}\n${stderr}`;
if (status === 0) console.log(`${log.trim()}\n安装包已放在 release 文件夹。`);
else if (noNetwork.test(log)) {
  console.error(
    '没有打成安装包：打包要下载 Electron 和打包工具，现在连不上网。请在能上网的电脑上运行一次 npm run dist。',
  );
  process.exitCode = 1;
} else {
  console.error(`${log.trim()}\n没有打成安装包，原因见上。`);
  process.exitCode = 1;
}
