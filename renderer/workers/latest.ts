/** A piece of work; `signal` asks it to give up by force. */
export type Run<R> = (signal: AbortSignal) => Promise<R>;

interface Job<R> {
  readonly run: Run<R>;
  readonly resolve: (answer: R) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A queue in which only the newest counts: one piece of work runs, at most one waits. A newer one replaces the one that
 * waits and takes the place of the one that runs; both are answered `replaced` at once, so is one whose own signal ends
 * it. What runs is left to finish unheard, because stopping it would cost the warm worker at every key; only when it is
 * still running `patienceMs` after it was replaced is it told to give up, so that one that hangs cannot block the rest.
 */
export function createLatest<R>(replaced: R, patienceMs: number): (run: Run<R>, signal?: AbortSignal) => Promise<R> {
  let running: { readonly job: Job<R>; readonly force: AbortController } | null = null;
  let waiting: Job<R> | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const next = (): void => {
    clearTimeout(patience);
    patience = undefined;
    const job = waiting;
    waiting = running = null;
    if (!job) return;
    const force = new AbortController();
    running = { job, force };
    void job.run(force.signal).then(job.resolve, job.reject).finally(next);
  };

  return (run, signal) =>
    new Promise<R>((resolve, reject) => {
      if (signal?.aborted) return resolve(replaced);
      const job = { run, resolve, reject };
      signal?.addEventListener('abort', () => {
        if (waiting === job) waiting = null;
        resolve(replaced);
      });
      waiting?.resolve(replaced);
      waiting = job;
      if (!running) return next();
      const { job: old, force } = running;
      old.resolve(replaced);
      patience ??= setTimeout(() => force.abort(), patienceMs);
    });
}
