import { EditorSelection, Prec, type EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  keymap,
  type Command,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { blankAfter, blankBefore, blankPattern, findBlanks, type Blank } from '../blanks';

const matcher = new MatchDecorator({ regexp: blankPattern(), decoration: Decoration.mark({ class: 'cm-blank' }) });

// Only the visible part is decorated: a long text costs no more than a short one.
const highlight = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = matcher.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.marks = matcher.updateDeco(update, this.marks);
    }
  },
  {
    decorations: (plugin) => plugin.marks,
    // The cursor passes a blank in one step and Backspace takes it whole: half a marker would be litter in the text.
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.marks ?? Decoration.none),
  },
);

type Pick = (blanks: readonly Blank[], from: number, to: number) => Blank | null;

/** Selects the blank that `pick` names. False when there is none: the key then does what it does everywhere. */
function goTo(pick: Pick): Command {
  return (view) => {
    const { from, to } = view.state.selection.main;
    const blank = pick(blanksOf(view.state), from, to);
    if (blank === null || view.state.readOnly) return false;
    selectBlank(view, blank);
    return true;
  };
}

function blanksOf(state: EditorState): readonly Blank[] {
  return findBlanks(state.sliceDoc());
}

function selectBlank(view: EditorView, blank: Blank): void {
  view.dispatch({ selection: EditorSelection.single(blank.from, blank.to), scrollIntoView: true, userEvent: 'select' });
}

// A click anywhere on a blank selects it whole, so that typing replaces it.
const selectByClick = EditorView.domEventHandlers({
  click(event, view) {
    const { target } = event;
    if (view.state.readOnly || !(target instanceof Element) || !view.state.selection.main.empty) return false;
    const element = target.closest('.cm-blank');
    if (element === null) return false;
    const at = view.posAtDOM(element);
    const blank = blanksOf(view.state).find((b) => b.from <= at && at < b.to);
    if (blank !== undefined) selectBlank(view, blank);
    return blank !== undefined;
  },
});

/** Selects the first blank within `from`..`to`; false when there is none. */
export function selectFirstBlank(view: EditorView, from: number, to: number): boolean {
  const blank = blanksOf(view.state).find((b) => b.from >= from && b.to <= to);
  if (blank !== undefined) selectBlank(view, blank);
  return blank !== undefined;
}

/** Blanks highlighted, passed as one, selected by click and reached by Tab and Shift+Tab. */
export function blankMarks(): Extension {
  const keys = keymap.of([
    { key: 'Tab', run: goTo(blankAfter) },
    { key: 'Shift-Tab', run: goTo(blankBefore) },
  ]);
  return [highlight, selectByClick, Prec.high(keys)];
}
