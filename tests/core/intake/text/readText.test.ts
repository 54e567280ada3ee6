import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../../../../renderer/bundled/editions';
import { valueCells } from '../../../../renderer/core/editions/grid';
import type { Edition } from '../../../../renderer/core/editions/types';
import { sectionsSought } from '../../../../renderer/core/intake/parts';
import { readTables } from '../../../../renderer/core/intake/tables';
import { readText } from '../../../../renderer/core/intake/text';
import { getCell } from '../../../../renderer/core/report/cells';
import { isBlank, type Cell } from '../../../../renderer/core/report/model';
import { sectionLines, SHAPES, type ShapeName } from './shapes';

const sections = sectionsSought(editions);
const forms = editions.all.map((edition) => [edition.id, edition] as const);
const shapes = Object.keys(SHAPES) as ShapeName[];

/** Every cell another number, so that a figure in a wrong cell shows. */
const distinct = (edition: Edition): Map<string, string> =>
  new Map(valueCells(edition).map(({ place }, i) => [place, String(1000 + i)]));

const plain = (cell: Cell): string | null => {
  if (isBlank(cell) || cell === null) return null;
  return typeof cell === 'object' ? ('value' in cell ? cell.value : cell.raw) : String(cell);
};

function readBack(lines: readonly string[], edition: Edition) {
  const read = readText(lines.join('\n'), editions.all, sections);
  const tables = read.document.blocks.filter((block) => block.kind === 'table');
  const found = readTables(tables, editions.all, edition.id);
  return { notes: [...read.notes, ...found.notes], values: { tables: found.values }, edition: found.edition };
}

/** Figures that came into another cell than the one they were printed in. */
function misplaced(lines: readonly string[], edition: Edition, printed: ReadonlyMap<string, string>): string[] {
  const { values, edition: told } = readBack(lines, edition);
  return valueCells(editions.byId(told)!).flatMap(({ place }) => {
    const got = plain(getCell(values, place));
    return got === null || got === printed.get(place) ? [] : [`${place}: ${got}, printed ${printed.get(place)}`];
  });
}

describe.each(forms)('tables of the form %s in a text', (_, edition) => {
  it.each(shapes)('%s: every figure comes into its cell', (shape) => {
    const printed = distinct(edition);
    const { values, notes } = readBack(sectionLines(edition, shape, printed), edition);
    const wrong = valueCells(edition).filter(({ place }) => plain(getCell(values, place)) !== printed.get(place));
    expect(wrong.map(({ place }) => place)).toEqual([]);
    expect(notes.filter(({ kind }) => kind === 'unread')).toEqual([]);
  });

  it.each(shapes)('%s: with cells left empty, a figure is in its cell or its cell is empty and told', (shape) => {
    fc.assert(
      fc.property(fc.subarray(valueCells(edition).map(({ place }) => place)), (empty) => {
        const printed = distinct(edition);
        for (const place of empty) printed.set(place, '');
        const lines = sectionLines(edition, shape, printed);
        expect(misplaced(lines, edition, printed)).toEqual([]);
        const { values, notes } = readBack(lines, edition);
        const silent = valueCells(edition).filter(
          ({ place, table, row }) =>
            printed.get(place) !== '' &&
            plain(getCell(values, place)) === null &&
            !notes.some((note) => [place, table, `${table}.${row}`].includes(note.place)),
        );
        expect(silent.map(({ place }) => place)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it.each(shapes)('%s: with lines lost or doubled no figure comes into another cell', (shape) => {
    const printed = distinct(edition);
    const whole = sectionLines(edition, shape, printed);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.boolean(), (at, doubled) => {
        const lines = doubled ? [...whole.slice(0, at + 1), ...whole.slice(at)] : whole.filter((_l, i) => i !== at);
        expect(misplaced(lines, edition, printed)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('around the tables', () => {
  const [, edition] = forms[0]!;

  it('keeps a sentence between a heading and its table as text', () => {
    const lines = sectionLines(edition, shapes[0]!, distinct(edition));
    const at = lines.indexOf(edition.sections[1]!.title);
    lines.splice(at + 1, 0, '填表说明：数字由办公室逐月登记后相加。');
    const { blocks } = readText(lines.join('\n'), editions.all, sections).document;
    expect(blocks.some((b) => b.kind === 'paragraph' && b.text.startsWith('填表说明'))).toBe(true);
  });

  it('leaves a text that only mentions words of the form as text', () => {
    const text = '今年的工作\n行政许可\n办理顺利。\n行政处罚\n没有发生。';
    const { blocks } = readText(text, editions.all, sections).document;
    expect(blocks.every((b) => b.kind === 'paragraph')).toBe(true);
  });

  it('reads any text without failing', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('规章', '\t0', '| 0 | 1 |', '申请人情况', '一、总体情况', '', '0 0 0'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        expect(() => readText(lines.join('\n'), editions.all, sections)).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });
});
