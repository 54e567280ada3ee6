import { readFileSync } from 'node:fs';
import { derivedCells } from '../../renderer/core/editions/derived';
import { gridCells } from '../../renderer/core/editions/grid';
import { readReport } from '../../renderer/core/editions/reportFile';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';
import { editionOf, editions } from '../core/editions/bundle';
import { OFFICE } from './clerk';

const folder = new URL('../../resources/samples/', import.meta.url);

/** A shipped sample retold for another office: what a test types, and what it must find again. */
export function sampleFor(year: number): Report {
  const file = readFileSync(new URL(`${year}.json`, folder), 'utf8')
    .replaceAll('棠梨渡', '青溪')
    .replaceAll('霁川', '云岭');
  const read = readReport(editions, file);
  if (!read.ok) throw new Error(read.error.code);
  const { letter, organ } = read.value;
  const contact = { ...letter.contact, person: OFFICE.person, phone: OFFICE.phone };
  return { ...read.value, organ: { ...organ, name: OFFICE.organ }, letter: { ...letter, contact } };
}

export interface Stop {
  readonly place: string;
  readonly text: string;
  /** filled in by the program itself */
  readonly derived: boolean;
}

/** The value cells of a table in the order of the Tab key, with what the report has in them. */
export function stopsOf(report: Report, table: string): readonly Stop[] {
  const edition = editionOf(report.edition);
  const totals = new Set(derivedCells(edition).map((d) => d.place));
  return gridCells(edition.tables[table]!).flatMap(({ value }) =>
    value === undefined ? [] : [{ place: value, text: cellText(getCell(report, value)), derived: totals.has(value) }],
  );
}

/** Lines of values as they stand under one another in the table: what Excel has when the figures are kept there. */
export function linesOfValues(report: Report, table: string): readonly (readonly string[])[] {
  const lines = new Map<number, string[]>();
  for (const { row, value } of gridCells(editionOf(report.edition).tables[table]!))
    if (value !== undefined) lines.set(row, [...(lines.get(row) ?? []), cellText(getCell(report, value))]);
  return [...lines.values()];
}

export const sectionTitle = (report: Report, key: string): string =>
  editionOf(report.edition).sections.find((s) => s.key === key)!.title;
