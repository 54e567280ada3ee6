import { describe, expect, it } from 'vitest';
import { editions } from '../../renderer/bundled/editions';
import { derivedCells } from '../../renderer/core/editions/derived';
import { setCells } from '../../renderer/core/report/cells';
import type { Cell, Report } from '../../renderer/core/report/model';
import type { GridCellView } from '../../renderer/components/formGrid/types';
import { findingKey } from '../../renderer/core/checks/result';
import type { Finding, Level } from '../../renderer/core/checks/types';
import { gridView } from '../../renderer/screens/desk/gridView';
import { findingViews } from '../../renderer/stores/findingViews';
import { timeText, whenText } from '../../renderer/stores/times';
import { DESK } from '../../renderer/wording/desk';
import { editionOf, fullReport } from '../fixtures/reports';

const noFindings = { lastYear: null, findings: [] };

describe.each(editions.all.map((e) => e.id))('the tables of edition %s on screen', (id) => {
  const edition = editionOf(id);
  const report = fullReport(id);
  const derived = new Set(derivedCells(edition).map((d) => d.place));

  it.each(Object.keys(edition.tables))(
    '%s shows every cell of the form once, with widths for every column',
    (table) => {
      const view = gridView({ ...noFindings, report, edition, table });
      const places = view.cells.flatMap((c) => c.place ?? []);
      const printed = edition.tables[table]!.layout.flat().flatMap((c) => c.value ?? []);
      expect(places).toEqual(printed);
      expect(view.columnWidths).toHaveLength(edition.tables[table]!.gridColumns);
      expect(view.cells.filter((c) => c.derived).map((c) => c.place)).toEqual(printed.filter((p) => derived.has(p)));
      expect(view.cells.every((c) => c.place === undefined || (c.help ?? '') !== '')).toBe(true);
    },
  );
});

it('says which figures are carried over from last year, for as long as they are', () => {
  const edition = editionOf('2021');
  const lastYear = fullReport('2021', { year: 2024 });
  const place = 'applications.carriedIn.naturalPerson';
  const carried = lastYear.tables['applications']!['carriedOut']!['naturalPerson']!;
  const info = (cell: Cell, last: Report | null = lastYear) => {
    const report = setCells(fullReport('2021'), { [place]: cell });
    const view = gridView({ ...noFindings, report, edition, table: 'applications', lastYear: last });
    return view.cells.find((c) => c.place === place)?.info;
  };
  expect(info(carried)).toBe(DESK.carriedOver);
  expect(info(987)).toBe('');
  expect(info(null)).toBe('');
  expect(info(carried, null)).toBe('');
});

it('marks a total that was typed over and text that is no number; shows last year beside', () => {
  const edition = editionOf('2021');
  const report = setCells(fullReport('2021'), {
    'applications.granted.total': 999,
    'applications.granted.research': 5,
    'applications.partial.research': { raw: '两件' },
  });
  const view = gridView({ ...noFindings, report, edition, table: 'applications', lastYear: fullReport('2019') });
  const at = (place: string) => view.cells.find((c) => c.place === place);
  expect(at('applications.granted.total')).toMatchObject({ text: '999', typedOver: true });
  expect(at('applications.partial.research')).toMatchObject({ text: '两件', raw: true });
  expect(at('applications.granted.naturalPerson')?.lastYear).toMatch(/^\d+$/);
  // a row last year's form did not have
  expect(at('applications.ohOther.total')?.lastYear).toBe('');
  // the total typed, and the two that stand although one of their parts is no number
  expect(view.typedOver).toBe(3);
});

describe('what the reviewer says of cells', () => {
  const edition = editionOf('2021');
  const report = setCells(fullReport('2021'), { 'applications.newReceived.total': 999 });
  const place = 'applications.newReceived.total';
  const parts = ['applications.newReceived.naturalPerson', 'applications.newReceived.commercial'];
  const found = (at: string, related: readonly string[], level: Level = 'error'): Finding => ({
    ...{ rule: 'X', level, place: at, related, message: '…', values: [], fix: null },
  });
  const marked = (finding: Finding, on = report, lit?: ReadonlySet<string>) => {
    const findings = findingViews(on, edition, [finding]);
    const view = gridView({
      report: on,
      edition,
      lastYear: null,
      table: 'applications',
      findings,
      ...(lit ? { lit } : {}),
    });
    const of = (has: (cell: GridCellView) => boolean) => view.cells.filter(has).map((c) => c.place);
    return { marks: of((c) => (c.findings ?? []).length > 0), frames: of((c) => c.related === true) };
  };

  it('is marked once, where it is; the other cells it speaks of are framed while it is looked at', () => {
    expect(marked(found(place, parts))).toEqual({ marks: [place], frames: [] });
    expect(marked(found(place, parts), report, new Set([place, ...parts])).frames).toEqual([...parts, place]);
  });

  it('marks the cell that a sentence contradicts', () => {
    expect(marked(found('overview:3-9', [place])).marks).toEqual([place]);
  });

  it('is marked no more once it was answered', () => {
    const warning = found(place, [], 'warning');
    const answered = { ...report, reasons: { [findingKey(warning)]: '属实' } };
    expect(marked(warning).marks).toEqual([place]);
    expect(marked(warning, answered).marks).toEqual([]);
  });
});

describe('times as a clerk reads them', () => {
  const at = new Date(2026, 0, 15, 9, 5).getTime();
  it.each([
    [new Date(2026, 0, 15, 23, 0).getTime(), '今天 09:05'],
    [new Date(2026, 0, 16, 0, 30).getTime(), '昨天 09:05'],
    [new Date(2026, 0, 20).getTime(), '2026年1月15日'],
  ])('seen at %s', (now, text) => {
    expect(whenText(at, now)).toBe(text);
    expect(timeText(at)).toBe('09:05');
  });
});
