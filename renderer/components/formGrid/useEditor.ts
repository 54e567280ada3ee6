import { ref, type Ref } from 'vue';
import type { Mode } from './types';

export interface EditorHost {
  /** the one text field of the table, in the active cell */
  field(): HTMLInputElement | null;
  place(): string | null;
  /** what stands in the cell now */
  text(place: string): string;
  readonly(): boolean;
  limit(): number;
  onCommit(place: string, text: string): void;
  onRefused(place: string): void;
}

export interface Editor {
  readonly mode: Ref<Mode>;
  /** Starts editing; 'edit' puts the caret at the end, 'enter' leaves the selected text to be replaced. */
  begin(mode: 'enter' | 'edit'): void;
  /** Ends editing and hands the text on when it changed. */
  finish(): void;
  /** Hands the text on without ending (the window lost the focus: what is typed must not wait for its return). */
  flush(): void;
  cancel(): void;
  /** Fills the field with the cell's text, all selected, so that the next key or input method replaces it. */
  rest(): void;
  compositionStart(): void;
  compositionEnd(): void;
}

/**
 * Editing in place. The active cell always holds a focused text field, invisible until typing begins, so that input
 * methods work from the first key and undo, caret and selection inside a cell are the browser's own.
 */
export function useEditor(host: EditorHost): Editor {
  const mode = ref<Mode>('ready');
  let edited: { readonly place: string; before: string } | null = null;
  let composing = false;

  function begin(next: 'enter' | 'edit'): void {
    const place = host.place();
    if (place === null || host.readonly()) return;
    edited ??= { place, before: host.text(place) };
    mode.value = next;
    const field = host.field();
    if (next === 'edit') field?.setSelectionRange(field.value.length, field.value.length);
  }

  /** @returns the changed text to hand on, or null when there is nothing to do */
  function changed(): string | null {
    const value = host.field()?.value;
    return edited === null || value === undefined || value === edited.before ? null : value;
  }

  function finish(): void {
    if (edited === null) return;
    // An input method at work is told to finish first; its last text is then in the field.
    if (composing) host.field()?.blur();
    composing = false;
    if (edited === null) return;
    const { place } = edited;
    const text = changed();
    edited = null;
    mode.value = 'ready';
    if (text === null) return rest();
    if (text.length > host.limit()) {
      host.onRefused(place);
      return rest();
    }
    host.onCommit(place, text);
  }

  function flush(): void {
    const text = composing ? null : changed();
    if (edited === null || text === null || text.length > host.limit()) return;
    edited.before = text;
    host.onCommit(edited.place, text);
  }

  function cancel(): void {
    edited = null;
    mode.value = 'ready';
    rest();
  }

  function rest(): void {
    const [field, place] = [host.field(), host.place()];
    if (!field || place === null || edited !== null) return;
    const text = host.text(place);
    if (field.value !== text) field.value = text;
    // Not select(): Chromium's moves the focus here, also from elsewhere on the page.
    field.setSelectionRange(0, text.length);
  }

  return {
    mode,
    begin,
    finish,
    flush,
    cancel,
    rest,
    compositionStart() {
      composing = true;
      if (mode.value === 'ready') begin('enter');
    },
    compositionEnd() {
      composing = false;
    },
  };
}
