/** Short messages at the foot of the window: which of them stand there, and for how long. Pure; the clock is the host's. */

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'ok' | 'warn' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** More than this would cover the work underneath. */
const MOST = 4;

/** Reading time is about 5 characters a second; taking back a deletion needs a moment of fright on top. Milliseconds. */
const SHORTEST = 4_000;
const PER_CHARACTER = 200;
const WITH_ACTION = 10_000;

/**
 * The list with a message at its end. A repeated sentence replaces its older self instead of stacking up; beyond
 * `MOST` the oldest go, errors last of all.
 */
export function addToast(list: readonly Toast[], toast: Toast): readonly Toast[] {
  const others = list.filter((old) => !isSame(old, toast));
  const result = [...others, toast];
  while (result.length > MOST) {
    const oldest = result.findIndex((one) => one.tone !== 'error');
    result.splice(oldest === -1 || oldest === result.length - 1 ? 0 : oldest, 1);
  }
  return result;
}

export function removeToast(list: readonly Toast[], id: number): readonly Toast[] {
  return list.filter((toast) => toast.id !== id);
}

/** How long a message stands, in milliseconds; null: until it is closed. Errors wait for the clerk to come back. */
export function toastLifetime(toast: Toast): number | null {
  if (toast.tone === 'error') return null;
  const reading = Math.max(SHORTEST, toast.text.length * PER_CHARACTER);
  return toast.action === undefined ? reading : Math.max(WITH_ACTION, reading);
}

// Two deletions with the same sentence still are two things to take back.
function isSame(a: Toast, b: Toast): boolean {
  return a.tone === b.tone && a.text === b.text && a.action === undefined && b.action === undefined;
}
