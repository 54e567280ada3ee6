import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** A Vitest reporter that writes the counts `npm test` adds up, with the reason of every skipped test. */
export default class VitestCounts {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    /** @type {import('./stage.mjs').Counts} */
    const counts = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      // A file that does not even load has no tests to fail.
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else counts.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: noteOf(result) });
      }
    }
    const file = process.env['NIANBAO_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}

/** @param {import('vitest/node').TestResult} result */
const noteOf = (result) => ('note' in result && result.note ? result.note : 'no reason given');
