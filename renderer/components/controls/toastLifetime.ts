/** Short messages at the foot of the window: how long they stand there. Pure; the clock is the host's. */

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'ok' | 'warn' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Reading time is about 5 characters a second; taking back a deletion needs a moment of fright on top. Milliseconds. */
const SHORTEST = 4_000;
const PER_CHARACTER = 200;
const WITH_ACTION = 10_000;

/** How long a message stands, in milliseconds; null: until it is closed. Errors wait for the clerk to come back. */
export function toastLifetime(toast: Toast): number | null {
  if (toast.tone === 'error') return null;
  const reading = Math.max(SHORTEST, toast.text.length * PER_CHARACTER);
  return toast.action === undefined ? reading : Math.max(WITH_ACTION, reading);
}
