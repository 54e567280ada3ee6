import type { Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { findingsUnderCursor } from './findingField';
import { isTipShown, showFindingsAt } from './findingTip';

/** Milliseconds a cursor rests on the words before their sentence opens: on its way through the text it stays closed. */
const REST = 400;

/**
 * Reports the finding the cursor comes to by keys or by a jump, '' when it leaves, and opens its sentence after a rest.
 * The mouse tells by its click; while somebody writes, the cursor tells nothing.
 */
export function findingCursor(activated: (key: string) => void): Extension {
  return ViewPlugin.fromClass(
    class {
      #key = '';
      #timer: ReturnType<typeof setTimeout> | undefined;
      constructor(private readonly view: EditorView) {}

      update(update: ViewUpdate): void {
        if (update.docChanged) return clearTimeout(this.#timer);
        if (!update.selectionSet || update.transactions.some((tr) => tr.isUserEvent('select.pointer'))) return;
        clearTimeout(this.#timer);
        const [found] = findingsUnderCursor(update.state);
        const key = found?.finding.key ?? '';
        const here = this.#key === key;
        this.#key = key;
        // F8 says both at once by itself.
        if (update.transactions.some((tr) => tr.effects.some((effect) => effect.is(showFindingsAt)))) return;
        if (!here) activated(key);
        if (found !== undefined && !here) this.#later(found.from, REST);
        else if (found === undefined && isTipShown(update.state)) this.#later(null, 0);
      }

      destroy(): void {
        clearTimeout(this.#timer);
      }

      #later(position: number | null, wait: number): void {
        this.#timer = setTimeout(() => this.view.dispatch({ effects: showFindingsAt.of(position) }), wait);
      }
    },
  );
}
