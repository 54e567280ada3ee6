/**
 * What the reader of an imported report must know: `cleaned` (the value is certain, its writing was tidied), `guessed`
 * (read by position or likeness, to be confirmed), `unread` (the cell stays empty, the raw text stands here), `missing`
 * (nothing was there).
 */
export interface ImportNote {
  readonly kind: 'cleaned' | 'guessed' | 'unread' | 'missing';
  /** a cell `table.row.column`, a row `table.row`, a table, a section, or a field such as `letter.date` */
  readonly place: string;
  /** the words as they stand in the source, '' where there were none */
  readonly raw: string;
  /** one plain sentence */
  readonly message: string;
}
