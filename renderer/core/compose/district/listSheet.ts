import type { CellObject, Sheet } from 'write-excel-file/universal';
import { cleanXml } from '../text/clean';
import { charactersWide } from '../text/width';

/** Older spreadsheets show a longer text as #### when its cell is formatted as text. */
const LONGEST_TEXT_FORMAT = 255;
/** Digits wide; longer texts wrap. */
const WIDEST = 60;
const MARGIN = 2;

const FRAME = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const;

/** A list as a sheet: its first row are the headings and stays in sight. */
export interface List {
  readonly name: string;
  readonly headings: readonly string[];
  /** a number is a number cell, a text a text cell whatever it begins with, never a formula */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** @param mark stands in the sheet for a text (`marks`) */
export function listSheet({ headings, rows }: List, name: string, mark: (text: string) => string): Sheet<Blob> {
  const heading = (text: string): CellObject => ({ ...FRAME, align: 'center', type: String, value: text });
  const cell = (value: string | number): CellObject =>
    typeof value === 'number'
      ? { ...FRAME, align: 'right', type: Number, value, format: '0' }
      : { ...FRAME, align: 'left', ...textCell(value, mark) };
  return {
    sheet: name,
    data: [headings.map(heading), ...rows.map((row) => row.map(cell))],
    columns: headings.map((text, column) => ({ width: widthOf([text, ...rows.map((row) => row[column] ?? '')]) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function textCell(value: string, mark: (text: string) => string): CellObject {
  const text = cleanXml(value);
  if (text === '') return {};
  return { type: String, value: mark(text), ...(text.length > LONGEST_TEXT_FORMAT ? {} : { format: '@' }) };
}

const widthOf = (values: readonly (string | number)[]): number =>
  values.reduce<number>((most, value) => Math.min(WIDEST, Math.max(most, charactersWide(String(value)) * 2)), 0) +
  MARGIN;
