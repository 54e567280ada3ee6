import { insertNewline, standardKeymap } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { TEXT_EDITOR } from '../../wording/textEditor';
import { blankMarks, selectFirstBlank } from './extensions/blankMarks';
import { setFigures } from './extensions/figureField';
import { figureMarks } from './extensions/figureTip';
import { findBar } from './extensions/findBar';
import { setFindings } from './extensions/findingField';
import { findingMarks } from './extensions/findingMarks';
import { headingLines } from './extensions/headingLines';
import { ModelSync, type ModelEvents } from './extensions/modelSync';
import { plainPaste, type PasteEvents } from './extensions/plainPaste';
import { paperTheme } from './extensions/theme';
import { templateInsertion } from './templateInsertion';
import type { EditorFigure, EditorFinding, TextEditorHandle } from './types';

export interface EditorEvents extends ModelEvents, PasteEvents {
  findingActivated(key: string): void;
  findingFixed(key: string): void;
  figureActed(key: string, act: string): void;
}

/** What may change while the editor stands. */
export interface EditorSettings {
  readonly ariaLabel: string;
  readonly placeholder: string;
  readonly readonly: boolean;
}

export interface Editor extends TextEditorHandle {
  setText(text: string): void;
  /** `text`: the one their offsets count in; what is being composed by an input method may be ahead of it */
  setFindings(findings: readonly EditorFinding[], text: string): void;
  setFigures(figures: readonly EditorFigure[], text: string): void;
  setSettings(settings: EditorSettings): void;
  destroy(): void;
}

/**
 * Builds a text editor inside a shadow root. The shadow root is what keeps the page's `style-src 'self'` whole: there
 * CodeMirror adopts a constructed style sheet instead of writing a `<style>` element (docs/decisions/0005).
 */
export function createEditor(root: ShadowRoot, text: string, settings: EditorSettings, events: EditorEvents): Editor {
  const sync = new ModelSync(text, events);
  const variable = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Only \n parts paragraphs, so that every offset here is an offset of the parent's text.
        EditorState.lineSeparator.of('\n'),
        EditorState.phrases.of(TEXT_EDITOR.phrases),
        EditorView.lineWrapping,
        paperTheme,
        sync.extension,
        blankMarks(),
        headingLines(),
        findingMarks(events),
        figureMarks((key, act) => events.figureActed(key, act)),
        plainPaste(events),
        findBar(),
        Prec.high(keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }])),
        keymap.of(standardKeymap),
        variable.of(settingsExtension(settings)),
      ],
    }),
  });

  function insert(from: number, to: number, insertion: string): void {
    if (view.state.readOnly) return;
    view.dispatch({
      changes: { from, to, insert: insertion },
      selection: { anchor: from + insertion.length },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  }

  return {
    focus: () => view.focus(),
    selectRange(from, to) {
      const hold = (at: number): number => Math.min(Math.max(0, at), view.state.doc.length);
      const selection = EditorSelection.single(hold(from), hold(to));
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.main, { y: 'center' }) });
      view.focus();
    },
    insertTemplate(template) {
      const { state } = view;
      const put = templateInsertion(state.sliceDoc(), state.selection.main.head, template);
      insert(put.from, put.to, put.insert);
      selectFirstBlank(view, put.start, put.end);
      view.focus();
    },
    insertText(insertion) {
      const { from, to } = view.state.selection.main;
      insert(from, to, insertion.replace(/\r\n?/g, '\n'));
      view.focus();
    },
    selection: () => {
      const { from, to } = view.state.selection.main;
      return { from, to };
    },
    openFind: () => void openSearchPanel(view),
    followNextChange: () => sync.followNextChange(),
    setText: (next) => sync.setText(view, next),
    setFindings: (findings, text) => view.dispatch({ effects: setFindings.of({ findings, text }) }),
    setFigures: (figures, text) => view.dispatch({ effects: setFigures.of({ figures, text }) }),
    setSettings: (next) => view.dispatch({ effects: variable.reconfigure(settingsExtension(next)) }),
    destroy: () => view.destroy(),
  };
}

function settingsExtension(settings: EditorSettings): Extension {
  const attributes: Record<string, string> = {
    'aria-label': settings.ariaLabel,
    lang: 'zh-CN',
    spellcheck: 'false',
    autocapitalize: 'off',
  };
  // Not editable means not focusable by itself; a reader still wants to scroll, search and copy by keyboard.
  if (settings.readonly) Object.assign(attributes, { tabindex: '0', 'aria-readonly': 'true' });
  return [
    EditorState.readOnly.of(settings.readonly),
    EditorView.editable.of(!settings.readonly),
    EditorView.contentAttributes.of(attributes),
    settings.placeholder === '' ? [] : placeholder(settings.placeholder),
  ];
}
