import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { EditorFigure } from '../types';
import { carrier } from './findingField';

/** Figures and the text their offsets count in. */
export interface FiguresOfText {
  readonly figures: readonly EditorFigure[];
  readonly text: string;
}

export const setFigures = StateEffect.define<FiguresOfText>();

/** A figure at the place where it stands now. */
export interface PlacedFigure {
  readonly from: number;
  readonly to: number;
  readonly figure: EditorFigure;
}

/** Figures that follow something outside the text carry a mark; those that merely could carry none. */
export const figureField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, tr) =>
    tr.effects.reduce(
      (now, effect) => (effect.is(setFigures) ? marked(tr.state, effect.value) : now),
      marks.map(tr.changes),
    ),
  provide: (self): Extension => EditorView.decorations.from(self),
});

const LOOKS = { linked: 'cm-link', waiting: 'cm-link cm-link-waiting', offer: '' } as const;

function marked(state: EditorState, { figures, text }: FiguresOfText): DecorationSet {
  const carry = carrier(text, state.sliceDoc());
  const ranges = figures.flatMap((figure) => {
    const [from, to] = [carry(figure.from), carry(figure.to)];
    const look = LOOKS[figure.state];
    const mark = Decoration.mark({ ...(look === '' ? {} : { class: look }), figure });
    return from < to && to <= state.doc.length ? [mark.range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}

/** The figure whose numeral holds the stretch `from`..`to` or has the cursor at one of its ends. */
export function figureAt(state: EditorState, from: number, to: number = from): PlacedFigure | null {
  let found: PlacedFigure | null = null;
  state.field(figureField).between(from, to, (start, end, mark) => {
    if (start <= from && to <= end) found ??= { from: start, to: end, figure: (mark.spec as PlacedFigure).figure };
  });
  return found;
}
