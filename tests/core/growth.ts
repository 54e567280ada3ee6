/**
 * How many times longer the work takes on four times as much: about 4 where it grows with its size, 16 where it grows with
 * the square. A ratio of one run, best of three each, of processor time, which other programs on a busy machine do not
 * take. Speed itself is measured by `npm run bench`.
 * @param work does it on so much; `round` makes the pieces differ, so that nothing kept answers
 */
export function growth(work: (size: number, round: number) => void, size = 25_000): number {
  const best = (of: number, first: number): number =>
    Math.min(
      ...[0, 1, 2].map((round) => {
        const before = process.cpuUsage();
        work(of, first + round);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );
  work(size, 0);
  const small = best(size, 1);
  // Below this (milliseconds) the collector says more than the work.
  return best(4 * size, 4) / Math.max(small, 10);
}

/** Work that grows with its size comes out near 4, with its square near 16. */
export const LINEAR = 12;

/** `piece` again and again up to so many characters; `round` makes it a text of its own. */
export const repeated = (piece: string, size: number, round: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size) + '甲'.repeat(round);
