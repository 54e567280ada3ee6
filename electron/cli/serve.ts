import { join } from 'node:path';
import process from 'node:process';
import { serve } from './serve/run';
import { standardIo } from './standardIo';

/** Ctrl+C, or the system ending its programs. */
const stop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

process.exitCode = await serve(process.argv.slice(2), standardIo(), join(import.meta.dirname, 'renderer'), stop);
