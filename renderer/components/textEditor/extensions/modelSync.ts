import { Annotation, type ChangeSet, type Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { minimalChange, type Change } from '../../../core/kernel/textChange';

export interface ModelEvents {
  /** `changes`: from the text reported before to this one */
  changed(text: string, changes: readonly Change[]): void;
  undo(): void;
  redo(): void;
}

const fromOutside = Annotation.define<boolean>();

/**
 * Keeps the editor and the parent's text the same. CodeMirror's own history is not loaded: the report has one history,
 * so Ctrl+Z only asks for it, and its answer arrives as a changed text like any other.
 */
export class ModelSync {
  readonly extension: Extension;
  /** the text both sides agree on; differs from the document only while an input method is composing */
  #known: string;
  #isFollowing = false;
  /** from `#known` to the document, while they differ */
  #made: ChangeSet | null = null;

  constructor(text: string, events: ModelEvents) {
    this.#known = text;
    this.extension = [
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || update.transactions.every((tr) => tr.annotation(fromOutside) === true)) return;
        this.#isFollowing = false;
        this.#made = this.#made === null ? update.changes : this.#made.compose(update.changes);
        this.#report(update.view, events);
      }),
      EditorView.domEventObservers({
        // CodeMirror reads the composed words in a microtask after this event; a task later they are in the document.
        compositionend: (_event, view) => void setTimeout(() => this.#report(view, events), 0),
        blur: () => {
          this.#isFollowing = false;
        },
      }),
      EditorView.domEventHandlers({
        // The system's own undo (context menu, Edit menu) would otherwise change the page behind CodeMirror's back.
        beforeinput: (event) => {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
          this.#isFollowing = true;
          if (event.inputType === 'historyUndo') events.undo();
          else events.redo();
          event.preventDefault();
          return true;
        },
      }),
      keymap.of([
        this.#historyKey('Mod-z', events.undo),
        this.#historyKey('Mod-y', events.redo),
        this.#historyKey('Mod-Shift-z', events.redo),
      ]),
    ];
  }

  /** Takes over a text from outside by its smallest change, so that cursor and scroll position stay. */
  setText(view: EditorView, text: string): void {
    if (text === this.#known) return;
    this.#known = text;
    this.#made = null;
    const change = minimalChange(view.state.sliceDoc(), text);
    if (change === null) return;
    const cursor = { selection: { anchor: change.from + change.insert.length }, scrollIntoView: true };
    view.dispatch({ changes: change, annotations: fromOutside.of(true), ...(this.#isFollowing ? cursor : {}) });
    this.#isFollowing = false;
  }

  /** The next change from outside takes the cursor along, as an undo should. */
  followNextChange(): void {
    this.#isFollowing = true;
  }

  // Pinyin on its way to characters is not text yet: reported only when the words are chosen, as one step of history.
  #report(view: EditorView, events: ModelEvents): void {
    if (view.compositionStarted) return;
    const text = view.state.sliceDoc();
    const made = this.#made;
    this.#made = null;
    if (text === this.#known) return;
    this.#known = text;
    events.changed(text, made === null ? [] : listed(made));
  }

  #historyKey(key: string, ask: () => void): KeyBinding {
    const run = (): boolean => {
      this.#isFollowing = true;
      ask();
      return true;
    };
    // Stopped here, or a shortcut of the whole window would undo a second time.
    return { key, run, preventDefault: true, stopPropagation: true };
  }
}

function listed(made: ChangeSet): readonly Change[] {
  const out: Change[] = [];
  made.iterChanges((from, to, _fromNow, _toNow, inserted) => out.push({ from, to, insert: inserted.toString() }));
  return out;
}
