import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../renderer/core/kernel/problem';
import { err, ok } from '../../renderer/core/kernel/result';
import { openStorage, type DeskPackage, type NewDeskPackage, type Storage } from '../../renderer/storage';
import { contentOf, given } from './deskRows';
import { codeOf, DAY, handClock, openFresh, options, unwrap } from './support';

const take = async (s: Storage, more: Partial<NewDeskPackage> = {}) =>
  unwrap(await s.desk.take(given(more), contentOf(more)));
const step = (s: Storage, id: string, state: DeskPackage['state']) =>
  s.desk.setReview(id, ({ remarks, decidedOn, replyWrittenAt }) => ok({ remarks, decidedOn, replyWrittenAt, state }));
const places = async (s: Storage) =>
  unwrap(await s.desk.list(2025)).map(({ code, current, disputed }) => [code[0], current, disputed]);

describe('taking in', () => {
  it('keeps the package under an id of our own, with its report and its files byte for byte', async () => {
    const s = await openFresh();
    const { id } = await take(s, { reportId: '../../etc' });
    const [row] = unwrap(await s.desk.list(2025));
    expect(row).toMatchObject({ id, reportId: '../../etc', state: 'received', current: true, disputed: false });
    const content = unwrap(await s.desk.content(id));
    expect(content.report.organ.name).toBe('青石乡人民政府');
    expect(content.files).toEqual([{ name: 'report.json', bytes: new Uint8Array([1, 2, 3]) }]);
    expect(unwrap(await s.desk.years())).toEqual([2025]);
    expect(unwrap(await s.reports.list())).toEqual([]);
  });

  it('takes the same package once, also when its organ is spelled with blanks', async () => {
    const s = await openFresh();
    const first = await take(s);
    expect(await take(s, { organ: '青石乡 人民政府' })).toEqual({ kind: 'known', id: first.id });
    expect(unwrap(await s.desk.list(2025))).toHaveLength(1);
  });

  it('reads no other township meanwhile, however many are held', async () => {
    const s = await openFresh();
    for (let i = 0; i < 12; i++) await take(s, { organ: `第${String(i)}镇人民政府` });
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    const one = await take(s, { organ: '第3镇人民政府', code: 'B' });
    unwrap(await s.desk.prefer(one.id));
    unwrap(await step(s, one.id, 'accepted'));
    const rows = reads.mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result.length);
    reads.mockRestore();
    expect(rows.length).toBeGreaterThan(3);
    expect(Math.max(...rows)).toBe(2);
  });

  it('gives the tables of many without their documents, null for what is not there', async () => {
    const s = await openFresh();
    const [a, b] = [await take(s), await take(s, { organ: '红土镇人民政府' })];
    const { tables } = contentOf().report;
    expect(unwrap(await s.desk.tables([b.id, 'p99', a.id]))).toEqual([tables, null, tables]);
  });

  it('stores nothing of a report that could not be opened again', async () => {
    const s = await openFresh();
    const broken = { ...contentOf(), report: { ...contentOf().report, edition: '1999' } };
    expect(codeOf(await s.desk.take(given(), broken))).toBe('unknownEdition');
    expect(unwrap(await s.desk.years())).toEqual([]);
  });
});

describe('which one counts', () => {
  it.each<[string, readonly Partial<NewDeskPackage>[], readonly (readonly [string, boolean, boolean])[]]>([
    ['one', [{}], [['A', true, false]]],
    [
      'newer after older',
      [{}, { code: 'B', revision: 2 }],
      [
        ['A', false, false],
        ['B', true, false],
      ],
    ],
    [
      'older after newer',
      [{ revision: 2 }, { code: 'B', revision: 1 }],
      [
        ['A', true, false],
        ['B', false, false],
      ],
    ],
    [
      'two sticks',
      [{}, { code: 'B' }],
      [
        ['A', true, true],
        ['B', false, true],
      ],
    ],
    [
      'two sticks, then a newer one',
      [{}, { code: 'B' }, { code: 'C', revision: 2 }],
      [
        ['A', false, false],
        ['B', false, false],
        ['C', true, false],
      ],
    ],
    [
      'neighbours',
      [{}, { code: 'B', organ: '桐湾镇人民政府' }],
      [
        ['A', true, false],
        ['B', true, false],
      ],
    ],
  ])('%s', async (_, all, expected) => {
    const s = await openFresh();
    for (const more of all) await take(s, more);
    expect(await places(s)).toEqual(expected);
  });

  it('is what the clerk says of two sticks, until a third comes', async () => {
    const s = await openFresh();
    await take(s);
    const b = await take(s, { code: 'B' });
    expect(unwrap(await s.desk.prefer(b.id))).toMatchObject({ current: true, disputed: false });
    expect(await places(s)).toEqual([
      ['A', false, false],
      ['B', true, false],
    ]);
    await take(s, { code: 'C' });
    expect(await places(s)).toEqual([
      ['A', false, false],
      ['B', true, true],
      ['C', false, true],
    ]);
  });

  it('stays the accepted one when a newer one comes, until the acceptance is taken back', async () => {
    const s = await openFresh();
    const a = await take(s);
    unwrap(await step(s, a.id, 'checked'));
    unwrap(await step(s, a.id, 'accepted'));
    const b = await take(s, { code: 'B', revision: 2 });
    expect(await places(s)).toEqual([
      ['A', true, false],
      ['B', false, false],
    ]);
    expect(codeOf(await s.desk.prefer(b.id))).toBe('deskAccepted');
    unwrap(await step(s, a.id, 'checked'));
    expect(await places(s)).toEqual([
      ['A', false, false],
      ['B', true, false],
    ]);
  });

  it('is exactly one of every township, in whatever order things came in, went and came back', async () => {
    const arrival = fc.record({ organ: fc.constantFrom('甲镇', '乙镇'), revision: fc.integer({ min: 1, max: 2 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { minLength: 1, maxLength: 6 }), fc.nat(5), async (all, which) => {
        const s = await openFresh();
        const ids: string[] = [];
        for (const [i, one] of all.entries()) ids.push((await take(s, { ...one, code: `c${String(i)}` })).id);
        const before = await places(s);
        const gone = ids[which % ids.length]!;
        unwrap(await s.desk.remove(gone));
        const left = unwrap(await s.desk.list(2025));
        for (const key of new Set(left.map((row) => row.organKey)))
          expect(left.filter((row) => row.organKey === key && row.current)).toHaveLength(1);
        unwrap(await s.desk.restore(gone));
        expect(await places(s)).toEqual(before);
        s.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('review', () => {
  it('is read, judged and written in one step', async () => {
    const s = await openFresh();
    const { id } = await take(s);
    const add = (text: string) =>
      s.desk.setReview(id, (now) => ok({ ...now, remarks: [...now.remarks, { place: '', quote: '', text }] }));
    await Promise.all([add('一'), add('二'), add('三')]);
    expect(unwrap(await s.desk.get(id)).remarks.map(({ text }) => text)).toEqual(['一', '二', '三']);
    expect(codeOf(await s.desk.setReview(id, () => err(problem('cancelled'))))).toBe('cancelled');
    expect(codeOf(await s.desk.setReview('p99', (now) => ok(now)))).toBe('deskGone');
  });

  it('never accepts what is disputed, does not count or has a wrong code', async () => {
    const s = await openFresh();
    const a = await take(s);
    const b = await take(s, { code: 'B' });
    expect(codeOf(await step(s, a.id, 'accepted'))).toBe('deskDisputed');
    expect(codeOf(await step(s, b.id, 'accepted'))).toBe('deskNotCurrent');
    unwrap(await s.desk.prefer(b.id));
    unwrap(await s.desk.setCode(b.id, 'mismatched'));
    expect(codeOf(await step(s, b.id, 'accepted'))).toBe('deskCodeWrong');
    unwrap(await s.desk.setCode(b.id, 'matched'));
    expect(unwrap(await step(s, b.id, 'accepted')).state).toBe('accepted');
    expect(codeOf(await s.desk.setCode(b.id, 'mismatched'))).toBe('deskAccepted');
  });
});

describe('removing', () => {
  it('hides a package, and one that came in again meanwhile is not there twice', async () => {
    const s = await openFresh();
    const first = await take(s);
    unwrap(await s.desk.remove(first.id));
    expect(unwrap(await s.desk.list(2025))).toEqual([]);
    expect(codeOf(await s.desk.get(first.id))).toBe('deskGone');
    const again = await take(s);
    expect(again.kind).toBe('stored');
    unwrap(await s.desk.restore(first.id));
    expect(unwrap(await s.desk.list(2025)).map(({ id }) => id)).toEqual([again.id]);
  });

  it('frees the room of row and content only at a start, long afterwards', async () => {
    const clock = handClock();
    const o = options({ clock });
    const s = unwrap(await openStorage(o));
    const kept = await take(s);
    const gone = await take(s, { code: 'B' });
    unwrap(await s.desk.remove(gone.id));
    s.close();
    const ids = async () => {
      unwrap(await openStorage(o)).close();
      const raw = await new Dexie(o.name!).open();
      const found = await Promise.all(
        ['deskPackages', 'deskContents', 'deskTables'].map((t) => raw.table(t).toCollection().keys()),
      );
      raw.close();
      return found;
    };
    expect(await ids()).toEqual([0, 1, 2].map(() => [kept.id, gone.id]));
    clock.move(60 * DAY);
    await ids();
    expect(await ids()).toEqual([[kept.id], [kept.id], [kept.id]]);
  });
});
