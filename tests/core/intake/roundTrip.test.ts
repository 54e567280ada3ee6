import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../../../renderer/bundled/editions';
import { compose, DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { newReport } from '../../../renderer/core/editions/blank';
import { valueCells } from '../../../renderer/core/editions/grid';
import type { Edition } from '../../../renderer/core/editions/types';
import type { CellKind } from '../../../renderer/core/report/cellText';
import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Letter, Report } from '../../../renderer/core/report/model';
import { imported } from './ports';

const decimal = fc
  .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,4}$/)))
  .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`));
const CELL: Readonly<Record<CellKind, fc.Arbitrary<Cell>>> = {
  count: fc.option(fc.nat(999_999)),
  signedCount: fc.option(fc.integer({ min: -9999, max: 9999 })),
  moneyWan: fc.option(decimal),
  moneyYuan: fc.option(decimal),
  moneyUnitUnstated: fc.oneof(
    fc.constant({ value: null, unit: null }),
    fc.record({ value: decimal, unit: fc.constantFrom('元' as const, '万元' as const, null) }),
  ),
};

const sentence = fc
  .tuple(
    fc.constantFrom('', '（一）', '一是', '1.', '三、'),
    fc.stringMatching(/^[村民会议培训公开目录栏目整改][一-龥，0-9]{4,40}$/),
  )
  .map(([mark, words]) => `${mark}${words}。`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const organ = fc.constantFrom('青石乡人民政府', '云岭区东山街道办事处', '望川县大河口镇人民政府');

function reportOf(edition: Edition): fc.Arbitrary<Report> {
  const cells = fc.record(Object.fromEntries(valueCells(edition).map(({ place, kind }) => [place, CELL[kind]])));
  const year = fc.integer({ min: edition.appliesToYears.from, max: edition.appliesToYears.to ?? 2030 });
  const letter = fc.record({
    kind: fc.constantFrom<Letter['kind']>('plain', 'redHead'),
    number: fc.nat(99),
    month: fc.integer({ min: 1, max: 12 }),
    phone: fc.constantFrom('', '0000-1234567'),
    copyTo: fc.subarray(['区司法局', '区融媒体中心']),
  });
  return fc
    .record({ organ, year, cells, letter, preface: text, overview: text, problems: text, other: text })
    .map(({ organ: name, year: y, cells: values, letter: l, ...texts }) => {
      const blank = newReport(editions, { id: 'x', year: y, organ: { name }, recipient: '望川县人民政府办公室' });
      if (!blank.ok) throw new Error(blank.error.code);
      const red = l.kind === 'redHead';
      const own: Letter = {
        ...blank.value.letter,
        kind: l.kind,
        date: `${y + 1}-${String(l.month).padStart(2, '0')}-18`,
        documentNumber: red ? `石政函〔${y + 1}〕${l.number}号` : '',
        copyTo: red ? l.copyTo : [],
        contact: { name: '', person: l.phone === '' ? '' : '王某', phone: l.phone },
      };
      return setCells({ ...blank.value, ...texts, letter: own }, values);
    });
}

describe.each(editions.all.map((edition) => [edition.id, edition] as const))('exported on form %s', (_, edition) => {
  it.each(['one', 'two'] as const)('in %s file(s), a report comes back as it was', async (files) => {
    await fc.assert(
      fc.asyncProperty(reportOf(edition), async (report) => {
        const made = await compose(report, edition, { ...DEFAULT_SETTINGS, files, letter: report.letter.kind });
        const back = made.map(({ kind, name, bytes }) => [kind, imported(name, bytes).report] as const);
        const found = new Map(back);
        const main = found.get('combined') ?? found.get('report')!;
        const { title, year, overview, preface, problems, other, tables } = report;
        expect(main).toMatchObject({ title, year, edition: edition.id, overview, preface, problems, other });
        expect(main.organ.name).toBe(report.organ.name);
        expect(main.tables).toEqual(tables);
        expect((found.get('combined') ?? found.get('letter')!).letter).toEqual(report.letter);
      }),
      { numRuns: 12 },
    );
  });
});
