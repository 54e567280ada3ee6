/** Which short messages stand at the foot of the window. */

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'ok' | 'warn' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** More than this would cover the work underneath. */
const MOST = 4;

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

// Two deletions with the same sentence still are two things to take back.
function isSame(a: Toast, b: Toast): boolean {
  return a.tone === b.tone && a.text === b.text && a.action === undefined && b.action === undefined;
}
