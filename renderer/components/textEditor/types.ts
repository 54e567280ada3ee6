import type { Change } from '../../core/kernel/textChange';

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

/**
 * A figure that follows something outside the text (`linked`, or `waiting` while there is nothing to follow), or could
 * (`offer`: not marked, only spoken of when the cursor is on it). Offsets are UTF-16 units of `modelValue`.
 */
export interface EditorFigure {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly state: 'linked' | 'waiting' | 'offer';
  /** what the tip says, and what it names below */
  readonly lead: string;
  readonly names: readonly string[];
  /** what its buttons do; `id` comes back */
  readonly acts: readonly { readonly id: string; readonly label: string }[];
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
  /** Where the cursor or selection stands (UTF-16); null while the editor is still being loaded. */
  selection(): { readonly from: number; readonly to: number } | null;
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
  figures?: readonly EditorFigure[];
}

export interface TextEditorEvents {
  /** `changes`: what was done, in order, offsets of the text before; missing where only the result is known */
  'update:modelValue': [text: string, changes?: readonly Change[]];
  /** Ctrl+Z: the parent answers by changing `modelValue`; the cursor then goes to the change */
  undo: [];
  redo: [];
  /** the cursor came to a finding; key '' when it left the last one */
  findingActivated: [finding: { key: string }];
  /** its repair was asked for; the parent answers by changing `modelValue` */
  findingFixed: [finding: { key: string }];
  /** a button of a figure's tip */
  figureActed: [figure: { key: string; act: string }];
  pasted: [paste: { removedFormatting: boolean }];
  refused: [refusal: { reason: RefusedReason }];
}
