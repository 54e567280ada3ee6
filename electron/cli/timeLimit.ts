import { performance } from 'node:perf_hooks';

/** P16: longest work on one package, seconds. */
const PACKAGE_SECONDS = 30;

/** Tells whether the time for one package, from now on, is over. By a clock that nobody sets back. */
export function packageTime(): () => boolean {
  const end = performance.now() + PACKAGE_SECONDS * 1000;
  return () => performance.now() > end;
}
