import { runStage } from './stage.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {Awaited<ReturnType<typeof runStage>>} Outcome
 */

/**
 * Runs the stages, two at a time where allowed, in the order given. A stage whose forerunner failed is not run and
 * counts as failed; all others run, so that one failure does not hide the next.
 *
 * @param {readonly Stage[]} stages
 * @param {(stage: Stage) => Promise<Outcome>} [run]
 * @returns {Promise<Map<string, Outcome>>} outcome by stage name
 */
export async function runAll(stages, run = runStage) {
  /** @type {Map<string, Outcome>} */
  const done = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const waiting = [...stages];
  while (waiting.length > 0 || running.size > 0) {
    for (const stage of waiting.filter(({ after }) => after.some((name) => done.get(name)?.good === false))) {
      console.log(`[${stage.name}] not run: ${stage.after.join(', ')} failed`);
      done.set(stage.name, { good: false, seconds: 0, counts: { passed: 0, failed: 1, skipped: [] } });
      waiting.splice(waiting.indexOf(stage), 1);
    }
    const lonely = [...running.keys()].some((name) => stages.find((stage) => stage.name === name)?.alone);
    const next = waiting.find(
      ({ after, behind = [], alone }) =>
        [...after, ...behind].every((name) => done.has(name)) && (!alone || running.size === 0),
    );
    if (next && !lonely && running.size < 2) {
      waiting.splice(waiting.indexOf(next), 1);
      const finished = run(next).then((outcome) => {
        done.set(next.name, outcome);
        running.delete(next.name);
      });
      running.set(next.name, finished);
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else if (waiting.length > 0) {
      throw new Error(`stages wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return done;
}
