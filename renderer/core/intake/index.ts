export { importReport, type Imported, type ImportDeps, type ImportSource } from './importReport';
export type { ImportNote } from './note';
export { normaliseHeadings, type NormalisedHeadings } from './parts';
