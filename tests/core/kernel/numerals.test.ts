import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, standsAlone, writeNumeral } from '../../../renderer/core/kernel/numerals';

describe('one numeral', () => {
  it.each([
    ['12', { value: '12', style: 'arabic', grouped: false }],
    ['１，２００', { value: '1200', style: 'wide', grouped: true }],
    ['25.60', { value: '25.6', style: 'arabic', grouped: false }],
    ['两百零五', { value: '205', style: 'chinese', grouped: false }],
    ['12件', null],
    ['', null],
    ['三五', null],
  ])('%s is read whole or not at all', (text, expected) => expect(readNumeral(text)).toEqual(expected));

  it('comes back from every style that can write it', () => {
    const look = fc.record({ style: fc.constantFrom('arabic', 'wide', 'chinese'), grouped: fc.boolean() });
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), look, fc.boolean(), (n, { style, grouped }, counted) => {
        const written = writeNumeral(String(n), { style, grouped }, counted)!;
        expect(readNumeral(written)?.value).toBe(String(n));
      }),
    );
  });

  it.each([
    ['25.6', 'chinese', null],
    ['123456789', 'chinese', null],
    ['1234.5', 'wide', '１,２３４．５'],
  ] as const)('%s in %s is %s', (value, style, expected) =>
    expect(writeNumeral(value, { style, grouped: style === 'wide' }, false)).toBe(expected),
  );
});

describe('a numeral stands alone', () => {
  it.each([
    ['收到[12]件', true],
    ['收到1[2]件', false],
    ['收到[1]2件', false],
    ['收到[1].5件', false],
    ['收到1.[5]件', false],
    ['收到[3]万件', false],
    ['收到1,[200]件', false],
    ['收到[5]，12件办结', true],
    ['收到[十]二件', false],
    ['收到[十二]件', true],
    ['[12]', true],
  ])('%s: %s', (marked, expected) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    expect(standsAlone(marked.replace(/[[\]]/g, ''), start, end)).toBe(expected);
  });

  it.each([
    ['25.6万元', '万元', true],
    ['25.6 万元', '万元', true],
    ['25.6元', '万元', false],
    ['25.6万元', '元', false],
  ])('%s with the unit %s: %s', (text, unit, expected) => expect(standsAlone(text, 0, 4, unit)).toBe(expected));
});
