import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, scrollTo, visibleRows } from '../../../renderer/components/rows/visibleRows';

const count = fc.integer({ min: 0, max: 5000 });
const height = fc.integer({ min: 50, max: 2000 });
const row = fc.integer({ min: 20, max: 80 });

describe('rows drawn', () => {
  it('are all that can be seen, and few more, whatever the list and the place', () => {
    fc.assert(
      fc.property(count, height, row, fc.double({ min: 0, max: 1, noNaN: true }), (n, window, h, share) => {
        const scrolled = share * Math.max(0, n * h - window);
        const { first, end, before, after } = visibleRows(n, scrolled, window, h);
        const from = Math.floor(scrolled / h);
        const to = Math.min(n, Math.ceil((scrolled + window) / h));
        expect(first <= from && end >= to).toBe(true);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(window / h) + 20);
        expect(before + (end - first) * h + after).toBe(n * h);
      }),
    );
  });

  it('stay inside the list when it has become shorter than the place scrolled to', () => {
    expect(visibleRows(3, 90_000, 600, 50)).toEqual({ first: 0, end: 3, before: 0, after: 0 });
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowUp', -1, 0],
    ['ArrowDown', 99, 99],
    ['PageUp', 4, 0],
    ['PageDown', 4, 14],
    ['Home', 50, 0],
    ['End', 0, 99],
    ['Tab', 5, null],
    ['toString', 5, null],
  ])('%s from %i leads to %j', (key, at, to) => expect(rowAfterKey(key, at, 100, 10)).toBe(to));

  it('lead nowhere in an empty list', () => expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull());
});

it('a row is scrolled to only when it is not seen whole, and then just so far', () => {
  const at = { scrolled: 500, height: 640, head: 40, row: 50 };
  expect([scrollTo(12, at), scrollTo(9, at), scrollTo(22, at), scrollTo(0, at)]).toEqual([500, 450, 550, 0]);
});
