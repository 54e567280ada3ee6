import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, readCell, type CellKind } from '../../../renderer/core/report/cellText';
import type { Cell } from '../../../renderer/core/report/model';

const raw = (text: string): Cell => ({ raw: text });
const money = (value: string | null, unit: '元' | '万元' | null = null): Cell => ({ value, unit });

const table: readonly (readonly [kind: CellKind, typed: string, cell: Cell])[] = [
  ['count', '12', 12],
  ['count', '１２', 12],
  ['count', ' 12 ', 12],
  ['count', '1 2', 12],
  ['count', '\u300012\u00a0', 12],
  ['count', '12\r\n', 12],
  ['count', '1,234', 1234],
  ['count', '１，２３４', 1234],
  ['count', '1,234,567', 1234567],
  ['count', '999999999', 999999999],
  ['count', '0', 0],
  ['count', '', null],
  ['count', ' \u3000', null],
  ['count', '1234567890', raw('1234567890')],
  ['count', '1,2', raw('1,2')],
  ['count', '12,34', raw('12,34')],
  ['count', '1234,567', raw('1234,567')],
  ['count', '00', raw('00')],
  ['count', '012', raw('012')],
  ['count', '12件', raw('12件')],
  ['count', '1e999', raw('1e999')],
  ['count', '1e3', raw('1e3')],
  ['count', '0x10', raw('0x10')],
  ['count', '+3', raw('+3')],
  ['count', '-3', raw('-3')],
  ['count', '0.5', raw('0.5')],
  ['count', '3.0', raw('3.0')],
  ['count', '/', raw('/')],
  ['count', '—', raw('—')],
  ['count', '-', raw('-')],
  ['count', '无', raw('无')],
  ['count', '十二', raw('十二')],
  ['count', '١٢', raw('١٢')],
  ['count', ' 3 件 ', raw('3 件')],
  ['signedCount', '-3', -3],
  ['signedCount', '−3', -3],
  ['signedCount', '－３', -3],
  ['signedCount', '–3', -3],
  ['signedCount', '+3', 3],
  ['signedCount', '＋３', 3],
  ['signedCount', '-1,234', -1234],
  ['signedCount', '-0', 0],
  ['signedCount', '--3', raw('--3')],
  ['signedCount', '减3', raw('减3')],
  ['signedCount', '-03', raw('-03')],
  ['moneyWan', '25.6', '25.6'],
  ['moneyWan', '25.60', '25.60'],
  ['moneyWan', '２５．６', '25.6'],
  ['moneyWan', '1,234.56', '1234.56'],
  ['moneyWan', '0', '0'],
  ['moneyWan', '0.1', '0.1'],
  ['moneyWan', '', null],
  ['moneyWan', '25.6万元', raw('25.6万元')],
  ['moneyWan', '152790元', raw('152790元')],
  ['moneyWan', '-5', raw('-5')],
  ['moneyWan', '05', raw('05')],
  ['moneyWan', '.5', raw('.5')],
  ['moneyWan', '5.', raw('5.')],
  ['moneyWan', '1e5', raw('1e5')],
  ['moneyWan', '0.1234567', raw('0.1234567')],
  ['moneyYuan', '152790', '152790'],
  ['moneyUnitUnstated', '25.6万元', money('25.6', '万元')],
  ['moneyUnitUnstated', '152790元', money('152790', '元')],
  ['moneyUnitUnstated', '152,790 元', money('152790', '元')],
  ['moneyUnitUnstated', '３２５６．６７３２万元', money('3256.6732', '万元')],
  ['moneyUnitUnstated', '8040', money('8040')],
  ['moneyUnitUnstated', '', money(null)],
  ['moneyUnitUnstated', '元', raw('元')],
  ['moneyUnitUnstated', '约5万元', raw('约5万元')],
  ['moneyUnitUnstated', '5亿元', raw('5亿元')],
  ['moneyUnitUnstated', '1e999', raw('1e999')],
];

describe('what is typed into a cell', () => {
  it.each(table)('%s: %j', (kind, typed, cell) => {
    const read = readCell(typed, kind);
    expect(read).toEqual(cell);
    expect(Object.is(read, -0)).toBe(false);
  });

  it('is never lost: it is either the value or kept as typed, and reads the same again', () => {
    const kinds = fc.constantFrom<CellKind>('count', 'signedCount', 'moneyWan', 'moneyYuan', 'moneyUnitUnstated');
    fc.assert(
      fc.property(
        kinds,
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+ ０-９0-9.,，元万件]*$/)),
        (kind, typed) => {
          const cell = readCell(typed, kind);
          if (typeof cell === 'object' && cell !== null && 'raw' in cell) expect(cell.raw).toBe(typed.trim());
          expect(readCell(cellText(cell), kind)).toEqual(cell);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('printed and typed again gives the same count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(readCell(cellText(n), 'count')).toBe(n);
      }),
    );
  });
});
