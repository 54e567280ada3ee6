import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightCounts } from '../../build/run/counts.mjs';
import { runAll } from '../../build/run/schedule.mjs';
import { runStage, type Stage } from '../../build/run/stage.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-stages-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const stage = (name: string, rest: Partial<Stage> = {}): Stage => ({
  name,
  command: ['-e', ''],
  after: [],
  limitMs: 20_000,
  ...rest,
});
const good = { good: true, seconds: 0, counts: { passed: 1, failed: 0, skipped: [] } };
const bad = { good: false, seconds: 0, counts: { passed: 0, failed: 1, skipped: [] } };

describe('order of the stages', () => {
  it('goes on after a failure; what needs the failed stage counts as failed', async () => {
    const ran: string[] = [];
    const stages = [stage('lint'), stage('build'), stage('unit'), stage('journeys', { after: ['build'] })];
    const outcomes = await runAll(stages, ({ name }) => {
      ran.push(name);
      return Promise.resolve(name === 'build' ? bad : good);
    });
    expect(ran).toEqual(['lint', 'build', 'unit']);
    expect(outcomes.get('journeys')?.counts.failed).toBe(1);
    expect([...outcomes.keys()].sort()).toEqual(['build', 'journeys', 'lint', 'unit']);
  });

  it('never more than two at once, and a lonely stage by itself', async () => {
    const running = new Set<string>();
    const seen: string[][] = [];
    const names = ['a', 'b', 'c', 'alone', 'd'];
    const stages = names.map((name) => stage(name, { alone: name === 'alone' }));
    await runAll(stages, async ({ name }) => {
      running.add(name);
      seen.push([...running]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.delete(name);
      return good;
    });
    expect(Math.max(...seen.map((set) => set.length))).toBe(2);
    expect(seen.filter((set) => set.includes('alone'))).toEqual([['alone']]);
  });

  it('a stage behind another waits for its end, however it ends', async () => {
    const ran: string[] = [];
    const stages = [stage('unit', { behind: ['environment'] }), stage('environment'), stage('lint')];
    const outcomes = await runAll(stages, async ({ name }) => {
      await new Promise((resolve) => setTimeout(resolve, name === 'environment' ? 20 : 1));
      ran.push(name);
      return name === 'environment' ? bad : good;
    });
    expect(ran).toEqual(['lint', 'environment', 'unit']);
    expect(outcomes.get('unit')?.good).toBe(true);
  });

  it('says so when stages wait for each other', async () => {
    const stages = [stage('a', { after: ['b'] }), stage('b', { after: ['a'] })];
    await expect(runAll(stages, () => Promise.resolve(good))).rejects.toThrow(/wait for each other/);
  });
});

describe('counting one stage', () => {
  const counting = (passed: number, failed: number) => () => Promise.resolve({ passed, failed, skipped: [] });

  const cases: [what: string, rest: Partial<Stage>, passed: number, failed: number][] = [
    ['a check that passes counts one', {}, 1, 0],
    ['a check that fails counts one', { command: ['-e', 'process.exit(3)'] }, 0, 1],
    ['a runner is counted by its report', { counts: counting(7, 0) }, 7, 0],
    ['failed tests are not counted twice', { command: ['-e', 'process.exit(1)'], counts: counting(7, 2) }, 7, 2],
    [
      'a bad end without a failed test is a failure',
      { command: ['-e', 'process.exit(1)'], counts: counting(7, 0) },
      7,
      1,
    ],
    ['a runner that found no test has failed', { counts: counting(0, 0) }, 0, 1],
    ['a missing report is a failure', { counts: () => Promise.reject(new Error('gone')) }, 0, 1],
    ['a stage that hangs is stopped', { command: ['-e', 'setInterval(() => {}, 1000)'], limitMs: 300 }, 0, 1],
  ];
  it.each(cases)('%s', async (_what, rest, passed, failed) => {
    const outcome = await runStage(stage('x', rest));
    expect(outcome.counts).toMatchObject({ passed, failed });
    expect(outcome.good).toBe(failed === 0);
  });
});

describe("reading Playwright's report", () => {
  it('adds flaky to passed, start errors to failed, and keeps the reason of a skip', async () => {
    const file = path.join(folder, 'journeys.json');
    const skip = { type: 'skip', description: 'no file dialogs here' };
    const specs = [
      {
        title: 'saves',
        file: 'a.spec.ts',
        tests: [{ status: 'skipped', projectName: 'desktop-host', annotations: [skip] }],
      },
    ];
    const report = {
      suites: [{ specs: [], suites: [{ specs }] }],
      errors: [{ message: 'server did not start' }],
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
    };
    writeFileSync(file, JSON.stringify(report));
    expect(await playwrightCounts(file)).toEqual({
      passed: 5,
      failed: 2,
      skipped: [{ name: 'a.spec.ts › saves [desktop-host]', reason: 'no file dialogs here' }],
    });
  });
});
