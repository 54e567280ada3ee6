import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { LONGEST_PASTE, cleanPastedText } from '../cleanPaste';
import type { RefusedReason } from '../types';

export interface PasteEvents {
  pasted(removedFormatting: boolean): void;
  refused(reason: RefusedReason): void;
}

/** Whatever comes by clipboard or mouse becomes plain paragraphs; what is too long or no text is refused whole. */
export function plainPaste(events: PasteEvents): Extension {
  let draggingOwnWords = false;
  return EditorView.domEventHandlers({
    paste(event, view) {
      if (view.state.readOnly || event.clipboardData === null) return false;
      const text = acceptable(event.clipboardData, events);
      if (text !== null) {
        view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
      }
      return true;
    },
    dragstart: () => {
      draggingOwnWords = true;
    },
    dragend: () => {
      draggingOwnWords = false;
    },
    drop(event, view) {
      const { dataTransfer } = event;
      // Words dragged within this text are no foreign text; CodeMirror moves them as they are.
      if (view.state.readOnly || dataTransfer === null || draggingOwnWords) return false;
      const text = acceptable(dataTransfer, events);
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      if (text !== null) {
        view.focus();
        view.dispatch({
          changes: { from: at, insert: text },
          selection: { anchor: at, head: at + text.length },
          userEvent: 'input.drop',
        });
      }
      return true;
    },
    // Without a selection CodeMirror copies or cuts the whole paragraph; a clerk would not expect text to vanish.
    copy: (_event, view) => view.state.selection.main.empty,
    cut: (_event, view) => view.state.selection.main.empty,
  });
}

/** The cleaned text of a transfer, or null after reporting why it is refused. */
function acceptable(transfer: DataTransfer, events: PasteEvents): string | null {
  const raw = transfer.getData('text/plain');
  if (raw.length > LONGEST_PASTE) {
    events.refused('tooLong');
    return null;
  }
  const text = cleanPastedText(raw);
  if (text === '') {
    if (transfer.types.length > 0) events.refused('noText');
    return null;
  }
  const hadFormat = transfer.types.includes('text/html') || transfer.types.includes('text/rtf');
  events.pasted(hadFormat || text !== raw.replaceAll('\r\n', '\n'));
  return text;
}
