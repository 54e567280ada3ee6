import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { EditorFinding, FindingLevel } from '../types';

const LEVELS: readonly FindingLevel[] = ['error', 'warning', 'hint'];

export const setFindings = StateEffect.define<readonly EditorFinding[]>();

/** A finding at the place where its words stand now. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  readonly finding: EditorFinding;
}

// Between an edit and the next check the underlines move along with the text they belong to.
export const findingField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, tr) {
    const moved = marks.map(tr.changes);
    return tr.effects.reduce(
      (now, effect) => (effect.is(setFindings) ? underline(tr.state, effect.value) : now),
      moved,
    );
  },
  provide: (self) => EditorView.decorations.from(self),
});

function underline(state: EditorState, findings: readonly EditorFinding[]): DecorationSet {
  const ranges = findings.flatMap((finding) => {
    const span = visibleSpan(finding, state.doc.length);
    if (span === null) return [];
    const mark = Decoration.mark({ class: `cm-finding cm-finding-${finding.level}`, finding });
    return [mark.range(span.from, span.to)];
  });
  return Decoration.set(ranges, true);
}

/** A finding's span held to the text; a point is widened to one character so that it can be seen. Null in an empty text. */
function visibleSpan(finding: EditorFinding, length: number): { from: number; to: number } | null {
  const from = Math.min(Math.max(0, finding.from), length);
  const to = Math.min(Math.max(from, finding.to), length);
  if (from < to) return { from, to };
  if (length === 0) return null;
  return from < length ? { from, to: from + 1 } : { from: length - 1, to: length };
}

/** All findings, in the order of the text. */
export function allFindings(state: EditorState): readonly Marked[] {
  const found: Marked[] = [];
  state.field(findingField).between(0, state.doc.length, (from, to, mark) => {
    const { finding } = mark.spec as { finding: EditorFinding };
    found.push({ from, to, finding });
  });
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Findings on the character behind a position, gravest first. */
export function findingsAt(state: EditorState, position: number): readonly Marked[] {
  const gravity = (one: Marked): number => LEVELS.indexOf(one.finding.level);
  return allFindings(state)
    .filter((one) => one.from <= position && position < one.to)
    .sort((a, b) => gravity(a) - gravity(b));
}
