import type { App } from '../usecases';

/** The verbs of the program, handed in once at start-up; every store speaks to the inner side through them only. */
let verbs: App | null = null;

export function provideProgram(app: App): void {
  verbs = app;
}

export function program(): App {
  if (!verbs) throw new Error('the program was not provided before a store was used');
  return verbs;
}
