import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at, manifest } from '../vite/shared.mjs';

const home = at('node_modules/electron');
const downloadLimitMs = 300_000;

/**
 * The path of Electron's program when it is there. Never `import('electron')`: outside Electron that import
 * starts a download of its own.
 *
 * @returns {string | null}
 */
export function electronProgram() {
  const note = path.join(home, 'path.txt');
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : 'electron';
  const program = path.join(own ?? path.join(home, 'dist'), name);
  return existsSync(program) ? program : null;
}

/**
 * Downloads the runtime once, with a word before and a limit in time.
 *
 * @returns {string | null} the program, or null when it could not be had
 */
export function fetchElectron() {
  const version = manifest.devDependencies['electron'];
  console.log(
    `第一次启动：正在下载桌面运行环境（Electron ${version}，约 110 MB），最多等 ${downloadLimitMs / 60_000} 分钟……`,
  );
  spawnSync(process.execPath, [path.join(home, 'install.js')], { stdio: 'ignore', timeout: downloadLimitMs });
  return electronProgram();
}
