import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

export interface ReadCell {
  /** `A1` */
  readonly at: string;
  readonly value: string | number | null;
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** `A1:C3` */
  readonly merged: readonly string[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a part in the order of their ends, with the text that stands directly in it. */
function elements(xml: string): readonly Element[] {
  const done: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void open.push({ name, attributes, text: '' }),
      ontext: (text) => void (open.length > 0 && (open.at(-1)!.text += text)),
      onclosetag: () => void done.push(open.pop()!),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return done;
}

export const workbookParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

/** `_x005F_` is the low line itself in a shared string, `_x0041_` would be an A. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A workbook read from its parts alone. Throws on formulas and on cell types the tables have no use for. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = workbookParts(bytes);
  const part = (name: string): readonly Element[] => elements(parts.get(name)!);
  const strings = part('xl/sharedStrings.xml').filter((e) => e.name === 't');
  const styles = part('xl/styles.xml');
  const formats = new Map(
    styles.filter((e) => e.name === 'numFmt').map((e) => [e.attributes['numFmtId'], e.attributes['formatCode']!]),
  );
  const looks = styles.filter((e) => e.name === 'xf').map((e) => formats.get(e.attributes['numFmtId']) ?? 'General');
  const targets = new Map(
    part('xl/_rels/workbook.xml.rels').map((e) => [e.attributes['Id'], e.attributes['Target']] as const),
  );
  return part('xl/workbook.xml')
    .filter((e) => e.name === 'sheet')
    .map((sheet) => {
      const all = part(`xl/${targets.get(sheet.attributes['r:id']!)}`);
      if (all.some((e) => e.name === 'f')) throw new Error('a formula');
      return { name: sheet.attributes['name']!, cells: cellsOf(all, strings, looks), ...frameOf(all) };
    });
}

function cellsOf(
  all: readonly Element[],
  strings: readonly Element[],
  looks: readonly string[],
): ReadonlyMap<string, ReadCell> {
  const values = all.filter((e) => e.name === 'v' || e.name === 'c');
  const cells = values.flatMap((e, i): ReadCell[] => {
    if (e.name !== 'c') return [];
    const before = values[i - 1];
    const text = before?.name === 'v' ? before.text : null;
    const format = looks[Number(e.attributes['s'] ?? 0)]!;
    return [{ at: e.attributes['r']!, value: valueOf(e.attributes['t'], text, strings), format }];
  });
  return new Map(cells.map((cell) => [cell.at, cell]));
}

function valueOf(type: string | undefined, text: string | null, strings: readonly Element[]): string | number | null {
  if (text === null) return null;
  if (type === undefined) return Number(text);
  if (type !== 's') throw new Error(`cell of type ${type}`);
  const shared = strings[Number(text)];
  if (!shared) throw new Error(`no string ${text}`);
  return unescaped(shared.text);
}

function frameOf(all: readonly Element[]): Pick<ReadSheet, 'merged' | 'widths' | 'heights' | 'frozen'> {
  const of = (name: string, attribute: string): readonly string[] =>
    all.filter((e) => e.name === name).map((e) => e.attributes[attribute]!);
  const [pane] = all.filter((e) => e.name === 'pane');
  return {
    merged: of('mergeCell', 'ref'),
    widths: of('col', 'width').map(Number),
    heights: of('row', 'ht').map(Number),
    frozen: pane ? { rows: Number(pane.attributes['ySplit']), columns: Number(pane.attributes['xSplit']) } : null,
  };
}

/** `A1` of a place counted from 0; the forms have fewer than 26 columns. */
export const cellName = (row: number, col: number): string => String.fromCharCode(65 + col) + String(row + 1);
