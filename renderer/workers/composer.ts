import type { ComposedFile, ComposeSettings } from '../core/compose/types';
import type { Edition } from '../core/editions/types';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { ComposeReply, ComposeRequest } from './composeMessages';

/** Letter and report as files, off the page's own thread where the browser allows. */
export interface Composer {
  /**
   * `cancelled` when `signal` ends it, `internal` when the documents cannot be made. The report may be a screen's proxy.
   */
  compose(
    report: Report,
    edition: Edition,
    settings: ComposeSettings,
    signal?: AbortSignal,
  ): Promise<Result<readonly ComposedFile[], Problem>>;
  /** Loads the worker ahead of use, e.g. when the export screen opens. */
  warm(): void;
}

/** What a worker must offer; the real one is a module worker. */
export interface WorkerLike {
  postMessage(message: ComposeRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ComposeReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type ComposeNow = (
  report: Report,
  edition: Edition,
  settings: ComposeSettings,
) => Promise<readonly ComposedFile[]>;

const composeHere: ComposeNow = async (...args) => (await import('../core/compose')).compose(...args);

const startWorker = (): WorkerLike =>
  new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;

/**
 * @param newWorker makes a worker; throwing, or a worker that cannot start, means "compose in the page instead"
 * @param here composes in the page
 */
export function createComposer(newWorker: () => WorkerLike = startWorker, here: ComposeNow = composeHere): Composer {
  let idle: WorkerLike | null = null;
  let unavailable = false;

  const take = (): WorkerLike | null => {
    if (unavailable) return null;
    const worker = idle;
    idle = null;
    if (worker) return worker;
    try {
      return newWorker();
    } catch {
      unavailable = true;
      return null;
    }
  };

  const inPage: ComposeNow = (report, edition, settings) => here(report, edition, settings);

  return {
    warm() {
      idle ??= take();
    },
    async compose(report, edition, settings, signal) {
      if (signal?.aborted) return err(problem('cancelled'));
      // A report is a JSON value by contract; this sheds a screen's proxies, which no message can carry.
      const plain = JSON.parse(JSON.stringify({ report, settings })) as Pick<ComposeRequest, 'report' | 'settings'>;
      const worker = take();
      try {
        if (worker) {
          const reply = await ask(worker, { ...plain, editionId: edition.id }, signal);
          if (reply === 'cancelled') return err(problem('cancelled'));
          if (reply !== 'broken') {
            idle ??= worker;
            return 'files' in reply ? ok(reply.files) : err(problem('internal'));
          }
          unavailable = true;
        }
        const files = await inPage(plain.report, edition, plain.settings);
        return signal?.aborted ? err(problem('cancelled')) : ok(files);
      } catch {
        return err(problem('internal'));
      }
    },
  };
}

/** One question to a worker. A cancelled or broken worker is ended here. */
function ask(
  worker: WorkerLike,
  request: ComposeRequest,
  signal: AbortSignal | undefined,
): Promise<ComposeReply | 'cancelled' | 'broken'> {
  return new Promise((resolve) => {
    const end = (outcome: ComposeReply | 'cancelled' | 'broken'): void => {
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = worker.onerror = null;
      if (typeof outcome === 'string') worker.terminate();
      resolve(outcome);
    };
    const cancel = (): void => end('cancelled');
    signal?.addEventListener('abort', cancel);
    worker.onmessage = (event) => end(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      end('broken');
    };
    worker.postMessage(request);
  });
}
