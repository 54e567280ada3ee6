import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { at } from '../vite/shared.mjs';

const SIZE = 20_000_000;
const CLI = `
process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));
process.argv.splice(1, 0, 'cli');
await import(process.argv.pop());
`;

/**
 * The command line reading a file of 20 MB, in a process of its own: the office's report with its pictures left in.
 *
 * @param {Uint8Array} docx
 * @returns {Promise<{ ms: number, megabytes: number, size: number }>} wall time with the start of Node, and peak memory
 */
export async function measureLargeImport(docx) {
  const picture = new Uint8Array(randomBytes(SIZE - docx.length));
  const bytes = zipSync({ ...unzipSync(docx), 'word/media/image1.jpeg': [picture, { level: 0 }] });
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    const file = path.join(folder, 'large.docx');
    await writeFile(file, bytes);
    const start = performance.now();
    const { stderr } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', CLI, '--', 'import', file, '--json', at('dist/cli.js')],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    const ms = performance.now() - start;
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    if (peak === undefined) throw new Error('the peak of memory is not known');
    return { ms, megabytes: Number(peak) / 1024, size: bytes.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
