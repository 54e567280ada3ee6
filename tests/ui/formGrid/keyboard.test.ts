import { describe, expect, it } from 'vitest';
import { keyIntent, type Intent, type Key } from '../../../renderer/components/formGrid/keyboard';
import type { Mode } from '../../../renderer/components/formGrid/types';

/** `Ctrl+Shift+z` as a key event. */
function key(chord: string, more: Partial<Key> = {}): Key {
  const names = chord.split('+');
  const has = (name: string) => names.includes(name);
  return {
    key: names.at(-1)!,
    ctrlKey: has('Ctrl'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    metaKey: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  };
}

const move = (to: string, extend = false) => ({ kind: 'move', to, extend });
const table: readonly [chord: string, mode: Mode, intent: unknown][] = [
  ['ArrowDown', 'ready', move('down')],
  ['ArrowDown', 'enter', move('down')],
  ['ArrowDown', 'edit', null],
  ['Shift+ArrowRight', 'ready', move('right', true)],
  ['Shift+ArrowRight', 'enter', null],
  ['Ctrl+ArrowDown', 'ready', move('columnBottom')],
  ['Home', 'ready', move('rowStart')],
  ['Home', 'edit', null],
  ['Ctrl+Home', 'ready', move('first')],
  ['Ctrl+End', 'ready', move('last')],
  ['Ctrl+Shift+End', 'ready', move('last', true)],
  ['Tab', 'edit', { kind: 'tab', back: false }],
  ['Shift+Tab', 'ready', { kind: 'tab', back: true }],
  ['Ctrl+Tab', 'ready', null],
  ['Enter', 'ready', { kind: 'enter', back: false }],
  ['Shift+Enter', 'edit', { kind: 'enter', back: true }],
  ['F2', 'ready', { kind: 'edit' }],
  ['Escape', 'edit', { kind: 'cancel' }],
  ['Delete', 'ready', { kind: 'clear' }],
  ['Backspace', 'ready', { kind: 'clear' }],
  ['Delete', 'edit', null],
  ['Shift+Delete', 'ready', null],
  ['Ctrl+a', 'ready', { kind: 'selectAll' }],
  ['Ctrl+a', 'edit', null],
  ['Ctrl+z', 'ready', { kind: 'undo' }],
  ['Ctrl+z', 'enter', null],
  ['Ctrl+y', 'ready', { kind: 'redo' }],
  ['Ctrl+Shift+Z', 'ready', { kind: 'redo' }],
  // native clipboard events do the work
  ['Ctrl+c', 'ready', null],
  ['Ctrl+v', 'ready', null],
  ['5', 'ready', { kind: 'text' }],
  ['５', 'ready', { kind: 'text' }],
  ['5', 'edit', null],
  ['Alt+ArrowDown', 'ready', null],
  ['F5', 'ready', null],
];

describe('key table', () => {
  it.each(table)('%s while %s', (chord, mode, intent) => {
    expect(keyIntent(key(chord), mode)).toEqual(intent);
  });
  it.each(['Enter', 'Tab', 'Escape', 'ArrowDown', 'Backspace'])('%s of an input method is not ours', (name) => {
    for (const mode of ['enter', 'edit'] as const) {
      expect(keyIntent(key(name, { isComposing: true }), mode)).toBeNull();
      expect(keyIntent(key(name, { keyCode: 229 }), mode)).toBeNull();
    }
  });
  it('the first key of an input method counts as text', () => {
    expect(keyIntent(key('Process', { keyCode: 229 }), 'ready')).toEqual<Intent>({ kind: 'text' });
  });
});
