import { describe, expect, it } from 'vitest';
import { checkText } from '../../electron/cli/checkText';
import { check, placeName, type CheckResult, type Finding } from '../../renderer/core/checks';
import { valueCells } from '../../renderer/core/editions/grid';
import { setCells } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';
import { editionOf, fullReport } from '../fixtures/reports';
import { wordLists } from '../../renderer/bundled/wordLists';

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
  const result = check({ report: spoilt, edition, dueEdition: edition, lastYear: null, words: wordLists });
  expect(new Set(result.findings.map((f) => f.rule)).size).toBeGreaterThan(5);
  const alone = { ...result, findings: result.findings.filter((f) => f.rule !== 'AR01') };
  const lines = linesOf(alone, spoilt);
  expect(lines).toHaveLength(alone.findings.length);
  alone.findings.forEach((finding, i) => {
    const [prefix = ''] = lines[i]!.split(finding.message);
    for (const part of placeName(edition, finding.place, 'line', spoilt).split(' · ')) {
      if (finding.message.includes(part)) expect(prefix).not.toContain(part);
    }
    expect(lines[i]).not.toMatch(/一键|改为.{0,3}改为/);
  });
});

describe('cells not filled', () => {
  /** A full report with the cells emptied that are chosen by their number in printed order. */
  const emptied = (id: string, chosen: (i: number, all: number) => boolean) => {
    const form = editionOf(id);
    const cells = valueCells(form).filter((_, i, all) => chosen(i, all.length));
    const report = setCells(fullReport(id), Object.fromEntries(cells.map(({ place }) => [place, null])));
    const result = check({ report, edition: form, dueEdition: form, lastYear: null, words: wordLists });
    const text = checkText(result, form, report).split('\n');
    return { cells, result, verdict: text[0], lines: text.filter((line) => line.endsWith('（AR01）')) };
  };

  it.each(['2019', '2021'])('form %s, all: one line a table, and the numbers add up', (id) => {
    const { cells, lines, verdict, result } = emptied(id, () => true);
    const counts = lines.map((line) =>
      Number(/^［错误］[二三四]、\S+：还有 (\d+) 格没有填。没有发生的填 0。（AR01）$/.exec(line)?.[1]),
    );
    expect(counts).toHaveLength(3);
    expect(counts.reduce((a, b) => a + b)).toBe(cells.length);
    expect(result.findings.filter((f) => f.rule === 'AR01')).toHaveLength(cells.length);
    expect(verdict).toContain(`错误 ${result.counts.error} 处`);
  });

  it.each([
    [5, true],
    [6, false],
  ])('%i left in a table: named one by one: %s; a single one reads as everywhere else', (left, named) => {
    const { lines, result } = emptied('2021', (i, all) => i === 0 || i >= all - left);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(result.findings.find((f) => f.rule === 'AR01')!.message);
    expect(lines[1]).toContain(`：还有 ${left} 格没有填。没有发生的填 0。`);
    const names = /空着的是：(.+)。（AR01）$/.exec(lines[1]!)?.[1]?.split('；') ?? [];
    expect(new Set(names).size).toBe(named ? left : 0);
  });
});
