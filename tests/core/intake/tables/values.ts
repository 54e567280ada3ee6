import { cellText } from '../../../../renderer/core/report/cellText';
import { getCell } from '../../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../../renderer/core/report/model';
import { valueCells } from '../../../../renderer/core/editions/grid';
import type { Edition } from '../../../../renderer/core/editions/types';
import { derivedCells } from '../../../../renderer/core/editions/derived';

/** A number of its own for every cell, all sums of the form true: a figure in the wrong cell shows. */
export function distinctValues(edition: Edition): ReadonlyMap<string, Cell> {
  const values = new Map<string, Cell>();
  let next = 100;
  for (const { place, kind } of valueCells(edition)) {
    next += 7;
    if (kind === 'moneyWan' || kind === 'moneyYuan') values.set(place, `${next}.25`);
    else if (kind === 'moneyUnitUnstated') values.set(place, { value: `${next}.5`, unit: '万元' });
    else values.set(place, kind === 'signedCount' ? -next : next);
  }
  const columns = edition.tables['applications']!.columns!.filter((c) => c.role === 'input');
  for (const { place, parts } of derivedCells(edition))
    values.set(
      place,
      parts.reduce((sum, p) => sum + Number(values.get(p)), 0),
    );
  for (const { key } of columns) {
    const at = (row: string): number => Number(values.get(`applications.${row}.${key}`));
    values.set(`applications.newReceived.${key}`, at('resultsTotal') + at('carriedOut') - at('carriedIn'));
  }
  const total = columns.reduce((sum, c) => sum + Number(values.get(`applications.newReceived.${c.key}`)), 0);
  return values.set('applications.newReceived.total', total);
}

export const printed =
  (values: ReadonlyMap<string, Cell>) =>
  (place: string): string =>
    cellText(values.get(place) ?? null);

/** Places whose value is neither the wanted one nor empty: what must never be. */
export const wrongPlaces = (tables: Report['tables'], wanted: ReadonlyMap<string, Cell>): string[] =>
  [...wanted].flatMap(([place, value]) => {
    const got = getCell({ tables }, place);
    const empty = got === null || (typeof got === 'object' && 'value' in got && got.value === null);
    return empty || JSON.stringify(got) === JSON.stringify(value)
      ? []
      : [`${place}: ${cellText(got)} for ${cellText(value)}`];
  });

/** Places left empty although the source has their value. */
export const emptyPlaces = (tables: Report['tables'], wanted: ReadonlyMap<string, Cell>): string[] =>
  [...wanted].flatMap(([place, value]) =>
    cellText(getCell({ tables }, place)) === '' && cellText(value) !== '' ? [place] : [],
  );
