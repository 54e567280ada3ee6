import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '../../../../renderer/core/district/figures/addUp';
import { countFigures, figuresOf } from '../../../../renderer/core/district/figures/figures';
import { sharesOf } from '../../../../renderer/core/district/figures/shares';
import { valueCells } from '../../../../renderer/core/editions/grid';
import { getCell } from '../../../../renderer/core/report/cells';
import type { Cell } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { figures } from '../support';

const NEW = 'applications.newReceived.naturalPerson';
const BOUGHT = 'proactive.procurement.totalAmount';

const placeOf = (editionId: string, kind: string): string =>
  valueCells(editionOf(editionId)).find((cell) => cell.kind === kind)!.place;

describe('adding up', () => {
  it.each(['2019', '2021'])('every cell of the %s form of one report is its own total', (id) => {
    const report = fullReport(id);
    const { tables, missing } = addUp(editionOf(id), [figuresOf(editionOf(id), report)]);
    expect(tables).toEqual(report.tables);
    expect(missing).toEqual({});
  });

  it('adds counts of any townships exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 }), { maxLength: 20 }), (values) => {
        const total = addUp(
          editionOf('2021'),
          values.map((value) => figures('2021', { [NEW]: value })),
        );
        expect(getCell(total, NEW)).toBe(values.length === 0 ? null : values.reduce((a, b) => a + b, 0));
        expect(total.reports).toBe(values.length);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, string, Cell[], Cell]>([
    ['tenths', '2021', ['0.1', '0.2'], '0.3'],
    ['six decimals beside large sums', '2021', ['4503599627.370497', '0.000001', '9'], '4503599636.370498'],
    ['one not filled', '2021', ['12.5', null], '12.5'],
    ['none filled', '2021', [null, null], null],
    ['one unreadable', '2021', [{ raw: '约三万' }, '1'], '1'],
  ])('money: %s', (_, id, cells, wanted) => {
    const place = placeOf(id, 'moneyWan');
    const total = addUp(
      editionOf(id),
      cells.map((cell) => figures(id, { [place]: cell })),
    );
    expect(getCell(total, place)).toEqual(wanted);
  });

  it('brings 元 and 万元 of 采购总金额 together in 万元, never guesses a unit', () => {
    const amounts: Cell[] = [
      { value: '0.1', unit: '万元' },
      { value: '1000.07', unit: '元' },
      { value: '0.000001', unit: '元' },
      { value: '5', unit: null },
      { value: null, unit: null },
    ];
    const total = addUp(
      editionOf('2019'),
      amounts.map((cell) => figures('2019', { [BOUGHT]: cell })),
    );
    expect(getCell(total, BOUGHT)).toEqual({ value: '0.2000070001', unit: '万元' });
    expect(total.missing[BOUGHT]).toBe(2);
  });

  it.each<[string, Cell]>([
    ['not filled', null],
    ['unreadable', { raw: '00' }],
    ['a negative count', -1],
    ['half a case', 0.5],
    ['more digits than a count has', 1_000_000_000],
  ])('%s adds nothing and is said to be missing', (_, cell) => {
    const total = addUp(editionOf('2021'), [figures('2021', { [NEW]: 7 }), figures('2021', { [NEW]: cell })]);
    expect(getCell(total, NEW)).toBe(7);
    expect(total.missing).toEqual({ [NEW]: 1 });
  });

  it('counts filled, blank and unreadable cells of a report', () => {
    const all = valueCells(editionOf('2021')).length;
    const some = figures('2021', { [NEW]: null, [placeOf('2021', 'moneyWan')]: { raw: 'x' } });
    expect(countFigures(some)).toEqual({ filled: all - 2, blank: 1, unreadable: 1 });
  });
});

describe('shares of a total', () => {
  it('stand largest first, unknown last, and come to the total', () => {
    const members = [
      { organ: '甲', figures: figures('2021', { [NEW]: 1 }) },
      { organ: '乙', figures: figures('2021', { [NEW]: null }) },
      { organ: '丙', figures: figures('2021', { [NEW]: 2 }) },
    ];
    expect(sharesOf(editionOf('2021'), NEW, members)).toEqual([
      { organ: '丙', value: '2', percent: '66.7' },
      { organ: '甲', value: '1', percent: '33.3' },
      { organ: '乙', value: null, percent: null },
    ]);
    expect(sharesOf(editionOf('2021'), 'no.such.cell', members)).toEqual([]);
  });

  it('are in 万元 where the total is', () => {
    const member = { organ: '甲', figures: figures('2019', { [BOUGHT]: { value: '251000', unit: '元' } }) };
    expect(sharesOf(editionOf('2019'), BOUGHT, [member])).toEqual([{ organ: '甲', value: '25.1', percent: '100' }]);
  });

  it('have no per cent of nothing', () => {
    const member = { organ: '甲', figures: figures('2021', { [NEW]: 0 }) };
    expect(sharesOf(editionOf('2021'), NEW, [member])).toEqual([{ organ: '甲', value: '0', percent: null }]);
  });
});
