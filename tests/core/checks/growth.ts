import { performance } from 'node:perf_hooks';

/**
 * How many times longer the work takes on four times the text: about 4 where it grows with the text, 16 where it grows with
 * the square. A ratio of one run, best of three each, so that a busy machine slows both sides alike.
 * @param work does it on so many characters; `round` makes texts differ, so that nothing kept answers
 */
export function growth(work: (length: number, round: number) => void, length = 25_000): number {
  const best = (size: number, first: number): number =>
    Math.min(
      ...[0, 1, 2].map((round) => {
        const before = performance.now();
        work(size, first + round);
        return performance.now() - before;
      }),
    );
  work(length, 0);
  const small = best(length, 1);
  return best(4 * length, 4) / Math.max(small, 1);
}

/** Linear work comes out near 4, quadratic near 16. */
export const LINEAR = 10;
