/** What the rest of the window uses. `TextEditor.vue` itself is left out: importing it would load CodeMirror at once. */
export { TextEditorAsync } from './TextEditorAsync';
export { blanksFromTemplate, findBlanks, type Blank } from './blanks';
export { countCharacters } from './countCharacters';
export { headingOf, type Heading, type HeadingLevel } from './headings';
export { LONGEST_PASTE, cleanPastedText } from './cleanPaste';
export type { EditorFigure, EditorFinding, FindingLevel, RefusedReason, TextEditorHandle } from './types';
