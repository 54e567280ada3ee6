import type { Direction } from './navigation';
import type { Mode } from './types';

/** What a key asks for; null leaves the key to the browser (text editing, leaving the page part, program shortcuts). */
export type Intent =
  | { readonly kind: 'move'; readonly to: Direction; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | { readonly kind: 'edit' | 'cancel' | 'clear' | 'selectAll' | 'undo' | 'redo' }
  /** text is about to arrive in a chosen cell: it replaces what stands there */
  | { readonly kind: 'text' };

/** The part of a KeyboardEvent that is looked at. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
};
const FAR: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  ArrowUp: 'columnTop',
  ArrowDown: 'columnBottom',
  Home: 'first',
  End: 'last',
};

/** A key that belongs to an input method: 229 is what browsers report while one is at work. */
export const isInputMethodKey = (key: Key): boolean => key.isComposing || key.keyCode === 229;

/** The key table. `mode` decides whether arrows, Delete and Ctrl+Z belong to the table or to the text in the cell. */
export function keyIntent(key: Key, mode: Mode): Intent | null {
  if (isInputMethodKey(key)) return !key.isComposing && mode === 'ready' ? { kind: 'text' } : null;
  if (key.altKey) return null;
  const ctrl = key.ctrlKey || key.metaKey;
  const { key: name, shiftKey: shift } = key;
  if (name === 'Tab') return ctrl ? null : { kind: 'tab', back: shift };
  if (name === 'Enter') return { kind: 'enter', back: shift };
  if (name === 'Escape') return { kind: 'cancel' };
  if (name === 'F2') return { kind: 'edit' };
  if (mode === 'enter' && !ctrl && !shift && name.startsWith('Arrow')) return move(ARROWS, name, false);
  if (mode !== 'ready') return null;
  if (name in ARROWS) return move(ctrl ? FAR : ARROWS, name, shift);
  // Shift+Delete is the old key for cutting: the browser turns it into a cut event.
  if (name === 'Backspace' || (name === 'Delete' && !shift)) return { kind: 'clear' };
  if (ctrl) return command(name.toLowerCase(), shift);
  return [...name].length === 1 ? { kind: 'text' } : null;
}

function move(table: Readonly<Record<string, Direction>>, name: string, extend: boolean): Intent | null {
  const to = table[name];
  return to ? { kind: 'move', to, extend } : null;
}

function command(letter: string, shift: boolean): Intent | null {
  if (letter === 'a' && !shift) return { kind: 'selectAll' };
  if (letter === 'z') return { kind: shift ? 'redo' : 'undo' };
  if (letter === 'y' && !shift) return { kind: 'redo' };
  return null;
}
