import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { ViewPlugin, keymap, showTooltip, type EditorView, type Tooltip } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import type { EditorFinding } from '../types';
import { findingsAt } from './findingField';

/** Milliseconds. Long enough not to flash while the mouse passes; the way from the words to the sentence takes a while. */
const BEFORE_SHOWING = 250;
const BEFORE_HIDING = 300;

/** Shows the findings at a position, or nothing. */
export const showFindingsAt = StateEffect.define<number | null>();

const tip = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, tr) {
    const effect = tr.effects.findLast((one) => one.is(showFindingsAt));
    if (effect !== undefined) {
      const found = effect.value === null ? [] : findingsAt(tr.state, effect.value);
      const [first] = found;
      if (first === undefined) return null;
      return { pos: first.from, above: true, create: () => ({ dom: sentences(found.map((one) => one.finding)) }) };
    }
    // Whoever types has read it.
    return tr.docChanged ? null : shown;
  },
  provide: (self) => showTooltip.from(self),
});

function sentences(findings: readonly EditorFinding[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cm-finding-list';
  for (const finding of findings) {
    const item = list.appendChild(document.createElement('li'));
    item.className = `cm-finding-item-${finding.level}`;
    item.appendChild(document.createElement('b')).textContent = TEXT_EDITOR.levels[finding.level];
    item.append(finding.message);
  }
  return list;
}

/**
 * The sentence of a finding while the mouse is on its words. Not the library's `hoverTooltip`: that looks no further
 * than the width of a Latin letter around the mouse, so in the middle of a full-width character it stays silent.
 * Listens on the whole editor, because the sentence lies beside the text: resting on it keeps it (WCAG 1.4.13).
 */
const onMouse = ViewPlugin.fromClass(
  class {
    #timer: ReturnType<typeof setTimeout> | undefined;
    constructor(private readonly view: EditorView) {
      view.dom.addEventListener('mouseover', this.#over);
      view.dom.addEventListener('mouseleave', this.#hide);
    }
    destroy(): void {
      clearTimeout(this.#timer);
      this.view.dom.removeEventListener('mouseover', this.#over);
      this.view.dom.removeEventListener('mouseleave', this.#hide);
    }
    readonly #over = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const words = target?.closest('.cm-finding') ?? null;
      if (words !== null) this.#later(this.view.posAtDOM(words), BEFORE_SHOWING);
      else if (target?.closest('.cm-tooltip')) clearTimeout(this.#timer);
      else this.#hide();
    };
    readonly #hide = (): void => {
      // A sentence called up by F8 goes as well: the mouse moved on, and with it the eye.
      if (this.view.state.field(tip) === null) clearTimeout(this.#timer);
      else this.#later(null, BEFORE_HIDING);
    };
    #later(position: number | null, wait: number): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.view.dispatch({ effects: showFindingsAt.of(position) }), wait);
    }
  },
);

const escape = keymap.of([
  {
    key: 'Escape',
    run(view) {
      if (view.state.field(tip) === null) return false;
      view.dispatch({ effects: showFindingsAt.of(null) });
      return true;
    },
  },
]);

export function findingTip(): Extension {
  return [tip, onMouse, escape];
}
