import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, isPlainDecimal, sumDecimals, yuanToWan } from '../../../renderer/core/kernel/decimal';

/** A money amount as millionths, so that the oracle is whole-number arithmetic. */
const millionths = fc.bigInt({ min: 0n, max: 10n ** 20n });
const asDecimal = (n: bigint): string => {
  const part = String(n % 1_000_000n).padStart(6, '0');
  return `${n / 1_000_000n}.${part}`;
};
const plain = (n: bigint): string => asDecimal(n).replace(/\.?0+$/, '');

describe('money', () => {
  it('is added exactly', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    fc.assert(
      fc.property(fc.array(millionths, { maxLength: 20 }), (all) => {
        expect(sumDecimals(all.map(asDecimal))).toBe(plain(all.reduce((a, b) => a + b, 0n)) || '0');
      }),
    );
  });

  it('is compared exactly, whatever the trailing zeros', () => {
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        expect(compareDecimals(asDecimal(a), asDecimal(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
    expect(compareDecimals('1.50', '1.5')).toBe(0);
  });

  it('in yuan becomes 万元 exactly', () => {
    expect(['251000', '8040', '1', '0', '152790.55'].map(yuanToWan)).toEqual([
      '25.1',
      '0.804',
      '0.0001',
      '0',
      '15.279055',
    ]);
    fc.assert(
      fc.property(millionths, (n) => {
        const wan = yuanToWan(asDecimal(n));
        const [whole, part = ''] = wan.split('.') as [string, string?];
        expect(BigInt(whole + part.padEnd(10, '0'))).toBe(n);
      }),
    );
  });

  it.each(['', '1e3', '.5', '5.', '1,000', '0x1', 'NaN', '1234567890123456', '0.1234567', '--1', ' 1', '１'])(
    'is not “%s”',
    (text) => {
      expect(isPlainDecimal(text)).toBe(false);
      expect(sumDecimals(['1', text])).toBeNull();
    },
  );
});
