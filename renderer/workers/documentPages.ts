import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { Page } from '../core/pages/types';
import type { DocumentReply, DocumentRequest } from './documentMessages';

/** What a worker must offer; the real one is a module worker. */
export interface DocumentWorker {
  postMessage(message: DocumentRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DocumentReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface DocumentPages {
  /**
   * The pages of a document that came from outside, laid out in a worker of its own, which is ended afterwards whatever
   * happened. The bytes stay the caller's.
   * Errors: `documentPages` when the document cannot be laid out (another program has made or changed it) or takes longer
   * than 30 seconds; `cancelled` by `signal`.
   */
  pages(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<readonly Page[], Problem>>;
}

/** A report of two hundred pages takes a second or two on an old office computer. */
export const LONGEST_MS = 30_000;

const startWorker = (): DocumentWorker =>
  new Worker(new URL('./documentPages.worker.ts', import.meta.url), { type: 'module' }) as DocumentWorker;

/** Where workers cannot measure text the page does it itself; what comes in has been verified before. */
const layOutHere = async (bytes: Uint8Array): Promise<readonly Page[]> => {
  const [{ layOut }, { canvasMeasure }] = await Promise.all([import('../core/pages'), import('./measure')]);
  return layOut(bytes, canvasMeasure(document.createElement('canvas').getContext('2d')));
};

/** @param newWorker makes a worker; @param here lays out in the page, may throw */
export function createDocumentPages(
  newWorker: () => DocumentWorker = startWorker,
  here: (bytes: Uint8Array) => Promise<readonly Page[]> = layOutHere,
): DocumentPages {
  const inWorker = (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<DocumentReply | 'cancelled'> =>
    new Promise((resolve) => {
      let worker: DocumentWorker;
      try {
        worker = newWorker();
      } catch {
        return resolve({ failed: 'noCanvas' });
      }
      const end = (answer: DocumentReply | 'cancelled'): void => {
        clearTimeout(limit);
        signal?.removeEventListener('abort', cancel);
        worker.onmessage = worker.onerror = null;
        worker.terminate();
        resolve(answer);
      };
      const cancel = (): void => end('cancelled');
      const limit = setTimeout(() => end({ failed: 'document' }), LONGEST_MS);
      signal?.addEventListener('abort', cancel);
      worker.onmessage = ({ data }) => end(data);
      worker.onerror = (event) => {
        event.preventDefault();
        end({ failed: 'document' });
      };
      worker.postMessage({ bytes });
    });

  return {
    async pages(bytes, signal) {
      if (signal?.aborted) return err(problem('cancelled'));
      const reply = await inWorker(bytes, signal);
      if (reply === 'cancelled') return err(problem('cancelled'));
      if ('pages' in reply) return ok(reply.pages);
      if (reply.failed === 'document') return err(problem('documentPages'));
      try {
        return ok(await here(bytes));
      } catch {
        return err(problem('documentPages'));
      }
    },
  };
}
