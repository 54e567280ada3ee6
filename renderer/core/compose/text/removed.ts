import { cellText } from '../../report/cellText';
import { placeOf, type Place } from '../../report/cells';
import { getField, TEXT_FIELDS } from '../../report/fields';
import type { Report } from '../../report/model';
import { unprintable } from './clean';

/** Characters a document has no room for, and the place they were typed in, named as findings name it. */
export interface RemovedCharacters {
  /** a field (`letter.body`, `overview`, `letter.copyTo`) or a cell (`table.row.column`) */
  readonly place: Place;
  readonly count: number;
}

/**
 * Where an export leaves out characters (control characters, which XML forbids) or prints a replacement (half characters).
 * They come from damaged files and some input methods, are invisible on screen, and are said rather than lost in silence.
 */
export function removedCharacters(report: Report): readonly RemovedCharacters[] {
  const { copyTo, marks } = report.letter;
  const fields = TEXT_FIELDS.map((field): readonly [Place, string] => [field, getField(report, field)]);
  const head = Object.entries(marks ?? {}).map(([key, text]): readonly [Place, string] => [
    `letter.marks.${key}`,
    text,
  ]);
  const cells = Object.entries(report.tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, cell]) => [placeOf(table, row, column), cellText(cell)] as const),
    ),
  );
  return [...fields, ['letter.copyTo', copyTo.join('')] as const, ...head, ...cells]
    .map(([place, text]) => ({ place, count: unprintable(text) }))
    .filter(({ count }) => count > 0);
}
