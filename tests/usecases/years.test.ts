import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { findingKeys } from '../../renderer/core/checks/result';
import { setCells } from '../../renderer/core/report/cells';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import { loadChecking } from '../../renderer/usecases/checking';
import { settingsFrom } from '../../renderer/usecases/settings';
import { codeOf, unwrap } from '../storage/support';
import { answers, freshApp } from './support';

describe('first use', () => {
  it('needs only the name, and keeps the recipient without its colon', async () => {
    const app = await freshApp();
    expect(unwrap(await app.profiles.list())).toEqual([]);
    expect(codeOf(await app.profiles.begin({ ...answers, organName: ' ' }))).toBe('organMissing');
    expect(codeOf(await app.profiles.begin({ ...answers, organName: '乡'.repeat(61) }))).toBe('organTooLong');
    const profile = unwrap(await app.profiles.begin({ ...answers, organName: ' 青石乡人民政府 ' }));
    expect([profile.organ.name, profile.recipient]).toEqual(['青石乡人民政府', '临河县人民政府办公室']);
    expect(unwrap(await app.profiles.list())).toEqual([profile]);
  });
});

describe('a new year', () => {
  it('before any organ is known asks for it', async () => {
    expect(codeOf(await (await freshApp()).years.create(2025))).toBe('organMissing');
  });

  it('comes with the right form and the organ, letter and contact filled in, and no figure and no sentence', async () => {
    const app = await freshApp();
    const profile = unwrap(await app.profiles.begin(answers));
    unwrap(await app.profiles.save({ ...profile, organ: { ...profile.organ, email: 'a@b.c' }, copyTo: ['县档案馆'] }));
    const made = unwrap(await app.years.create(2020));
    expect(made.report).toMatchObject({
      year: 2020,
      edition: '2019',
      organ: { name: '青石乡人民政府', shortName: '青石乡', level: '乡', email: 'a@b.c' },
      letter: { recipient: '临河县人民政府办公室', contact: { person: '周立' }, copyTo: ['县档案馆'], date: '' },
      overview: '',
    });
    expect(made.lastYear).toBeNull();
  });

  it('takes habits from last year but never its figures', async () => {
    const app = await freshApp();
    unwrap(await app.profiles.begin({ ...answers, contactPhone: '' }));
    const first = unwrap(await app.years.create(2020));
    const filled = setCells(
      {
        ...first.report,
        overview: '去年的话',
        organ: { ...first.report.organ, website: 'x.gov.example' },
        letter: {
          ...first.report.letter,
          kind: 'redHead',
          copyTo: ['县档案馆'],
          date: '2021-01-20',
          contact: { ...first.report.letter.contact, phone: '123' },
        },
      },
      { 'applications.carriedOut.naturalPerson': 4 },
    );
    unwrap(await app.years.save(filled, first.revision));
    const next = unwrap(await app.years.create(2021));
    expect(next.lastYear).toEqual(filled);
    expect(next.report).toMatchObject({
      edition: '2021',
      overview: '',
      organ: { website: 'x.gov.example' },
      letter: { kind: 'redHead', copyTo: ['县档案馆'], date: '', contact: { phone: '123' } },
    });
    expect(next.report.tables['applications']?.['carriedIn']?.['naturalPerson']).toBeNull();
  });

  it.each([
    [2018, 'noEdition'],
    [99, 'badYear'],
    [2020.5, 'badYear'],
    [NaN, 'badYear'],
  ])('%s is refused: %s', async (year, code) => {
    const app = await freshApp();
    unwrap(await app.profiles.begin(answers));
    expect(codeOf(await app.years.create(year))).toBe(code);
    expect(unwrap(await app.years.list())).toEqual([]);
  });

  it('is not made twice for one organ, but for each of several organs', async () => {
    const app = await freshApp();
    const one = unwrap(await app.profiles.begin(answers));
    const two = unwrap(await app.profiles.begin({ ...answers, organName: '白水镇人民政府' }));
    unwrap(await app.years.create(2021, one.id));
    expect(codeOf(await app.years.create(2021, one.id))).toBe('yearExists');
    unwrap(await app.years.create(2021, two.id));
    const made = unwrap(await app.years.create(2022));
    expect(made.report.organ.name).toBe('白水镇人民政府');
    const rows = unwrap(await app.years.list()).map((r) => [r.year, r.organName]);
    expect(rows).toEqual([
      [2022, '白水镇人民政府'],
      [2021, '白水镇人民政府'],
      [2021, '青石乡人民政府'],
    ]);
  });
});

describe('the list of years', () => {
  it('shows form, state of every part and findings; deletion can be taken back', async () => {
    const app = await freshApp();
    unwrap(await app.profiles.begin(answers));
    const { report } = unwrap(await app.years.create(2021));
    const [row] = unwrap(await app.years.list());
    expect(row).toMatchObject({ id: report.id, editionId: '2021', sample: false, problem: null });
    expect(row!.editionName).toContain('2021');
    expect(row!.parts.map((p) => [p.id, p.state])).toEqual([
      ['letter', 'writing'],
      ['front', 'check'],
      ['overview', 'empty'],
      ['proactive', 'empty'],
      ['applications', 'empty'],
      ['disputes', 'empty'],
      ['problems', 'empty'],
      ['other', 'empty'],
    ]);
    expect(row!.counts.error).toBeGreaterThan(0);
    // Before anything is checked the same lines stand there, without a state that could be mistaken for a good one.
    const nothing = { checked: false, parts: [], counts: { error: 0, warning: 0, hint: 0 } };
    expect(row!.checked).toBe(true);
    expect(unwrap(await app.years.listUnchecked())).toEqual([{ ...row, ...nothing }]);
    unwrap(await app.years.delete(report.id));
    expect(unwrap(await app.years.list())).toEqual([]);
    expect(unwrap(await app.years.listDeleted()).map((r) => r.id)).toEqual([report.id]);
    unwrap(await app.years.undoDelete(report.id));
    expect(unwrap(await app.years.open(report.id)).report).toEqual(report);
  });
});

it('a warning answered with a reason is no longer counted in the list of years', async () => {
  const app = await freshApp();
  unwrap(await app.profiles.begin(answers));
  const opened = unwrap(await app.years.create(2021));
  const { report } = opened;
  const filled = setCells(report, { 'proactive.regulations.made': 3 });
  const { revision } = unwrap(await app.years.save(filled, opened.revision));
  const warnings = async () => unwrap(await app.years.list())[0]!.counts.warning;
  const before = await warnings();
  const edition = app.ports.editions.byId(report.edition)!;
  const { checker, words } = unwrap(await loadChecking());
  const { findings } = checker.check({ report: filled, edition, dueEdition: edition, lastYear: null, words });
  const keys = findingKeys(findings);
  const key = keys[findings.findIndex((f) => f.rule === 'AR11')]!;
  unwrap(await app.years.save({ ...filled, reasons: { [key]: '县里授权制定' } }, revision));
  expect(await warnings()).toBe(before - 1);
});

describe('settings', () => {
  it('have defaults, change in part and are kept', async () => {
    const app = await freshApp();
    expect(unwrap(await app.settings.read())).toEqual({
      deadline: '01-31',
      taskDeadlines: {},
      compose: DEFAULT_SETTINGS,
      fontChoice: 'auto',
    });
    unwrap(await app.settings.change({ compose: { files: 'one' } }));
    unwrap(await app.settings.change({ fontChoice: 'own' }));
    unwrap(await app.settings.change({ deadline: '02-20' }));
    expect(unwrap(await app.settings.read())).toEqual({
      deadline: '02-20',
      taskDeadlines: {},
      compose: { ...DEFAULT_SETTINGS, files: 'one' },
      fontChoice: 'own',
    });
  });

  it.each([
    [null],
    ['x'],
    [{ deadline: '13-45', compose: { files: 'three', letterBlankLines: '1' } }],
    [{ compose: 7 }],
    [{ fontChoice: 'theirs' }],
  ])('stored as %j fall back to the defaults', (stored) => {
    expect(settingsFrom(stored, DEFAULT_SETTINGS)).toEqual({
      deadline: '01-31',
      compose: DEFAULT_SETTINGS,
      fontChoice: 'auto',
    });
  });
});

describe('the sample', () => {
  it('opens with one call, marked as sample, beside own reports, once', async () => {
    const app = await freshApp();
    unwrap(await app.profiles.begin(answers));
    unwrap(await app.years.create(2021));
    const opened = unwrap(await app.samples.open());
    expect(opened.added).toBe(true);
    const rows = unwrap(await app.years.list());
    expect(rows.filter((r) => r.sample).map((r) => r.year)).toEqual([2025, 2021, 2020]);
    expect(rows.find((r) => r.id === opened.id)?.year).toBe(2025);
    expect(unwrap(await app.samples.open())).toEqual({ id: opened.id, added: false });
    const y2021 = rows.find((r) => r.sample && r.year === 2021)!;
    expect(unwrap(await app.years.open(y2021.id)).lastYear?.year).toBe(2020);
    for (const row of unwrap(await app.years.list()).filter((r) => r.sample))
      expect([row.year, row.counts.error]).toEqual([row.year, 0]);
  });

  it('deleted comes again under fresh ids', async () => {
    const app = await freshApp();
    const first = unwrap(await app.samples.open());
    for (const row of unwrap(await app.years.list())) unwrap(await app.years.delete(row.id));
    const second = unwrap(await app.samples.open());
    expect([second.added, second.id === first.id]).toEqual([true, false]);
  });
});
