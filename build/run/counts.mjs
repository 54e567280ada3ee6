import { readFile } from 'node:fs/promises';

/** @typedef {import('./stage.mjs').Counts} Counts */

/**
 * @param {string} file written by `vitestCounts.mjs`
 * @returns {Promise<Counts>}
 */
export const vitestCounts = async (file) => JSON.parse(await readFile(file, 'utf8'));

/**
 * @param {string} file Playwright's JSON report
 * @returns {Promise<Counts>}
 */
export async function playwrightCounts(file) {
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const report = JSON.parse(await readFile(file, 'utf8'));
  const { expected, unexpected, flaky } = report.stats;
  const skipped = report.suites.flatMap(skippedIn);
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @returns {Counts['skipped']}
 */
function skippedIn(suite) {
  const here = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({
        name: `${spec.file} › ${spec.title} [${test.projectName}]`,
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
  );
  return [...here, ...(suite.suites ?? []).flatMap(skippedIn)];
}
