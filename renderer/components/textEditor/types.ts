export type FindingLevel = 'error' | 'warning' | 'hint';

/** A stretch of the text to underline. Offsets are UTF-16 units of `modelValue`; `key` comes back when it is activated. */
export interface EditorFinding {
  readonly from: number;
  readonly to: number;
  readonly level: FindingLevel;
  readonly message: string;
  readonly key: string;
  /** what the one-click repair is called; the sentence then offers it (`findingFixed`) */
  readonly fixLabel?: string;
  /** underlined quietly and passed over by F8: answered, put out of sight, or only the other half of a finding */
  readonly passed?: boolean;
}

/** `tooLong`: more than `LONGEST_PASTE` characters. `noText`: a picture or file without text. Nothing was changed. */
export type RefusedReason = 'tooLong' | 'noText';

/** What the parent may call on a text editor by template ref. */
export interface TextEditorHandle {
  /** Puts the cursor back where it last stood. */
  focus(): void;
  /** Selects a stretch (clamped to the text), scrolls it into view and focuses the editor. */
  selectRange(from: number, to: number): void;
  /** Fills an empty text, else inserts as paragraphs of its own at the cursor; then selects the first blank. */
  insertTemplate(text: string): void;
  /** Replaces the selection; the cursor ends behind the inserted text. */
  insertText(text: string): void;
  /** Opens the find bar, as Ctrl+F does. */
  openFind(): void;
  /** Call before an undo or redo that was not asked for by keyboard in this editor: the cursor follows the change. */
  followNextChange(): void;
}

export interface TextEditorProps {
  /** paragraphs parted by \n */
  modelValue: string;
  /** written `aria-label` in a template; every editor needs one (optional only because vue-tsc cannot see it there) */
  ariaLabel?: string;
  placeholder?: string;
  readonly?: boolean;
  findings?: readonly EditorFinding[];
}

export interface TextEditorEvents {
  'update:modelValue': [text: string];
  /** Ctrl+Z: the parent answers by changing `modelValue`; the cursor then goes to the change */
  undo: [];
  redo: [];
  /** the cursor came to a finding; key '' when it left the last one */
  findingActivated: [finding: { key: string }];
  /** its repair was asked for; the parent answers by changing `modelValue` */
  findingFixed: [finding: { key: string }];
  pasted: [paste: { removedFormatting: boolean }];
  refused: [refusal: { reason: RefusedReason }];
}
