import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { nodeProgram } from '../../build/vite/node.mjs';
import { newFolder } from './faults';

/** The built command line as a process: what `run` in a test cannot show (streams, exit code, bundling). */

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await newFolder();
  program = join(folder, 'cli.js');
  const config = nodeProgram('electron/cli/cli.ts', 'cli.js');
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: folder } });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { status } = node('new', '--year', '2023', '--organ', '青石乡人民政府', '-o', 'r.json');
  expect(status).toBe(0);
}, 60_000);

const node = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', timeout: 60_000 });

it('runs alone, away from the project, and answers whole JSON through a pipe', () => {
  const said = node('check', 'r.json', '--json');
  expect([said.status, said.stderr]).toEqual([1, '']);
  expect((JSON.parse(said.stdout) as { verdict: string }).verdict).toBe('errors');
});

it('loads the document library only to export, and exports', () => {
  const said = node('export', 'r.json', '-o', 'out', '--json');
  expect([said.status, said.stderr]).toEqual([0, '']);
  expect((JSON.parse(said.stdout) as { files: object[] }).files.length).toBe(2);
});

it('gives one sentence and exit 2 as a process too', () => {
  const said = node('check', 'none.json', '--json');
  expect([said.status, said.stdout]).toEqual([2, '']);
  expect(said.stderr.trim().split('\n').length).toBe(1);
});

const intoFile = (path: string, ...args: string[]) => {
  const file = openSync(path, 'w');
  try {
    const stdio: StdioOptions = ['ignore', file, 'pipe'];
    return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 60_000 });
  } finally {
    closeSync(file);
  }
};

it('`> file` holds all of the answer', () => {
  const path = join(folder, 'answer.json');
  expect(intoFile(path, 'check', 'r.json', '--json').status).toBe(1);
  expect(readFileSync(path, 'utf8')).toBe(node('check', 'r.json', '--json').stdout);
});

const NEW = ['new', '--year', '2023', '--organ', '青石乡人民政府'];

it.runIf(existsSync('/dev/full')).each([[NEW], [['check', 'r.json']], [['--version']]])(
  '`%j > /dev/full`: exit 2 and a sentence, for nothing was written',
  (args) => {
    const said = intoFile('/dev/full', ...args);
    expect([said.status, said.stderr]).toEqual([2, '磁盘空间不足，结果没有写完；请清理出空间或换一个位置再试。\n']);
  },
);

it('a disk that fills up half way through the answer: exit 2 too', (context) => {
  const disk = mkdtempSync(join(folder, 'disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'nianbao-test', disk]);
  if (status !== 0) {
    console.log(`not run here: ${context.task.name}: mounting a small disk was refused`);
    return context.skip('mounting a small disk was refused');
  }
  try {
    const said = intoFile(join(disk, 'r.json'), ...NEW);
    expect([said.status, statSync(join(disk, 'r.json')).size]).toEqual([2, 4096]);
    expect(said.stderr).toContain('磁盘空间不足');
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

it('does not complain when nobody reads on (`… | head -1`)', async () => {
  const child = spawn(process.execPath, [program, 'check', 'r.json'], { cwd: folder });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.destroy();
  const exit = await new Promise((resolve) => child.once('close', resolve));
  expect([exit, complaint]).toEqual([1, '']);
});
