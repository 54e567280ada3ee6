import type { Ref } from 'vue';
import type { EditorFinding, TextEditorHandle } from '../../../../../renderer/components/textEditor';

/** What the bench page lays open to the tests as `window.bench`. */
export interface Bench {
  readonly text: Ref<string>;
  readonly findings: Ref<readonly EditorFinding[]>;
  readonly settings: { readonly: boolean };
  readonly events: { name: string; value: unknown }[];
  readonly handle: Ref<TextEditorHandle | null>;
}
