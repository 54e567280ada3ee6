import { describe, expect, it } from 'vitest';
import { carriedCells, PARAGRAPH_MARK, startYearFrom } from '../../../../renderer/core/editions/newYear';
import { relationInstances } from '../../../../renderer/core/editions/relations';
import { getCell, setCells } from '../../../../renderer/core/report/cells';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { editions } from '../bundle';

const start = (lastYear: Report, keep: readonly TextSection[] = []) =>
  startYearFrom(editions, {
    id: 'new',
    year: lastYear.year + 1,
    organ: lastYear.organ,
    lastYear,
    keepTexts: new Set(keep),
  });
const started = (lastYear: Report, keep: readonly TextSection[] = []) => {
  const made = start(lastYear, keep);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const COLUMNS = ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];

describe('cells carried over', () => {
  it.each([
    ['2021', 2024, '2021'],
    ['2019', 2019, '2019'],
    ['2019', 2020, '2021'],
  ])('form %s of %s gives 结转 to form %s, column by column', (id, year, next) => {
    const last = fullReport(id, { year });
    const { report, carried } = started(last);
    expect(report.edition).toBe(next);
    for (const column of COLUMNS) {
      expect(getCell(report, `applications.carriedIn.${column}`)).toBe(
        getCell(last, `applications.carriedOut.${column}`),
      );
      expect(carried).toContain(`applications.carriedIn.${column}`);
    }
  });

  it('2019 after 2019: number of items = the year before with its change; across the forms there is no such row', () => {
    const last = setCells(fullReport('2019', { year: 2019 }), {
      'proactive.licensing.prevItems': 40,
      'proactive.licensing.change': -3,
      'proactive.fees.prevItems': 1,
      'proactive.fees.change': -2,
    });
    const cells = carriedCells(editionOf('2019'), last);
    expect(cells['proactive.licensing.prevItems']).toBe(37);
    expect(cells).not.toHaveProperty('proactive.fees.prevItems');
    const crossed = Object.keys(carriedCells(editionOf('2021'), fullReport('2019', { year: 2020 })));
    expect(crossed.filter((place) => !place.startsWith('applications.carriedIn.'))).toEqual([]);
  });

  it('stays blank where last year is blank, unreadable or not there', () => {
    const last = setCells(fullReport('2021', { year: 2024 }), {
      'applications.carriedOut.naturalPerson': null,
      'applications.carriedOut.commercial': { raw: '两件' },
    });
    const { report } = started(last);
    expect(getCell(report, 'applications.carriedIn.naturalPerson')).toBeNull();
    expect(getCell(report, 'applications.carriedIn.commercial')).toBeNull();
  });

  it('fills nothing that no relation between years names', () => {
    const { report, carried } = started(fullReport('2021', { year: 2024 }), [...TEXT_SECTIONS]);
    const named = new Set(
      relationInstances(editionOf('2021'))
        .filter((r) => r.relation.crossYear === true)
        .flatMap((r) => r.left),
    );
    for (const place of carried) expect(named.has(place)).toBe(true);
    const filled = Object.entries(report.tables).flatMap(([t, rows]) =>
      Object.entries(rows).flatMap(([r, cells]) =>
        Object.entries(cells).flatMap(([c, cell]) => (cell === null ? [] : [`${t}.${r}.${c}`])),
      ),
    );
    expect([...filled].sort()).toEqual([...carried].sort());
  });
});

describe('a year started from the one before', () => {
  it('takes words only of the sections asked for, marked, and nothing else that was true of last year', () => {
    const last: Report = {
      ...fullReport('2021', { year: 2024, overview: '全年新收申请9件。', problems: '培训只有1次。', other: '没有。' }),
      reasons: { 'PY04:x': '属实' },
      links: [{ section: 'overview', start: 6, end: 7, cells: ['applications.newReceived.total'] }],
    };
    const { report } = started(last, ['overview', 'other']);
    expect(report.overview).toBe(`全年新收申请【待填：上年为9】件${PARAGRAPH_MARK}。`);
    expect([report.preface, report.problems, report.other]).toEqual(['', '', `没有${PARAGRAPH_MARK}。`]);
    expect(report.reasons).toEqual({});
    expect(report).not.toHaveProperty('links');
    expect([report.id, report.year, report.letter.date]).toEqual(['new', 2025, '']);
    expect(report.title).toContain('2025年');
  });

  it('a text that blanks would make too long for a report begins empty', () => {
    const { report } = started(fullReport('2021', { year: 2024, other: '1件，'.repeat(40_000) }), ['other']);
    expect(report.other).toBe('');
  });

  it('is refused beside a report of another year', () => {
    const last = fullReport('2021', { year: 2023 });
    const made = startYearFrom(editions, {
      id: 'x',
      year: 2025,
      organ: last.organ,
      lastYear: last,
      keepTexts: new Set(),
    });
    expect(made).toMatchObject({ ok: false, error: { code: 'lastYearYear' } });
  });
});
