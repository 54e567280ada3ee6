import { spawn, spawnSync } from 'node:child_process';
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

it('does not complain when nobody reads on (`… | head -1`)', async () => {
  const child = spawn(process.execPath, [program, 'check', 'r.json'], { cwd: folder });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.destroy();
  const exit = await new Promise((resolve) => child.once('close', resolve));
  expect([exit, complaint]).toEqual([1, '']);
});
