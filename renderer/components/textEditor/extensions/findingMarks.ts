import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, keymap, type Command, type DecorationSet } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import type { EditorFinding, FindingLevel } from '../types';

const LEVELS: readonly FindingLevel[] = ['error', 'warning', 'hint'];

export const setFindings = StateEffect.define<readonly EditorFinding[]>();

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly finding: EditorFinding;
}

// Between an edit and the next check the underlines move along with the text they belong to.
const field = StateField.define<DecorationSet>({
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

/** Findings touching a stretch, gravest first. */
function findingsIn(state: EditorState, from: number, to: number): readonly Marked[] {
  const found: Marked[] = [];
  state.field(field).between(from, to, (start, end, mark) => {
    const { finding } = mark.spec as { finding: EditorFinding };
    found.push({ from: start, to: end, finding });
  });
  return found.sort((a, b) => LEVELS.indexOf(a.finding.level) - LEVELS.indexOf(b.finding.level));
}

const tooltip = hoverTooltip((view, pos) => {
  const found = findingsIn(view.state, pos, pos);
  const [first] = found;
  if (first === undefined) return null;
  return {
    pos: first.from,
    end: first.to,
    above: true,
    create: () => ({ dom: tooltipDom(found.map((one) => one.finding)) }),
  };
});

function tooltipDom(findings: readonly EditorFinding[]): HTMLElement {
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

/** Selects the next (1) or previous (-1) underlined stretch, reads it out and reports it; wraps round at the ends. */
function step(direction: 1 | -1, activated: (key: string) => void): Command {
  return (view) => {
    const all = [...findingsIn(view.state, 0, view.state.doc.length)].sort((a, b) => a.from - b.from || a.to - b.to);
    const { from, to } = view.state.selection.main;
    const isBeyond = (one: Marked) => (direction === 1 ? one.from > from : one.from < from);
    const isSelected = (one: Marked) => one.from === from && one.to === to;
    const others = all.filter((one) => !isSelected(one));
    const target = direction === 1 ? (others.find(isBeyond) ?? all.at(0)) : (others.findLast(isBeyond) ?? all.at(-1));
    if (target === undefined) return false;
    const sentence = `${TEXT_EDITOR.levels[target.finding.level]}：${target.finding.message}`;
    view.dispatch({
      selection: { anchor: target.from, head: target.to },
      scrollIntoView: true,
      effects: EditorView.announce.of(sentence),
    });
    activated(target.finding.key);
    return true;
  };
}

/** Findings underlined; hover shows the sentence, click or F8 / Shift+F8 reports the key. */
export function findingMarks(activated: (key: string) => void): Extension {
  const click = EditorView.domEventHandlers({
    click(event, view) {
      const { target } = event;
      // Only on the words themselves: a click on empty paper beside a marked line end is no activation.
      if (!(target instanceof Element) || target.closest('.cm-finding') === null) return false;
      const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const found = pos === null ? undefined : findingsIn(view.state, pos, pos)[0];
      if (found !== undefined) activated(found.finding.key);
      return false;
    },
  });
  const keys = keymap.of([{ key: 'F8', run: step(1, activated), shift: step(-1, activated), preventDefault: true }]);
  return [field, tooltip, click, keys];
}
