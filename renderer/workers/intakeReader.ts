import type { Imported, ImportSource, ImportStep } from '../core/intake';
import { problem, type Problem } from '../core/kernel/problem';
import { err, type Result } from '../core/kernel/result';
import type { IntakeReply, IntakeRequest } from './intakeMessages';

/** What a worker must offer; the real one is a module worker. */
export interface IntakeWorker {
  postMessage(message: IntakeRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<IntakeReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface IntakeReader {
  /**
   * Reads a source in a worker of its own, which is ended afterwards whatever happened. The bytes are handed over: the
   * caller's array is empty from then on.
   * Errors: those of `importReport`; `cancelled` by `signal`, `importTooSlow` after 30 seconds, `internal` where the
   * worker broke (a file that wants more memory than there is ends it so).
   */
  read(
    source: ImportSource,
    options?: { readonly signal?: AbortSignal; readonly onStep?: (done: ImportStep) => void },
  ): Promise<Result<Imported, Problem>>;
}

/** A 20 MB document takes some seconds on an old office computer; whatever takes this long is no report. */
export const LONGEST_SECONDS = 30;

const startWorker = (): IntakeWorker =>
  new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' }) as IntakeWorker;

/** @param newWorker makes a worker; there is no reading in the page itself, which a hostile file would freeze */
export function createIntakeReader(newWorker: () => IntakeWorker = startWorker): IntakeReader {
  return {
    read(source, { signal, onStep } = {}) {
      if (signal?.aborted) return Promise.resolve(err(problem('cancelled')));
      return new Promise((resolve) => {
        let worker: IntakeWorker;
        try {
          worker = newWorker();
        } catch {
          return resolve(err(problem('internal')));
        }
        const end = (answer: Result<Imported, Problem>): void => {
          clearTimeout(limit);
          signal?.removeEventListener('abort', cancel);
          worker.onmessage = worker.onerror = null;
          worker.terminate();
          resolve(answer);
        };
        const cancel = (): void => end(err(problem('cancelled')));
        const limit = setTimeout(
          () => end(err(problem('importTooSlow', { seconds: LONGEST_SECONDS }))),
          LONGEST_SECONDS * 1000,
        );
        signal?.addEventListener('abort', cancel);
        worker.onmessage = ({ data }) => {
          if ('done' in data) onStep?.(data.done);
          else end('answer' in data ? data.answer : err(problem('internal')));
        };
        worker.onerror = (event) => {
          event.preventDefault();
          end(err(problem('internal')));
        };
        try {
          worker.postMessage(source, source.kind === 'file' ? [source.bytes.buffer as ArrayBuffer] : []);
        } catch {
          end(err(problem('internal')));
        }
      });
    },
  };
}
