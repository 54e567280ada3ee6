import type { IncomingPackage } from '../core/handoff';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { CheckedPackage, PackageReply, PackageRequest } from './packageMessages';

/** What a worker must offer; the real one is a module worker. */
export interface PackageWorker {
  postMessage(message: PackageRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PackageReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface PackageReader {
  /**
   * The ordered checks of a package, in a worker. A refused package is an answer, not a problem. The bytes are handed
   * over: the caller's arrays are empty from then on. Packages asked for meanwhile wait for their turn.
   * Errors: `cancelled` by `signal`, `packageTooSlow` after 30 seconds, `internal` where the worker broke (a package that
   * wants more memory than there is ends it so).
   * @param shown how the person knows it, for the sentences
   */
  verify(
    incoming: IncomingPackage,
    shown: string,
    options?: { readonly typed?: string; readonly signal?: AbortSignal },
  ): Promise<Result<CheckedPackage, Problem>>;
  /** Ends the worker that waits for the next package; one comes back by itself when it is needed. */
  rest(): void;
}

/** P16. A sound package takes less than a second. */
export const LONGEST_SECONDS = 30;

const startWorker = (): PackageWorker =>
  new Worker(new URL('./package.worker.ts', import.meta.url), { type: 'module' }) as PackageWorker;

/**
 * One worker for all packages, since a desk takes in hundreds; it is replaced when it was cancelled, too slow or broke.
 * @param newWorker makes a worker; there is no checking in the page itself, which a hostile package would freeze
 */
export function createPackageReader(newWorker: () => PackageWorker = startWorker): PackageReader {
  let idle: PackageWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const ask = (request: PackageRequest, signal: AbortSignal | undefined): Promise<Result<CheckedPackage, Problem>> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve(err(problem('cancelled')));
      let worker: PackageWorker;
      try {
        worker = idle ?? newWorker();
      } catch {
        return resolve(err(problem('internal')));
      }
      idle = null;
      const end = (answer: Result<CheckedPackage, Problem>): void => {
        clearTimeout(limit);
        signal?.removeEventListener('abort', cancel);
        worker.onmessage = worker.onerror = null;
        if (answer.ok) keep(worker);
        else worker.terminate();
        resolve(answer);
      };
      const cancel = (): void => end(err(problem('cancelled')));
      const limit = setTimeout(
        () => end(err(problem('packageTooSlow', { path: request.shown, seconds: LONGEST_SECONDS }))),
        LONGEST_SECONDS * 1000,
      );
      signal?.addEventListener('abort', cancel);
      worker.onmessage = ({ data }) => end('checked' in data ? ok(data.checked) : err(problem('internal')));
      worker.onerror = (event) => {
        event.preventDefault();
        end(err(problem('internal')));
      };
      try {
        worker.postMessage(request, buffersOf(request.incoming));
      } catch {
        end(err(problem('internal')));
      }
    });

  /** A waiting worker that breaks is heard by nobody else; the next package gets a new one. */
  const keep = (worker: PackageWorker): void => {
    idle = worker;
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      if (idle === worker) idle = null;
    };
  };

  return {
    verify(incoming, shown, { typed, signal } = {}) {
      const answer = last.then(() => ask({ incoming, shown, typed }, signal));
      last = answer;
      return signal ? orCancelled(answer, signal) : answer;
    },
    rest() {
      idle?.terminate();
      idle = null;
    },
  };
}

/** Who is cancelled while waiting for a turn is told at once. */
const orCancelled = (
  answer: Promise<Result<CheckedPackage, Problem>>,
  signal: AbortSignal,
): Promise<Result<CheckedPackage, Problem>> =>
  new Promise((resolve) => {
    const cancelled = (): void => resolve(err(problem('cancelled')));
    if (signal.aborted) return cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
    void answer.then((given) => {
      signal.removeEventListener('abort', cancelled);
      resolve(given);
    });
  });

const buffersOf = (incoming: IncomingPackage): Transferable[] => {
  const all = incoming.kind === 'file' ? [incoming.bytes] : incoming.entries.flatMap(({ bytes }) => bytes ?? []);
  return [...new Set(all.map(({ buffer }) => buffer as ArrayBuffer))];
};
