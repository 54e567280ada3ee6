import type { Imported, ImportSource, ImportStep } from '../core/intake';
import type { Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';

/** To the worker: one source, once. A worker that has answered is ended: what a hostile file left behind goes with it. */
export type IntakeRequest = ImportSource;

/** From the worker: every step as it is done, then the answer. */
export type IntakeReply =
  { readonly done: ImportStep } | { readonly answer: Result<Imported, Problem> } | { readonly failed: true };
