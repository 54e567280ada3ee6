import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankAfter,
  blankBefore,
  blanksFromTemplate,
  findBlanks,
} from '../../../renderer/components/textEditor/blanks';

describe('blanksFromTemplate', () => {
  it.each([
    ['召开会议{{次数}}次。', '召开会议【待填：次数】次。'],
    ['{{ 两边有空格 }}', '【待填：两边有空格】'],
    ['{{}}和{{ }}', '【待填】和【待填】'],
    ['{{a}}{{b}}', '【待填：a】【待填：b】'],
    ['{{填【数】}}', '【待填：填（数）】'],
    ['没有空格', '没有空格'],
    ['{{没有写完', '{{没有写完'],
    ['{{跨\n行}}', '{{跨\n行}}'],
  ])('%j becomes %j', (template, text) => {
    expect(blanksFromTemplate(template)).toBe(text);
  });

  it('leaves every blank of a template to be found, in order and with its hint', () => {
    const hint = fc.stringMatching(/^[一-龥0-9a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', '文字', '\n', '【', '。'), hint), { maxLength: 8 }),
        (parts) => {
          const text = blanksFromTemplate(parts.map(([before, name]) => `${before}{{${name}}}`).join(''));
          expect(findBlanks(text).map((b) => b.hint)).toEqual(parts.map(([, name]) => name));
        },
      ),
    );
  });
});

describe('findBlanks', () => {
  it('gives UTF-16 offsets, also behind characters outside the basic plane', () => {
    const text = '𠮷村【待填：数】件【待填】';
    expect(findBlanks(text).map((b) => [b.from, b.to, b.hint, text.slice(b.from, b.to)])).toEqual([
      [3, 9, '数', '【待填：数】'],
      [10, 14, '', '【待填】'],
    ]);
  });

  it.each(['【待填数】', '【待填：没完', '【待填：换\n行】', '【其他：数】'])('%j is no blank', (text) => {
    expect(findBlanks(text)).toEqual([]);
  });
});

describe('Tab', () => {
  // offsets:      0123456789...
  const text = '甲【待填：一】乙【待填：二】丙';
  const blanks = findBlanks(text);
  const [one, two] = [blanks[0]!, blanks[1]!];

  it.each([
    ['at the start', 0, 0, one],
    ['right before the first', one.from, one.from, one],
    ['with the first selected', one.from, one.to, two],
    ['inside the first', one.from + 2, one.from + 2, one],
    ['right behind the first', one.to, one.to, two],
    ['with the last selected', two.from, two.to, null],
    ['at the end', text.length, text.length, null],
    ['with everything selected', 0, text.length, null],
  ])('forward %s', (_where, from, to, expected) => {
    expect(blankAfter(blanks, from, to)).toBe(expected);
  });

  it.each([
    ['at the end', text.length, text.length, two],
    ['with the second selected', two.from, two.to, one],
    ['inside the second', two.from + 3, two.from + 3, two],
    ['with the first selected', one.from, one.to, null],
    ['at the start', 0, 0, null],
  ])('backward %s', (_where, from, to, expected) => {
    expect(blankBefore(blanks, from, to)).toBe(expected);
  });

  it('visits every blank once and then leaves', () => {
    const visited: number[] = [];
    let at = { from: 0, to: 0 };
    for (let next = blankAfter(blanks, 0, 0); next !== null; next = blankAfter(blanks, at.from, at.to)) {
      visited.push(next.from);
      at = next;
    }
    expect(visited).toEqual(blanks.map((b) => b.from));
  });
});
