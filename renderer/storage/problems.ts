import { problem, type Problem, type ProblemCode } from '../core/kernel/problem';

/** Thrown inside a transaction to roll it back for a reason the reader must see. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Names of DOMException and Dexie errors. What is not listed is our own mistake: `internal`. */
const BY_NAME: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: 'diskFull',
  DatabaseClosedError: 'saveRefused',
  OpenFailedError: 'saveRefused',
  MissingAPIError: 'saveRefused',
  InvalidStateError: 'saveRefused',
  SecurityError: 'saveRefused',
  NotAllowedError: 'saveRefused',
  ReadOnlyError: 'saveRefused',
  UnknownError: 'saveRefused',
  AbortError: 'saveRefused',
  TimeoutError: 'saveRefused',
  TransactionInactiveError: 'saveRefused',
  VersionError: 'newerStore',
};

/** What went wrong in the store, as a problem. A full disk may hide inside an abort, so inner errors are looked at first. */
export function storageProblem(error: unknown): Problem {
  let found: Problem | null = null;
  const seen = new Set<unknown>();
  for (let e = error; typeof e === 'object' && e !== null && !seen.has(e); e = 'inner' in e ? e.inner : null) {
    seen.add(e);
    if (e instanceof Refusal) return e.problem;
    const code = 'name' in e && typeof e.name === 'string' ? BY_NAME[e.name] : undefined;
    if (code === 'diskFull' || (code && !found)) found = problem(code);
  }
  return found ?? problem('internal');
}
