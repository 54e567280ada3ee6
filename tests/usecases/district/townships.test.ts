import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFaults, townshipsIn, withTownships, fullName, type TownshipRow } from '../../../renderer/usecases';

const rows = (...names: readonly string[]): readonly TownshipRow[] =>
  names.map((name, i) => ({ key: `k${String(i)}`, name, shortName: '' }));

describe('townships out of what a spreadsheet copies', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'one column',
      '松溪镇人民政府\r\n柳河乡人民政府\r\n',
      [
        ['松溪镇人民政府', '松溪镇'],
        ['柳河乡人民政府', '柳河乡'],
      ],
    ],
    [
      'heading, numbers and two columns',
      '序号\t机关全称\t规范简称\n1\t松溪镇人民政府\t松溪\n2\t东关街道办事处\t东关街道',
      [
        ['松溪镇人民政府', '松溪'],
        ['东关街道办事处', '东关街道'],
      ],
    ],
    ['short name first', '松溪镇\t松溪镇人民政府', [['松溪镇人民政府', '松溪镇']]],
    ['a telephone beside the name is no short name', '松溪镇人民政府\t12345', [['松溪镇人民政府', '松溪镇']]],
    [
      'typed in one line',
      '松溪镇人民政府、柳河乡人民政府',
      [
        ['松溪镇人民政府', '松溪镇'],
        ['柳河乡人民政府', '柳河乡'],
      ],
    ],
    [
      'typed with numbers',
      '1. 松溪镇人民政府\n2．柳河乡',
      [
        ['松溪镇人民政府', '松溪镇'],
        ['柳河乡', '柳河乡'],
      ],
    ],
    ['full and short with a blank', '松溪镇人民政府 松溪', [['松溪镇人民政府', '松溪']]],
    ['a cell with a line break in quotation marks', '"松溪镇人民政府"\t松溪镇', [['松溪镇人民政府', '松溪镇']]],
    ['nothing', '\n\t\n 1\n', []],
  ])('%s', (_, text, wanted) => {
    expect(townshipsIn(text).map(({ name, shortName }) => [name, shortName])).toEqual(wanted);
  });

  it('never throws and never gives a name with breaks in it, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { name } of townshipsIn(text)) expect(name).toMatch(/^[^\n\r\t]+$/u);
      }),
    );
  });
});

describe('what is wrong with a list', () => {
  it.each<[string, readonly TownshipRow[], readonly (string | undefined)[]]>([
    ['nothing', rows('松溪镇人民政府', '东关街道办事处'), [undefined, undefined]],
    ['blanks do not make another name', rows('松溪镇人民政府', ' 松溪镇 人民政府'), [undefined, 'duplicate']],
    ['an empty row is passed over', rows('', '松溪镇人民政府'), [undefined, undefined]],
    ['a short name alone', [{ key: 'k0', name: ' ', shortName: '松溪镇' }], ['missing']],
    ['an everyday name', rows('松溪镇'), ['looksShort']],
    ['61 characters', rows('长'.repeat(61)), ['tooLong']],
    ['no Chinese character', rows('Songxi', '12'), ['odd', 'odd']],
    ['a mark that turns the line', rows('松溪镇\u202e人民政府'), ['odd']],
  ])('%s', (_, list, wanted) => {
    const faults = rowFaults(list);
    expect(list.map((row) => faults.get(row.key))).toEqual(wanted);
  });

  it.each([
    ['松溪镇', '松溪镇人民政府'],
    ['柳河乡', '柳河乡人民政府'],
    ['东关街道', '东关街道办事处'],
    ['松溪镇人民政府', null],
    ['开发区管委会', null],
  ])('%s in full is %s', (name, full) => expect(fullName(name)).toBe(full));
});

describe('adding to a list', () => {
  it('adds every organ once, keeps the order, and drops blank rows', () => {
    const organ = fc.constantFrom('甲镇人民政府', '乙乡人民政府', '丙街道办事处', '甲镇 人民政府', '丁镇人民政府');
    const many = fc.array(
      organ.map((name) => ({ name, shortName: '' })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(many, many, (first, second) => {
        let n = 0;
        const key = (): string => String(n++);
        const held = withTownships([{ key: 'blank', name: '', shortName: '' }], first, key);
        const both = withTownships(held.rows, second, key);
        expect([...rowFaults(both.rows).values()]).toEqual([]);
        expect(both.rows.slice(0, held.rows.length)).toEqual(held.rows);
        expect(both.added + both.known.length).toBe(second.length);
        expect(new Set(both.rows.map((row) => row.key)).size).toBe(both.rows.length);
      }),
    );
  });
});
