import type { PublishedFile } from '../core/compose/publish';
import type { ComposedFile, ComposeSettings } from '../core/compose/types';
import type { Page } from '../core/pages/types';
import type { Report } from '../core/report/model';

/** One document as its pages, ready to be drawn. */
export interface PagedFile {
  readonly kind: ComposedFile['kind'];
  /** file name of the document whose pages these are */
  readonly name: string;
  readonly pages: readonly Page[];
}

/** What can be asked, and what it is answered with. */
export interface Made {
  readonly documents: readonly ComposedFile[];
  readonly pages: readonly PagedFile[];
  readonly publish: readonly PublishedFile[];
}

/** To the worker. The form goes by its id: the worker has the same forms, and keeps what it prepared from them. */
export type ComposeRequest =
  | {
      readonly make: 'documents' | 'pages';
      readonly report: Report;
      readonly editionId: string;
      readonly settings: ComposeSettings;
    }
  | { readonly make: 'publish'; readonly report: Report; readonly editionId: string };

/** From the worker: what was asked for, or that it failed; `noCanvas` where a worker has nothing to measure text with. */
export type ComposeReply = { readonly made: Made[keyof Made] } | { readonly failed: 'internal' | 'noCanvas' };
