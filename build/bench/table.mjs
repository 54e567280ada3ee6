/** Lines of the table that `npm run bench` prints. */

/** @param {string} name @param {string} value @param {string} remark */
export const row = (name, value, remark) => `  ${name.padEnd(40)} ${value.padStart(12)}  ${remark}`.trimEnd();

/** @param {string} name @param {number} ms @param {string} [remark] */
export const time = (name, ms, remark = 'median') => row(name, `${ms.toFixed(ms < 10 ? 2 : 1)} ms`, remark);

/** @param {string} name @param {import('./typing.mjs').Frames} of between frames */
export const frames = (name, { medianMs, p95Ms, worstMs, over50, longTasks, busyMs }) =>
  row(
    name,
    `${medianMs.toFixed(1)} ms`,
    `95 % ${p95Ms.toFixed(1)}, worst ${worstMs.toFixed(1)}, ${String(over50)} over 50 ms, ${String(longTasks)} long tasks, longest ${busyMs.toFixed(1)} ms of the processor`,
  );

/** @param {string} name @param {number} value @param {number} target not to be exceeded */
export const ratio = (name, value, target) =>
  row(name, value.toFixed(3), `target ≤ ${String(target)}${value <= target ? ', met' : ', MISSED'}`);
