import type { Page } from '../core/pages/types';

/** To the worker: one document, once. A worker that has answered is ended: what a strange file left behind goes with it. */
export interface DocumentRequest {
  readonly bytes: Uint8Array;
}

/** From the worker: the pages; or that the document holds what cannot be laid out; or that nothing can measure text there. */
export type DocumentReply = { readonly pages: readonly Page[] } | { readonly failed: 'document' | 'noCanvas' };
