import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakTitle, TITLE_LINE } from '../../../renderer/core/compose/text/breakTitle';
import { charactersSet } from '../../../renderer/core/compose/text/width';
import { letterTitle, reportTitle } from '../../../renderer/core/editions/blank';

describe('where titles break', () => {
  test.each([
    [letterTitle('青石乡人民政府', 2020), ['青石乡人民政府关于报送2020年', '政府信息公开工作年度报告的函']],
    [
      letterTitle('重庆市丰都县三元镇白水社区管理委员会', 2020),
      ['重庆市丰都县三元镇', '白水社区管理委员会关于报送2020年', '政府信息公开工作年度报告的函'],
    ],
    [
      letterTitle('重庆市酉阳土家族苗族自治县板溪镇人民政府', 2024),
      ['重庆市酉阳土家族苗族自治县', '板溪镇人民政府关于报送2024年', '政府信息公开工作年度报告的函'],
    ],
    [reportTitle('青石乡人民政府', 2024), ['青石乡人民政府2024年', '政府信息公开工作年度报告']],
    [
      reportTitle('重庆市酉阳土家族苗族自治县板溪镇人民政府', 2024),
      ['重庆市酉阳土家族苗族自治县', '板溪镇人民政府2024年', '政府信息公开工作年度报告'],
    ],
    ['青石乡关于报送年报的函', ['青石乡关于报送年报的函']],
    ['青石乡人民政府\n2024年度报告', ['青石乡人民政府', '2024年度报告']],
    ['', ['']],
  ])('%s', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines);
  });

  test('a title that three lines cannot hold takes more, none too wide', () => {
    const lines = breakTitle(`${'长'.repeat(70)}2024年度报告`);
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.map(charactersSet))).toBeLessThanOrEqual(TITLE_LINE);
  });
});

describe('for any organ', () => {
  const names = fc
    .tuple(
      fc.array(fc.constantFrom('青', '石', '白', '水', '丰', '都', '镇', '县', '市', '村', '新', '城', '𠮷'), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.constantFrom('人民政府', '管理委员会', '街道办事处', ''),
    )
    .map(([stem, end]) => stem.join('') + end);

  test('nothing is lost, no year is cut, no line is too wide', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 2008, max: 2099 }), (name, year) => {
        for (const title of [letterTitle(name, year), reportTitle(name, year)]) {
          const lines = breakTitle(title);
          expect(lines.join('')).toBe(title);
          expect(Math.max(...lines.map(charactersSet))).toBeLessThanOrEqual(TITLE_LINE);
          expect(lines.filter((line) => /^[\d年]|\d$/.test(line) && !/^\d{4}年/.test(line))).toEqual([]);
          if (name.length <= 20) expect(lines.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
