import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import { findingCursor } from './findingCursor';
import { allFindings, findingField, findingsAt, type Marked } from './findingField';
import { findingTip, showFindingsAt } from './findingTip';

export interface FindingEvents {
  findingActivated(key: string): void;
  findingFixed(key: string): void;
}

/**
 * Selects the next (1) or previous (-1) underlined stretch, reads it out and reports it. Past the last one the key is
 * left to the page, which goes on elsewhere in the report.
 */
function step(direction: 1 | -1, activated: (key: string) => void): Command {
  return (view) => {
    const { from, to } = view.state.selection.main;
    const beyond = (one: Marked): boolean => (one.from - from || one.to - to) * direction > 0;
    const all = allFindings(view.state).filter((one) => one.finding.passed !== true);
    const target = direction === 1 ? all.find(beyond) : all.findLast(beyond);
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

/** Findings underlined; hover, click, the cursor or F8 / Shift+F8 show the sentence with its repair and report the key. */
export function findingMarks(events: FindingEvents): Extension {
  let reported = '';
  const activated = (key: string): void => {
    if (key === '' && reported === '') return;
    reported = key;
    events.findingActivated(key);
  };
  const click = EditorView.domEventHandlers({
    click(event, view) {
      // Only on the words themselves: a click on empty paper beside a marked line end is no activation.
      const words = event.target instanceof Element ? event.target.closest('.cm-finding') : null;
      activated((words === null ? undefined : findingsAt(view.state, view.posAtDOM(words))[0])?.finding.key ?? '');
      return false;
    },
  });
  const keys = keymap.of([{ key: 'F8', run: step(1, activated), shift: step(-1, activated) }]);
  return [findingField, findingTip((key) => events.findingFixed(key)), findingCursor(activated), click, keys];
}
