import {
  SearchQuery,
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceAll,
  replaceNext,
  search,
  setSearchQuery,
} from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap, runScopeHandlers, type Command, type EditorView, type Panel, type ViewUpdate } from '@codemirror/view';
import { TEXT_EDITOR } from '../../../wording/textEditor';
import { countMatches } from './countMatches';

/** Find and replace in the text. Own bar, because the library's offers regular expressions and says so in English. */
export function findBar(): Extension {
  const scope = 'editor search-panel';
  const keys = [
    { key: 'Mod-f', run: openSearchPanel, scope, stopPropagation: true },
    { key: 'Mod-h', run: openReplace, scope, stopPropagation: true },
    { key: 'F3', run: findNext, shift: findPrevious, scope, preventDefault: true },
    { key: 'Escape', run: closeSearchPanel, scope, stopPropagation: true },
  ];
  return [search({ top: true, literal: true, createPanel }), keymap.of(keys)];
}

const openReplace: Command = (view) => {
  openSearchPanel(view);
  view.dom.querySelector<HTMLInputElement>('.find-bar [name=replace]')?.select();
  return true;
};

function createPanel(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'find-bar';
  dom.setAttribute('role', 'search');
  dom.setAttribute('aria-label', TEXT_EDITOR.findBar);
  const initial = getSearchQuery(view.state);
  const find = field('search', TEXT_EDITOR.find, initial.search);
  // CodeMirror focuses the field that carries this attribute.
  find.setAttribute('main-field', 'true');
  const replace = field('replace', TEXT_EDITOR.replaceWith, initial.replace);
  const status = document.createElement('span');
  status.className = 'find-status';
  status.setAttribute('role', 'status');
  const commit = (): void => {
    const query = new SearchQuery({ search: find.value, replace: replace.value, literal: true });
    if (!query.eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(query) });
  };
  const act = (command: Command) => () => {
    commit();
    command(view);
  };
  dom.append(
    find,
    button(TEXT_EDITOR.findPrevious, act(findPrevious)),
    button(TEXT_EDITOR.findNext, act(findNext)),
    status,
  );
  if (!view.state.readOnly) {
    const all = [button(TEXT_EDITOR.replace, act(replaceNext)), button(TEXT_EDITOR.replaceAll, act(replaceAll))];
    dom.append(lineBreak(), replace, ...all);
  }
  const close = button('×', () => closeSearchPanel(view));
  close.className = 'find-close';
  close.setAttribute('aria-label', TEXT_EDITOR.closeFind);
  dom.append(close);

  find.addEventListener('input', commit);
  replace.addEventListener('input', commit);
  dom.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (runScopeHandlers(view, event, 'search-panel')) {
      event.preventDefault();
    } else if (event.key === 'Enter' && (event.target === find || event.target === replace)) {
      event.preventDefault();
      act(event.target === replace ? replaceNext : event.shiftKey ? findPrevious : findNext)();
    } else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      // Undo inside the two fields belongs to the fields, not to the report.
      event.stopPropagation();
    }
  });

  const showStatus = (): void => {
    status.textContent = statusText(view);
  };
  showStatus();
  return {
    dom,
    top: true,
    mount: () => find.select(),
    update(update: ViewUpdate) {
      const query = update.transactions.flatMap((tr) => tr.effects).find((effect) => effect.is(setSearchQuery));
      if (query !== undefined) {
        // Ctrl+F with words selected searches for those TEXT_EDITOR. Untouched fields keep their cursor.
        const now = getSearchQuery(update.state);
        if (find.value !== now.search) find.value = now.search;
        if (replace.value !== now.replace) replace.value = now.replace;
      }
      if (query !== undefined || update.docChanged || update.selectionSet) showStatus();
    },
  };
}

function statusText(view: EditorView): string {
  const query = getSearchQuery(view.state);
  if (!query.valid) return '';
  const { count, current, isMore } = countMatches(view.state, query);
  if (isMore) return TEXT_EDITOR.manyMatches(count);
  if (count === 0) return TEXT_EDITOR.noMatch;
  return current === 0 ? TEXT_EDITOR.matches(count) : TEXT_EDITOR.matchAt(current, count);
}

function field(name: string, label: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.name = name;
  input.value = value;
  input.placeholder = label;
  input.autocomplete = 'off';
  input.setAttribute('aria-label', label);
  return input;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function lineBreak(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'find-break';
  return element;
}
