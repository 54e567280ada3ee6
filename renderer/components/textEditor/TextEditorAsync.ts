import { defineAsyncComponent } from 'vue';
import EditorLoading from './EditorLoading.vue';
import PlainTextEditor from './PlainTextEditor.vue';

/**
 * `TextEditor` loaded on first use: CodeMirror is not needed for the first screen. Takes the same props and events; a
 * template ref yields the `TextEditorHandle` once the code is there and null before. Should loading fail, a plain
 * text area takes over; it has no handle, so callers use the ref with `?.`.
 */
export const TextEditorAsync = defineAsyncComponent({
  loader: () => import('./TextEditor.vue'),
  loadingComponent: EditorLoading,
  errorComponent: PlainTextEditor,
  delay: 150,
});

export default TextEditorAsync;
