import { Facet, Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, keymap, showTooltip, type Tooltip, type ViewUpdate } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import type { EditorFigure } from '../types';
import { figureAt, figureField, setFigures } from './figureField';

/** Milliseconds the cursor or the mouse rests on a figure before its tip opens, and the way over to the tip. */
const REST = 350;
const LEAVE = 300;

const showFigureAt = StateEffect.define<number | null>();

type Acted = (key: string, act: string) => void;
const actor = Facet.define<Acted, Acted>({ combine: (given) => given[0] ?? (() => undefined) });

const tip = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, tr) {
    const effect = tr.effects.findLast((one) => one.is(showFigureAt));
    if (effect !== undefined) return effect.value === null ? null : tipAt(tr.state, effect.value);
    if (tr.docChanged || shown === null) return null;
    return tr.effects.some((one) => one.is(setFigures)) ? tipAt(tr.state, shown.pos) : shown;
  },
  provide: (self) => showTooltip.from(self),
});

// Below the line: sentences of findings open above it.
function tipAt(state: EditorState, position: number): Tooltip | null {
  const placed = figureAt(state, position);
  if (placed === null) return null;
  return { pos: placed.from, above: false, create: (view) => ({ dom: card(placed.figure, view) }) };
}

function card(figure: EditorFigure, view: EditorView): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-figure-card';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', figure.lead);
  dom.appendChild(document.createElement('p')).textContent = figure.lead;
  const list = dom.appendChild(document.createElement('ul'));
  for (const name of figure.names) list.appendChild(document.createElement('li')).textContent = name;
  const acts = dom.appendChild(document.createElement('p'));
  for (const { id, label } of figure.acts) {
    const button = acts.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = label;
    // The cursor stays where it is: writing goes on after the click.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      close(view);
      view.state.facet(actor)(figure.key, id);
    });
  }
  acts.appendChild(document.createElement('small')).textContent = TEXT_EDITOR.figureKeys;
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(view);
  });
  return dom;
}

function close(view: EditorView): void {
  view.focus();
  view.dispatch({ effects: showFigureAt.of(null) });
}

const watcher = ViewPlugin.fromClass(
  class {
    #timer: ReturnType<typeof setTimeout> | undefined;
    constructor(private readonly view: EditorView) {
      view.dom.addEventListener('mouseover', this.#over);
      view.dom.addEventListener('mouseleave', this.#away);
      view.dom.addEventListener('focusout', this.#left);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged) return clearTimeout(this.#timer);
      if (!update.selectionSet) return;
      const { from, to } = update.state.selection.main;
      const placed = figureAt(update.state, from, to);
      if (placed !== null) this.#later(placed.from, REST, placed.figure);
      else if (update.state.field(tip) !== null) this.#later(null, 0);
      else clearTimeout(this.#timer);
    }

    destroy(): void {
      clearTimeout(this.#timer);
      this.view.dom.removeEventListener('mouseover', this.#over);
      this.view.dom.removeEventListener('mouseleave', this.#away);
      this.view.dom.removeEventListener('focusout', this.#left);
    }

    readonly #over = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const figure = target?.closest('.cm-link') ?? null;
      if (figure !== null) this.#later(this.view.posAtDOM(figure), REST);
      else if (target?.closest('.cm-figure-card')) clearTimeout(this.#timer);
      else this.#away();
    };
    // A tip that the cursor has opened stays while the cursor is there: the mouse may lie anywhere.
    readonly #away = (): void => {
      const { from, to } = this.view.state.selection.main;
      if (this.view.state.field(tip) === null) clearTimeout(this.#timer);
      else if (!this.view.hasFocus || figureAt(this.view.state, from, to) === null) this.#later(null, LEAVE);
    };
    readonly #left = (event: FocusEvent): void => {
      const inside = event.relatedTarget instanceof Node && this.view.dom.contains(event.relatedTarget);
      if (!inside) this.#later(null, 0);
    };
    #later(position: number | null, wait: number, spoken?: EditorFigure): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const words = spoken ? [EditorView.announce.of([spoken.lead, ...spoken.names].join(' '))] : [];
        this.view.dispatch({ effects: [showFigureAt.of(position), ...words] });
      }, wait);
    }
  },
);

const keys = Prec.high(
  keymap.of([
    {
      key: 'Escape',
      run(view) {
        if (view.state.field(tip) === null) return false;
        view.dispatch({ effects: showFigureAt.of(null) });
        return true;
      },
    },
    {
      key: 'Alt-ArrowDown',
      run(view) {
        const { from, to } = view.state.selection.main;
        const placed = figureAt(view.state, from, to);
        if (placed === null) return false;
        view.dispatch({ effects: showFigureAt.of(placed.from) });
        view.dom.querySelector<HTMLElement>('.cm-figure-card button')?.focus();
        return true;
      },
    },
  ]),
);

/** Marks figures that follow something outside the text; a tip says what, and offers what can be done with it. */
export function figureMarks(acted: Acted): Extension {
  return [figureField, tip, actor.of(acted), watcher, keys];
}
