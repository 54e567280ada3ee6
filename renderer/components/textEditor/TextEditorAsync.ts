import LazyTextEditor from './LazyTextEditor.vue';

/** The text editor for screens: same props, events and handle as `TextEditor.vue`, its code loaded on first use. */
export const TextEditorAsync = LazyTextEditor;
export default TextEditorAsync;
