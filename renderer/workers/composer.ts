import type { ComposeSettings } from '../core/compose/types';
import type { Edition } from '../core/editions/types';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { ComposeRequest, Made } from './composeMessages';
import { createLatest } from './latest';
import { createPool, type WorkerLike } from './pool';

type Answer<T> = Promise<Result<T, Problem>>;

/**
 * Letter and report as files, as pages and as publish copy, off the page's own thread where the browser allows. Every
 * verb answers `cancelled` when `signal` ends it and `internal` when it cannot be done. The report may be a screen's proxy.
 */
export interface Composer {
  compose(report: Report, edition: Edition, settings: ComposeSettings, signal?: AbortSignal): Answer<Made['documents']>;
  /**
   * The pages of the same files as `compose` makes, for the preview. Only the newest request counts: an older one that
   * has not been answered yet is answered `cancelled`.
   */
  pages(report: Report, edition: Edition, settings: ComposeSettings, signal?: AbortSignal): Answer<Made['pages']>;
  /** The copy for the web site: the report as a web page, and its tables as a workbook. */
  publish(report: Report, edition: Edition, signal?: AbortSignal): Answer<Made['publish']>;
  /** Loads the worker ahead of use, e.g. when the export screen opens. */
  warm(): void;
}

/** Makes what the worker would make, in the page itself. */
export type MakeHere = (request: ComposeRequest, edition: Edition) => Promise<Made[keyof Made]>;

/** How long a replaced preview may go on before its worker is ended: far beyond the longest report's. */
const PATIENCE_MS = 10_000;

const makeHere: MakeHere = async (request, edition) => {
  const [{ makeWith }, { makers }, { canvasMeasure }] = await Promise.all([
    import('./make'),
    import('./makers'),
    import('./measure'),
  ]);
  const measure = () => canvasMeasure(document.createElement('canvas').getContext('2d'));
  return makeWith(makers, request, edition, measure);
};

const startWorker = (): WorkerLike =>
  new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;

/**
 * @param newWorker makes a worker; throwing, or a worker that cannot start, means "make it in the page instead"
 * @param here makes it in the page
 */
export function createComposer(newWorker: () => WorkerLike = startWorker, here: MakeHere = makeHere): Composer {
  const pool = createPool(newWorker);
  const latest = createLatest<Result<Made['pages'], Problem>>(err(problem('cancelled')), PATIENCE_MS);
  /** workers of this browser cannot measure text */
  let pagesHere = false;

  async function made<K extends keyof Made>(
    request: ComposeRequest & { readonly make: K },
    edition: Edition,
    signal: AbortSignal | undefined,
  ): Answer<Made[K]> {
    if (signal?.aborted) return err(problem('cancelled'));
    try {
      // A report is a JSON value by contract; this sheds a screen's proxies, which no message can carry.
      const plain = JSON.parse(JSON.stringify(request)) as ComposeRequest;
      if (!(pagesHere && plain.make === 'pages')) {
        const reply = await pool.ask(plain, signal);
        if (reply === 'cancelled') return err(problem('cancelled'));
        if (reply !== 'unavailable') {
          // The one answer to this one question: what it holds follows from what was asked.
          if ('made' in reply) return ok(reply.made as Made[K]);
          if (reply.failed === 'internal') return err(problem('internal'));
          pagesHere = true;
        }
      }
      const files = (await here(plain, edition)) as Made[K];
      return signal?.aborted ? err(problem('cancelled')) : ok(files);
    } catch {
      return err(problem('internal'));
    }
  }

  return {
    warm: () => pool.warm(),
    compose: (report, edition, settings, signal) =>
      made({ make: 'documents', report, editionId: edition.id, settings }, edition, signal),
    pages: (report, edition, settings, signal) =>
      latest((force) => made({ make: 'pages', report, editionId: edition.id, settings }, edition, force), signal),
    publish: (report, edition, signal) => made({ make: 'publish', report, editionId: edition.id }, edition, signal),
  };
}
