export { importReport, type Imported, type ImportDeps, type ImportSource, type ImportStep } from './importReport';
export type { ImportedSource } from './importedSource';
export type { Block, Paragraph, SourceCell, SourceTable } from './source';
export type { ImportNote } from './note';
export { normaliseHeadings, type NormalisedHeadings } from './parts';
