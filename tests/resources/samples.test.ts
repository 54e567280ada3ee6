import { describe, expect, it } from 'vitest';
import { derivedCells, isTypedOver } from '../../renderer/core/editions/derived';
import { valueCells } from '../../renderer/core/editions/grid';
import { relationInstances } from '../../renderer/core/editions/relations';
import { readReport, writeReport } from '../../renderer/core/editions/reportFile';
import { parseDate } from '../../renderer/core/report/dates';
import { getCell } from '../../renderer/core/report/cells';
import { isBlank, isRaw, TEXT_SECTIONS, type Report } from '../../renderer/core/report/model';
import { editionOf, editions } from '../core/editions/bundle';
import { resourceText } from './files';
import { itemCount, proseFaults } from './prose';
import { FIGURES } from './sampleFigures';

const YEARS = [2020, 2021, 2025];

function sample(year: number): Report {
  const read = readReport(editions, resourceText(`samples/${year}.json`));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const allText = (r: Report): string => TEXT_SECTIONS.map((s) => r[s]).join('\n');

/** Sum of the cells on one side of a relation; `prev:` cells come from last year's report. */
function side(operands: readonly string[], report: Report, last?: Report): number {
  return operands.reduce((sum, operand) => {
    if (operand.startsWith('const:')) return sum + Number(operand.slice(6));
    const cell = operand.startsWith('prev:') ? getCell(last!, operand.slice(5)) : getCell(report, operand);
    expect([operand, typeof cell]).toEqual([operand, 'number']);
    return sum + Number(cell);
  }, 0);
}

/** The text's length as an office counts it: characters without white space. */
const length = (text: string): number => text.replace(/\s/g, '').length;

/** Share of a text's 8-character runs that stand in another text too (PY05). */
function share(text: string, other: string): number {
  const runs = (t: string) => {
    const plain = t.replace(/[\s\p{P}]/gu, '');
    return new Set(Array.from({ length: Math.max(0, plain.length - 7) }, (_, i) => plain.slice(i, i + 8)));
  };
  const mine = [...runs(text)];
  const theirs = runs(other);
  return mine.filter((r) => theirs.has(r)).length / mine.length;
}

describe.each(YEARS)('the sample of %s', (year) => {
  const report = sample(year);
  const edition = editionOf(report.edition);

  it('is exactly what the program would write, on the form of its year', () => {
    expect(writeReport(report)).toBe(resourceText(`samples/${year}.json`));
    expect(report.year).toBe(year);
    const due = editions.forYear(year);
    expect(due.ok && due.value.id).toBe(report.edition);
    expect(report.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(report.reasons).toEqual({});
  });

  it('has every cell filled, no cell outside the form, and figures where a township has them', () => {
    const cells = valueCells(edition);
    for (const { place } of cells) {
      const cell = getCell(report, place);
      expect([place, isBlank(cell), isRaw(cell)]).toEqual([place, false, false]);
    }
    const stored = Object.values(report.tables).flatMap((rows) => Object.values(rows).map((r) => Object.keys(r).length));
    expect(stored.reduce((a, b) => a + b, 0)).toBe(cells.length);
    const used = (prefix: string) => cells.filter((c) => c.place.startsWith(prefix) && getCell(report, c.place) !== 0);
    expect(used('proactive.').length).toBeGreaterThanOrEqual(7);
    expect(used('applications.').length).toBeGreaterThanOrEqual(30);
    expect(used('disputes.').length).toBe(4);
  });

  it('keeps every relation of the form', () => {
    const within = relationInstances(edition).filter((r) => !r.relation.crossYear);
    expect(within.length).toBeGreaterThan(40);
    for (const { relation, key, left, right } of within) {
      const [a, b] = [side(left, report), side(right, report)];
      expect([relation.id, key, a, b, relation.op === 'eq' ? a === b : a >= b]).toEqual([relation.id, key, a, b, true]);
    }
    expect(derivedCells(edition).filter((c) => isTypedOver(report, c))).toEqual([]);
  });

  it.each([...TEXT_SECTIONS, 'letter.body'] as const)('reads as clean official Chinese: %s', (section) => {
    expect(proseFaults(section === 'letter.body' ? report.letter.body : report[section])).toEqual([]);
  });

  it('has texts of real length, five aspects, a measure for every problem', () => {
    expect(length(report.overview)).toBeGreaterThanOrEqual(900);
    expect(length(report.overview)).toBeLessThanOrEqual(1300);
    expect(length(report.problems)).toBeGreaterThanOrEqual(300);
    expect(length(report.problems)).toBeLessThanOrEqual(500);
    expect([...report.overview.matchAll(/^（.）(.+?)情况。/gm)].map((m) => m[1])).toEqual([
      '主动公开',
      '依申请公开',
      '政府信息管理',
      '政府信息公开平台建设',
      '监督保障',
    ]);
    const [problems, measures] = report.problems.split('（二）改进情况');
    expect(itemCount(problems!)).toBe(itemCount(measures!));
    expect(itemCount(problems!)).toBeGreaterThanOrEqual(3);
  });

  it.each(FIGURES[year]!)('the text says what the tables say: %s', (phrase, ...places) => {
    const n = /(\d+(?:\.\d+)?)\D*$/.exec(phrase)![1];
    const found = allText(report).split(phrase).length - 1;
    expect([phrase, found]).toEqual([phrase, 1]);
    const cells = places.map((p) => getCell(report, p));
    const first = cells[0];
    if (typeof first === 'object' && first !== null && 'value' in first) expect(`${first.value}${first.unit}`).toBe(`${n}万元`);
    else if (typeof first === 'string') expect(first).toBe(n);
    else expect(cells.reduce<number>((sum, c) => sum + Number(c), 0)).toBe(Number(n));
  });

  it('has 其中 lists that add up', () => {
    const text = allText(report).replace(/（[^（）\d]*）/g, '');
    const lists = [...text.matchAll(/(\d+)([件条项])，其中([^；。]*)/g)];
    expect(lists.length).toBeGreaterThanOrEqual(3);
    for (const [whole, total, unit, list] of lists) {
      const parts = [...list!.matchAll(new RegExp(`(\\d+)${unit}`, 'g'))].map((m) => Number(m[1]));
      const sum = parts.reduce((a, b) => a + b, 0);
      if (parts.length > 1) expect([whole, sum]).toEqual([whole, Number(total)]);
      else expect(sum).toBeLessThanOrEqual(Number(total));
    }
  });

  it('names no other year, except in the number of the notice', () => {
    const text = `${report.title}\n${allText(report)}\n${report.letter.title}\n${report.letter.body}`;
    const others = text.replace(/〔\d{4}〕\d+号/g, '').match(/(?:19|20)\d\d/g)!;
    expect(new Set(others)).toEqual(new Set([String(year)]));
    expect(report.preface).toContain(`自${year}年1月1日起至${year}年12月31日止`);
  });

  it('has a complete letter', () => {
    const { letter, organ } = report;
    expect(report.title).toBe(`${organ.name}${year}年政府信息公开工作年度报告`);
    expect(letter.title).toBe(`${organ.name}关于报送${year}年政府信息公开工作年度报告的函`);
    expect([letter.kind, letter.signer, letter.recipient]).toEqual(['plain', organ.name, '霁川县人民政府办公室']);
    expect(letter.body).toContain(`《${report.title}》`);
    expect(letter.body).toContain(edition.sourceDocument.number);
    const [y, month, day] = parseDate(letter.date)!;
    expect([y, month, day >= 2 && day <= 31]).toEqual([year + 1, 1, true]);
    for (const [key, value] of Object.entries(organ)) expect([key, value === '']).toEqual([key, false]);
    for (const phone of [letter.contact.phone, organ.phone]) expect(phone).toMatch(/^0\d{2,3}-\d{7,8}$/);
    expect(letter.contact.person).not.toBe('');
    expect(allText(report) + letter.body).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});

describe('the two consecutive years', () => {
  const [last, next] = [sample(2020), sample(2021)];

  it('carry applications over, column by column, across the change of form', () => {
    const carry = relationInstances(editionOf('2021')).filter((r) => r.relation.id === 'T3_CARRY_OVER');
    expect(carry.length).toBe(7);
    for (const { key, left, right } of carry) expect([key, side(left, next, last)]).toEqual([key, side(right, next, last)]);
    expect(getCell(next, 'applications.carriedIn.total')).toBeGreaterThan(0);
  });

  it('decide what was pending (PY02) and differ in their texts (PY05)', () => {
    const pending = getCell(last, 'disputes.directSuit.pending');
    expect(pending).toBe(1);
    expect(getCell(next, 'disputes.directSuit.upheld')).toBe(pending);
    expect(share(allText(next), allText(last))).toBeLessThan(0.3);
    expect(share(next.problems, last.problems)).toBeLessThan(0.1);
  });

  it('belong to one organ and have ids of their own', () => {
    const all = YEARS.map(sample);
    expect(new Set(all.map((r) => r.organ.name)).size).toBe(1);
    expect(new Set(all.map((r) => r.id)).size).toBe(3);
  });
});
