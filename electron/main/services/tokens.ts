import { randomUUID } from 'node:crypto';

/** Enough for one sitting; the oldest is forgotten first, and the person is asked for the folder again. */
const KEPT = 100;

/** Opaque names for paths that a dialog issued or that we wrote: the page never sees or sends a path. */
export interface Tokens<T> {
  issue(value: T): string;
  find(token: string): T | undefined;
}

export function createTokens<T>(): Tokens<T> {
  const values = new Map<string, T>();
  return {
    issue(value) {
      const token = randomUUID();
      values.set(token, value);
      const oldest = values.size > KEPT ? values.keys().next().value : undefined;
      if (oldest !== undefined) values.delete(oldest);
      return token;
    },
    find: (token) => values.get(token),
  };
}
