import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import { findingField, allFindings, findingsAt, type Marked } from './findingField';
import { findingTip, showFindingsAt } from './findingTip';

/** Selects the next (1) or previous (-1) underlined stretch, reads it out and reports it; wraps round at the ends. */
function step(direction: 1 | -1, activated: (key: string) => void): Command {
  return (view) => {
    const all = allFindings(view.state);
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
      effects: [EditorView.announce.of(sentence), showFindingsAt.of(target.from)],
    });
    activated(target.finding.key);
    return true;
  };
}

/** Findings underlined; hover shows the sentence, click or F8 / Shift+F8 reports the key. */
export function findingMarks(activated: (key: string) => void): Extension {
  const click = EditorView.domEventHandlers({
    click(event, view) {
      // Only on the words themselves: a click on empty paper beside a marked line end is no activation.
      const words = event.target instanceof Element ? event.target.closest('.cm-finding') : null;
      const found = words === null ? undefined : findingsAt(view.state, view.posAtDOM(words))[0];
      if (found !== undefined) activated(found.finding.key);
      return false;
    },
  });
  const keys = keymap.of([{ key: 'F8', run: step(1, activated), shift: step(-1, activated), preventDefault: true }]);
  return [findingField, findingTip(), click, keys];
}
