import type { ComposeReply, ComposeRequest } from './composeMessages';

/** What a worker must offer; the real one is a module worker. */
export interface WorkerLike {
  postMessage(message: ComposeRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ComposeReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Workers kept for the next question: at most one waits idle, more exist only while questions overlap. */
export interface Pool {
  /**
   * One question to a worker. `cancelled` when `signal` ended it, which ends the worker as well; `unavailable` when no
   * worker can be had here, now or later.
   */
  ask(request: ComposeRequest, signal?: AbortSignal): Promise<ComposeReply | 'cancelled' | 'unavailable'>;
  /** Starts the first worker ahead of use. */
  warm(): void;
}

/** @param newWorker makes a worker; throwing, or a worker that breaks, means that this browser has none for us */
export function createPool(newWorker: () => WorkerLike): Pool {
  let idle: WorkerLike | null = null;
  let unavailable = false;

  const giveUp = (): void => {
    unavailable = true;
    idle?.terminate();
    idle = null;
  };

  /** An idle worker may still be loading, and fail at it: nobody else would hear that. */
  const keep = (worker: WorkerLike): void => {
    if (idle) return worker.terminate();
    idle = worker;
    worker.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
  };

  const take = (): WorkerLike | null => {
    if (unavailable) return null;
    const worker = idle;
    idle = null;
    if (worker) return worker;
    try {
      return newWorker();
    } catch {
      giveUp();
      return null;
    }
  };

  return {
    warm() {
      const worker = idle ? null : take();
      if (worker) keep(worker);
    },
    async ask(request, signal) {
      const worker = take();
      if (!worker) return 'unavailable';
      const outcome = await askOne(worker, request, signal);
      if (outcome === 'broken') giveUp();
      else if (outcome !== 'cancelled') keep(worker);
      return outcome === 'broken' ? 'unavailable' : outcome;
    },
  };
}

/** A cancelled or broken worker is ended here. */
function askOne(
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
