import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { minimalChange } from '../../../core/kernel/textChange';
import type { EditorFinding, FindingLevel } from '../types';

const LEVELS: readonly FindingLevel[] = ['error', 'warning', 'hint'];

/** Findings and the text their offsets count in. */
export interface FindingsOfText {
  readonly findings: readonly EditorFinding[];
  readonly text: string;
}

export const setFindings = StateEffect.define<FindingsOfText>();

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

function underline(state: EditorState, { findings, text }: FindingsOfText): DecorationSet {
  const carry = carrier(text, state.sliceDoc());
  const ranges = findings.flatMap((finding) => {
    const span = visibleSpan(carry(finding.from), carry(finding.to), state.doc.length);
    if (span === null) return [];
    const passed = finding.passed === true ? ' cm-finding-passed' : '';
    const mark = Decoration.mark({ class: `cm-finding cm-finding-${finding.level}${passed}`, finding });
    return [mark.range(span.from, span.to)];
  });
  return Decoration.set(ranges, true);
}

/**
 * Offsets of the checked text as offsets of the document. They differ only while an input method composes: its letters
 * stand in the document, but are no text yet for anybody else.
 */
export function carrier(text: string, doc: string): (at: number) => number {
  const change = minimalChange(text, doc);
  if (change === null) return (at) => at;
  const grown = change.insert.length - (change.to - change.from);
  return (at) => (at <= change.from ? at : at >= change.to ? at + grown : change.from);
}

/** A finding's span held to the text; a point is widened to one character so that it can be seen. Null in an empty text. */
function visibleSpan(start: number, end: number, length: number): { from: number; to: number } | null {
  const from = Math.min(Math.max(0, start), length);
  const to = Math.min(Math.max(from, end), length);
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

/** Findings on the character behind a position, gravest first, answered ones last. */
export function findingsAt(state: EditorState, position: number): readonly Marked[] {
  return gravestFirst(allFindings(state).filter((one) => one.from <= position && position < one.to));
}

/** Findings the selection stands on: the very stretch that is selected, else whatever the cursor is in or behind. */
export function findingsUnderCursor(state: EditorState): readonly Marked[] {
  const { from, to, head } = state.selection.main;
  const all = allFindings(state);
  const exact = all.filter((one) => one.from === from && one.to === to);
  return gravestFirst(exact.length > 0 ? exact : all.filter((one) => one.from <= head && head <= one.to));
}

function gravestFirst(found: readonly Marked[]): readonly Marked[] {
  const gravity = ({ finding }: Marked): number =>
    LEVELS.indexOf(finding.level) + (finding.passed === true ? LEVELS.length : 0);
  return [...found].sort((a, b) => gravity(a) - gravity(b));
}
