import type { Edition } from '../../editions/types';
import type { Report } from '../../report/model';
import type { EditionGuess } from '../labels';
import type { ImportNote } from '../note';
import type { SourceTable } from '../source';

/** A table of the source that is none of the form's; nothing of it was read. */
export interface ExtraTable {
  /** index into the tables given */
  readonly index: number;
  /** its text, cells parted by blanks, rows by \n, clipped */
  readonly raw: string;
}

export interface TablesRead {
  readonly edition: string;
  /** what the edition was told by; `edition` null there means the fallback was taken */
  readonly guess: EditionGuess;
  /** complete: every cell of the edition, null where unknown */
  readonly values: Report['tables'];
  readonly notes: readonly ImportNote[];
  /** per source table the form's tables found in it, in order; [] for an extra table */
  readonly found: readonly (readonly string[])[];
  readonly extra: readonly ExtraTable[];
}
/**
 * The form's tables among the tables of a source, every figure placed by the labels of its row and column.
 * @param fallback id of the edition to take where no label tells, usually that of the report's year
 */
export type ReadTables = (tables: readonly SourceTable[], editions: readonly Edition[], fallback: string) => TablesRead;
