import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { runAll } from './schedule.mjs';

/** `npm test`: every check of the project. Last line: `N passed, N failed` (and `, N skipped`). */
const minute = 60_000;
const reports = await mkdtemp(path.join(os.tmpdir(), 'nianbao-test-'));
const report = (/** @type {string} */ name) => path.join(reports, `${name}.json`);
const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};
/** @param {string} name @param {string[]} args */
const vitest = (name, args) => ({
  name,
  command: [bin.vitest, 'run', ...args, '--reporter=default', '--reporter=./build/run/vitestCounts.mjs'],
  env: { NIANBAO_COUNTS: report(name) },
  counts: () => vitestCounts(report(name)),
});

/** @param {string} name @param {string[]} args */
const playwright = (name, args) => ({
  name,
  command: [bin.playwright, 'test', ...args, '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report(name) },
  counts: () => playwrightCounts(report(name)),
  alone: true,
  // Eight minutes were measured on a machine with three times as much to do.
  limitMs: 14 * minute,
});

/** @type {import('./stage.mjs').Stage[]} */
const stages = [
  { name: 'environment', command: ['build/setup/testEnvironment.mjs'], after: [], limitMs: 10 * minute },
  { name: 'build', command: ['build/run/build.mjs'], after: [], limitMs: 2 * minute },
  { name: 'typecheck', command: ['build/run/typecheck.mjs'], after: [], limitMs: 8 * minute },
  { name: 'lint', command: [bin.eslint, '.', '--max-warnings', '0'], after: [], limitMs: 4 * minute },
  { name: 'format', command: [bin.prettier, '--check', '.'], after: [], limitMs: 2 * minute },
  // Some of them trace the real system with a program that the first stage installs; without it they are skipped.
  { ...vitest('unit', []), after: [], behind: ['environment'], limitMs: 12 * minute },
  {
    ...vitest('documents', ['-c', 'vitest.documents.config.ts']),
    after: ['environment', 'build'],
    limitMs: 8 * minute,
  },
  // Both run alone: they wait on a screen, and some measure.
  { ...playwright('editor', ['-c', 'tests/ui/textEditor/chromium/playwright.config.ts']), after: ['environment'] },
  { ...playwright('journeys', []), after: ['environment', 'build'] },
];

const outcomes = await runAll(stages);
await rm(reports, { recursive: true, force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const [name, { good, seconds, counts }] of outcomes) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped.length;
  const figures = `${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped.length)} skipped`;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s  ${figures}`);
  for (const skip of counts.skipped) console.log(`       skipped: ${skip.name}: ${skip.reason}`);
}
const skippedPart = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed${skippedPart}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
