import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, luhn, privateNumbers } from '../../../../renderer/core/checks/wording/idNumbers';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idOf = (seventeen: string): string =>
  seventeen + '10X98765432'[WEIGHTS.reduce((s, w, i) => s + w * Number(seventeen[i]), 0) % 11]!;

const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
const seventeen = fc
  .tuple(
    fc.constantFrom('11', '36', '53', '63'),
    digits(4),
    fc.integer({ min: 1930, max: 2020 }),
    fc.constantFrom('0115', '1231'),
    digits(3),
  )
  .map((parts) => parts.join(''));

describe('numbers that belong to persons', () => {
  it('knows every identity number, and none with one figure changed', () => {
    fc.assert(
      fc.property(seventeen, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const id = idOf(body);
        expect(privateNumbers(`证件${id}。`)).toEqual([{ start: 2, end: 20, kind: 'id' }]);
        const other = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1);
        // The weights are no multiples of 11, so one changed figure always shows.
        expect(isId(other)).toBe(false);
      }),
    );
  });

  it('knows every mobile number, however it is grouped', () => {
    fc.assert(
      fc.property(fc.constantFrom('3', '5', '7', '8', '9'), digits(9), (second, rest) => {
        const n = `1${second}${rest}`;
        for (const text of [
          n,
          `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
          `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
        ])
          expect(privateNumbers(`电话${text}。`)).toEqual([{ start: 2, end: 2 + text.length, kind: 'mobile' }]);
      }),
    );
  });

  it('takes no landline, code, amount or masked number for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999 }), digits(8), (area, rest) => {
        for (const text of [`0${area}-${rest}`, `（0${area}）${rest}`, `0${area} ${rest}`])
          expect(privateNumbers(`电话${text}。`)).toEqual([]);
      }),
    );
    for (const text of [
      '13900000000元',
      '受理编号13900000000',
      'A13900000000',
      '139****0000',
      '1.3900000000',
      '91990000MA00000X0A',
    ])
      expect(privateNumbers(text), text).toEqual([]);
  });

  it('adds up as cards do', () => {
    expect(luhn('79927398713')).toBe(true);
    expect(luhn('79927398710')).toBe(false);
  });
});
