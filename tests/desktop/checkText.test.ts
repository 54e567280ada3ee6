import { describe, expect, it } from 'vitest';
import { checkText } from '../../electron/cli/checkText';
import { check, placeName, type CheckResult, type Finding } from '../../renderer/core/checks';
import { valueCells } from '../../renderer/core/editions/grid';
import { setCells } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';
import { editionOf, fullReport } from '../fixtures/reports';

const edition = editionOf('2021');
const sample = fullReport('2021');

/** The lines of findings, without verdict, headings and empty lines. */
const linesOf = (result: CheckResult, report: Report): string[] =>
  checkText(result, edition, report)
    .split('\n')
    .filter((line) => line.startsWith('［'));

const lineOf = (finding: Partial<Finding>, report: Report): string | undefined => {
  const full: Finding = {
    ...{ rule: 'XX01', level: 'error', place: 'overview', related: [], message: '', values: [], fix: null },
    ...finding,
  };
  return linesOf({ verdict: 'errors', counts: { error: 1, warning: 0, hint: 0 }, findings: [full] }, report)[0];
};

describe('what the message does not say, the line says', () => {
  it.each([
    ['a message that names its place', 'letter.date', '核对成文日期：太早。', '［错误］核对成文日期：太早。（XX01）'],
    ['a message that does not', 'letter.date', '太早。', '［错误］成文日期：太早。（XX01）'],
    ['a place that is all heading', 'overview', '太短。', '［错误］太短。（XX01）'],
    ['a paragraph', 'overview:4-6', '改正年份：错。', '［错误］第2段：改正年份：错。（XX01）'],
  ])('%s', (_what, place, message, line) => {
    expect(lineOf({ place, message }, { ...sample, overview: '一二\n三四五' })).toBe(line);
  });

  it.each([
    ['改为 13', '建议：改为 13。'],
    ['填入标准标题', '建议：填入标准标题。'],
    ['清除多出的数', '建议：清除多出的数。'],
  ])('the fix %s is advice, its verb said once', (label, advice) => {
    const line = lineOf({ message: '错了。', fix: { label } }, sample)!;
    expect(line).toBe(`［错误］错了。${advice}（XX01）`);
  });
});

it('no finding of a spoilt report names its row, column or field twice before and in the message', () => {
  const cells = valueCells(edition);
  const spoilt: Report = {
    ...setCells(sample, Object.fromEntries(cells.map((c, i) => [c.place, [null, '１２', 7, 1000][i % 4]!]))),
    title: '年报',
    overview: `概述\n统计期限为${sample.year - 3}年1月1日至12月31日。`,
    letter: { ...sample.letter, signer: '某办', date: '2001-01-01', title: '函' },
  };
  const result = check({ report: spoilt, edition, dueEdition: edition, lastYear: null });
  expect(new Set(result.findings.map((f) => f.rule)).size).toBeGreaterThan(5);
  const lines = linesOf(result, spoilt);
  expect(lines).toHaveLength(result.findings.length);
  result.findings.forEach((finding, i) => {
    const [prefix = ''] = lines[i]!.split(finding.message);
    for (const part of placeName(edition, finding.place, 'line', spoilt).split(' · ')) {
      if (finding.message.includes(part)) expect(prefix).not.toContain(part);
    }
    expect(lines[i]).not.toMatch(/一键|改为.{0,3}改为/);
  });
});
