import type { Block } from './source';

/** What a report was read from, in reading order. */
export interface ImportedSource {
  readonly blocks: readonly Block[];
  /** for each table among the blocks, in their order, the keys of the form's tables found in it; [] where none was */
  readonly tables: readonly (readonly string[])[];
}

/** A report file of our own has no other shape than the report itself. */
export const NO_SOURCE: ImportedSource = { blocks: [], tables: [] };
