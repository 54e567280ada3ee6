import type { ComposedFile, ComposeSettings } from '../core/compose/types';
import type { Report } from '../core/report/model';

/** To the worker. The form goes by its id: the worker has the same forms, and keeps what it prepared from them. */
export interface ComposeRequest {
  readonly report: Report;
  readonly editionId: string;
  readonly settings: ComposeSettings;
}

/** From the worker: the files, or that it failed. */
export type ComposeReply = { readonly files: readonly ComposedFile[] } | { readonly failed: true };
