import { Facet, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { ViewPlugin, keymap, showTooltip, tooltips, type EditorView, type Tooltip } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import type { EditorFinding } from '../types';
import { findingsAt, setFindings } from './findingField';

/** Milliseconds. Long enough not to flash while the mouse passes; the way from the words to the sentence takes a while. */
const BEFORE_SHOWING = 250;
const BEFORE_HIDING = 300;

/** Shows the findings at a position, or nothing. */
export const showFindingsAt = StateEffect.define<number | null>();

type Fixed = (key: string) => void;

/** Who carries a repair out; the editor itself never changes the text for a finding. */
const repairer = Facet.define<Fixed, Fixed>({ combine: (given) => given[0] ?? (() => undefined) });

const tip = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, tr) {
    const effect = tr.effects.findLast((one) => one.is(showFindingsAt));
    if (effect !== undefined) return effect.value === null ? null : tipAt(tr.state, effect.value);
    // Whoever types has read it.
    if (tr.docChanged || shown === null) return null;
    return tr.effects.some((one) => one.is(setFindings)) ? tipAt(tr.state, shown.pos) : shown;
  },
  provide: (self) => showTooltip.from(self),
});

function tipAt(state: EditorState, position: number): Tooltip | null {
  const findings = findingsAt(state, position).map((one) => one.finding);
  if (findings.length === 0) return null;
  return { pos: position, above: true, create: (view) => ({ dom: sentences(findings, view) }) };
}

function sentences(findings: readonly EditorFinding[], view: EditorView): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cm-finding-list';
  for (const finding of findings) {
    const item = list.appendChild(document.createElement('li'));
    item.className = `cm-finding-item-${finding.level}`;
    item.appendChild(document.createElement('b')).textContent = TEXT_EDITOR.levels[finding.level];
    item.append(finding.message);
    if (finding.fixLabel) item.append(fixButton(finding.fixLabel, finding.key, view));
  }
  return list;
}

function fixButton(label: string, key: string, view: EditorView): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.title = TEXT_EDITOR.fixKey;
  // The cursor stays where it is: writing goes on after the click.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => repair(view, key));
  return button;
}

function repair(view: EditorView, key: string): void {
  view.dispatch({ effects: showFindingsAt.of(null) });
  view.state.facet(repairer)(key);
  view.focus();
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

const keys = keymap.of([
  {
    key: 'Escape',
    run(view) {
      if (view.state.field(tip) === null) return false;
      view.dispatch({ effects: showFindingsAt.of(null) });
      return true;
    },
  },
  {
    key: 'Alt-Enter',
    run(view) {
      const shown = view.state.field(tip);
      const found = shown === null ? [] : findingsAt(view.state, shown.pos);
      const fixable = found.find((one) => one.finding.fixLabel);
      if (fixable === undefined) return false;
      repair(view, fixable.finding.key);
      return true;
    },
  },
]);

/** Sentences stay on the paper: beside it stand the notes, which say the same and more. */
const space = tooltips({
  tooltipSpace(view) {
    const { left, right } = view.dom.getBoundingClientRect();
    return { left, right, top: 0, bottom: window.innerHeight };
  },
});

/** Whether a sentence is open. */
export const isTipShown = (state: EditorState): boolean => state.field(tip) !== null;

/** `fixed` is called with the key of a finding whose repair is asked for, by button or Alt+Enter. */
export function findingTip(fixed: Fixed): Extension {
  return [tip, space, repairer.of(fixed), onMouse, keys];
}
