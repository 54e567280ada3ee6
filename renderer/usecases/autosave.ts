import { problem, type Problem, type ProblemCode } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Saved } from '../storage';

export type SaveState =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'pending' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface AutosaveOptions {
  readonly save: (report: Report, seenRevision: number) => Promise<Result<Saved, Problem>>;
  /** as the report was opened or created */
  readonly opened: Saved;
  readonly onState: (state: SaveState) => void;
}

export interface Autosave {
  readonly state: SaveState;
  /** whether something is not yet safely stored */
  readonly unsaved: boolean;
  /** The report has changed; the newest value is stored soon. Never throws, never forgets. */
  changed(report: Report): void;
  /** Stores what is open now. Awaitable for closing and leaving; answers once it is stored or refused. */
  flush(): Promise<Result<null, Problem>>;
  /** No further attempts. Call after `flush`. */
  stop(): void;
}

/** After the last key. */
const QUIET_MS = 400;
/** After the first unsaved key: 2 s at most may be lost (P2); the rest is for the commit itself. */
const LATEST_MS = 1200;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** Trying the same again cannot help: another window holds a newer state, or the report is gone. */
const FINAL: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['conflict', 'storeMoved', 'newerStore', 'notFound']);
/** Whether only giving up the window's state, after a backup, can end the failure. */
export const isFinal = (reason: Problem): boolean => FINAL.has(reason.code);
/** The value itself is refused: try again with the next value, not by the clock. */
const BY_CLOCK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['diskFull', 'saveRefused', 'internal']);

/** Keeps one open report stored. “Saved” is said only after the commit; a failed save goes on being tried. */
export function createAutosave({ save, opened, onState }: AutosaveOptions): Autosave {
  let state: SaveState = { state: 'saved', at: opened.at };
  let revision = opened.revision;
  let waiting: Report | null = null;
  let running: Promise<Result<null, Problem>> | null = null;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;
  /** changed while an attempt was under way */
  let again = false;
  /** the attempt under way goes on until nothing waits */
  let draining = false;
  let final: Problem | null = null;

  const tell = (next: SaveState): void => {
    state = next;
    onState(next);
  };
  const clear = (): void => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = undefined;
  };
  const fire = (): void => {
    clear();
    void run();
  };

  function schedule(): void {
    clearTimeout(quiet);
    quiet = setTimeout(fire, QUIET_MS);
    latest ??= setTimeout(fire, LATEST_MS);
  }

  /** One save at a time, so that revisions stay in order. Asked for again meanwhile, it goes on until nothing waits. */
  function run(): Promise<Result<null, Problem>> {
    if (running) {
      draining = true;
      return running;
    }
    clear();
    running = attempt().finally(() => {
      running = null;
      draining = false;
      if (again && waiting && !stopped && !final) {
        if (state.state !== 'failed') tell({ state: 'pending' });
        schedule();
      }
      again = false;
    });
    return running;
  }

  async function attempt(): Promise<Result<null, Problem>> {
    do {
      if (!waiting || final) break;
      const report = waiting;
      tell({ state: 'saving' });
      const result = await save(report, revision).catch(() => err(problem('internal')));
      if (!result.ok) return failed(result.error);
      revision = result.value.revision;
      failures = 0;
      if (waiting === report) {
        waiting = null;
        clear();
        tell({ state: 'saved', at: result.value.at });
      }
    } while (draining);
    return final ? err(final) : ok(null);
  }

  function failed(reason: Problem): Result<never, Problem> {
    clear();
    if (FINAL.has(reason.code)) final = reason;
    else if (BY_CLOCK.has(reason.code) && !stopped)
      latest = setTimeout(fire, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
    tell({ state: 'failed', problem: reason });
    return err(reason);
  }

  return {
    get state() {
      return state;
    },
    get unsaved() {
      return waiting !== null;
    },
    changed(report) {
      waiting = report;
      if (final || stopped) return;
      if (running) {
        again = true;
        latest ??= setTimeout(fire, LATEST_MS);
        return;
      }
      // a failure stays on show until a save has succeeded
      if (state.state !== 'failed') tell({ state: 'pending' });
      schedule();
    },
    flush() {
      const done = run();
      draining = running !== null;
      return done;
    },
    stop() {
      stopped = true;
      clear();
    },
  };
}
