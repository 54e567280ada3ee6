import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeProgram } from '../../build/vite/node.mjs';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { fullReport } from '../fixtures/reports';
import { newFolder } from './faults';
import { need, system, tmpfs, undoLater } from './realSystem';

/** The hand-off of the built command line against a real system: full, write-protected, failing, killed. */
let home: string;
let program: string;
let report: string;
beforeAll(async () => {
  home = await newFolder();
  program = join(home, 'cli.js');
  const config = nodeProgram('electron/cli/cli.ts', 'cli.js');
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: home } });
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  report = join(home, 'r.json');
  writeFileSync(report, writeReport(fullReport('2021')));
}, 60_000);

let to: string;
beforeEach(async () => {
  to = await newFolder();
});

const words = (...args: string[]) => [process.execPath, program, ...args];
function call([first, ...rest]: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(first!, rest, { encoding: 'utf8', timeout: 60_000 });
  return { status, stdout, stderr };
}
const handOff = (...before: string[]) => call([...before, ...words('handoff', report, '--to', to, '--json')]);
const isTaken = (folder: string): boolean => call(words('verify', folder)).status === 0;
const taken = (): readonly string[] =>
  readdirSync(to)
    .map((name) => join(to, name))
    .filter(isTaken);

const SENTENCE = /^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/;

/** Refused in one sentence, and nothing is left that would be taken. */
function expectRefused({ status, stdout, stderr }: ReturnType<typeof handOff>, what: string): void {
  expect([status, stdout], what).toEqual([2, '']);
  expect(stderr, what).toMatch(SENTENCE);
  expect(taken(), what).toEqual([]);
}

describe('a full disk', { timeout: 60_000 }, () => {
  it('of any size too small, and with room made it works', (context) => {
    tmpfs(context, to, 'size=128k');
    const filler = join(to, '别的文件');
    for (const room of [4, 16, 24]) {
      writeFileSync(filler, new Uint8Array((128 - room) * 1024));
      expectRefused(handOff(), `${String(room)} KB`);
      expect(readdirSync(to)).toEqual(['别的文件']);
      rmSync(filler);
    }
    expect(handOff().status).toBe(0);
    expect(taken()).toHaveLength(1);
  });

  it('without room for names', (context) => {
    tmpfs(context, to, 'size=16m,nr_inodes=4');
    expectRefused(handOff(), 'four names');
  });
});

describe('write protection', { timeout: 60_000 }, () => {
  it('of a folder', (context) => {
    need(context, system('chattr', '+i', to), 'the immutable attribute');
    undoLater(() => system('chattr', '-i', to));
    expectRefused(handOff(), 'immutable');
  });

  it('of a stick: nothing is written, and what is on it is verified (row 95)', (context) => {
    tmpfs(context, to, 'size=1m');
    expect(handOff().status).toBe(0);
    need(context, system('mount', '-o', 'remount,ro', to), 'remounting read-only');
    const [status, stdout, stderr] = Object.values(handOff());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/只读|写/);
    expect(taken()).toHaveLength(1);
  });
});

describe('a system call that fails', { timeout: 120_000 }, () => {
  /** Each fault strikes the calls of every thread from the n-th on: a medium that has gone answers nothing any more. */
  const FAULTS = ['mkdir:error=EROFS', 'fsync:error=EIO:when=1+', 'fsync:error=ENODEV:when=2+', 'link:error=EIO'];

  it.for(FAULTS)('%s', (fault, context) => {
    need(context, system('strace', '-o', '/dev/null', 'true'), 'tracing');
    const answer = handOff('strace', '-f', '-qq', '-o', join(home, 'trace'), '-e', `inject=${fault}`);
    const struck = readFileSync(join(home, 'trace'), 'utf8').includes('(INJECTED)');
    expect(struck, 'the fault struck').toBe(true);
    // A medium without links is a FAT stick: the hand-off goes on with renaming.
    if (fault.startsWith('link')) expect(answer.status).toBe(0);
    else expectRefused(answer, fault);
    expect(handOff().status).toBe(0);
  });
});

describe('SIGKILL', { timeout: 180_000 }, () => {
  it('at any moment leaves a whole package or none, and the next hand-off works', async () => {
    const began = Date.now();
    expect(handOff().status).toBe(0);
    const took = Date.now() - began;
    for (let i = 0; i < 12; i++) {
      const [first, ...rest] = words('handoff', report, '--to', to);
      const child = spawn(first!, rest, { stdio: 'ignore' });
      const ended = new Promise((done) => child.on('exit', done));
      // The last third is where it writes.
      setTimeout(() => child.kill('SIGKILL'), took * (0.5 + (i / 12) * 0.55));
      await ended;
    }
    const left = taken().length;
    const again = handOff();
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(taken()).toHaveLength(left + 1);
  });
});
