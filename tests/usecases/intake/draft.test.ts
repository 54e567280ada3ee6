import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { valueCells } from '../../../renderer/core/editions/grid';
import type { Imported } from '../../../renderer/core/intake';
import { getCell } from '../../../renderer/core/report/cells';
import {
  confirmNotes,
  fieldText,
  openGuesses,
  openNotes,
  reopenNote,
  startDraft,
  tidyHeadings,
  typeCells,
  typeField,
  typeYear,
  undoDraft,
  type DraftField,
  type ImportDraft,
} from '../../../renderer/usecases/intake/draft';
import { editionOf } from '../../core/editions/bundle';
import { unwrap } from '../../storage/support';
import { CLEANED, GUESSED_ROW, oldReport, UNREAD } from './cases';

const edition = editionOf('2021');
let imported: Imported;
let draft: ImportDraft;
beforeAll(async () => {
  imported = await oldReport();
  draft = startDraft(imported);
});
const type = (d: ImportDraft, place: string, text: string): ImportDraft =>
  unwrap(typeCells(edition, d, [{ place, text }]));
const placesOf = (notes: readonly number[]): string[] => notes.map((i) => imported.notes[i]!.place).sort();

describe('what waits for the clerk', () => {
  it('is what was guessed and what was not read, not what was only tidied', () => {
    expect(placesOf(openNotes(draft))).toEqual([GUESSED_ROW, UNREAD]);
    expect(placesOf(openGuesses(draft))).toEqual([GUESSED_ROW]);
    expect(imported.notes.some((n) => n.kind === 'cleaned' && n.place === CLEANED)).toBe(true);
  });

  it('a cell typed over settles its own note and no other, and holds what was typed', () => {
    const typed = type(draft, UNREAD, '３');
    expect(getCell(typed.report, UNREAD)).toBe(3);
    expect(placesOf(openNotes(typed))).toEqual([GUESSED_ROW]);
    expect(undoDraft(typed)).toMatchObject({ report: draft.report, settled: draft.settled });
  });

  it('no total follows: every figure stays what the source says', () => {
    const typed = type(draft, 'applications.newReceived.naturalPerson', '9');
    expect(getCell(typed.report, 'applications.newReceived.total')).toBe(
      getCell(draft.report, 'applications.newReceived.total'),
    );
  });

  it('is confirmed one by one and can be opened again', () => {
    const [first] = openNotes(draft) as [number];
    const confirmed = confirmNotes(draft, [first]);
    expect(openNotes(confirmed)).not.toContain(first);
    expect(openNotes(reopenNote(confirmed, first))).toEqual(openNotes(draft));
    expect(confirmNotes(confirmed, [first])).toBe(confirmed);
  });

  it('a text longer than a cell may hold changes nothing', () => {
    expect(typeCells(edition, draft, [{ place: UNREAD, text: '1'.repeat(2001) }])).toMatchObject({
      ok: false,
      error: { code: 'textTooLong' },
    });
  });
});

describe('texts', () => {
  it.each<DraftField>(['title', 'overview', 'organ.name', 'letter.title', 'letter.body', 'letter.date'])(
    '%s takes what is typed, and nothing else changes',
    (field) => {
      const typed = unwrap(typeField(draft, field, '改过'));
      expect(fieldText(typed.report, field)).toBe('改过');
      expect(unwrap(typeField(typed, field, fieldText(draft.report, field))).report).toEqual(draft.report);
    },
  );

  it.each<[DraftField, number]>([
    ['title', 2000],
    ['overview', 200_000],
  ])('%s takes %i characters and not one more', (field, limit) => {
    expect(fieldText(unwrap(typeField(draft, field, '长'.repeat(limit))).report, field)).toHaveLength(limit);
    expect(typeField(draft, field, '长'.repeat(limit + 1))).toMatchObject({
      ok: false,
      error: { code: 'textTooLong' },
    });
  });

  it('another year leaves the form the figures were read into', () => {
    const { report } = typeYear(draft, 2023);
    expect([report.year, report.edition, report.tables]).toEqual([2023, '2021', draft.report.tables]);
  });

  it('headings 1、2、 become （一）（二）, the old ones are named, and undo brings them back', () => {
    const { draft: tidy, changed } = tidyHeadings(draft);
    expect(tidy.report.overview).toMatch(/\n（一）主动公开。.*\n（二）依申请公开。/);
    expect(changed.map((was) => was.slice(0, 2))).toEqual(['1、', '2、']);
    expect(undoDraft(tidy).report).toBe(draft.report);
    expect(tidyHeadings(tidy)).toEqual({ draft: tidy, changed: [] });
  });
});

it('any acts, undone one after the other, end where they began', () => {
  const places = valueCells(edition).map((c) => c.place);
  const act = fc.oneof(
    fc.record({ place: fc.constantFrom(...places), text: fc.constantFrom('', '0', '7', '约5') }),
    fc.record({ confirm: fc.nat(imported.notes.length - 1) }),
    fc.record({ year: fc.integer({ min: 2019, max: 2026 }) }),
    fc.record({ title: fc.string({ maxLength: 8 }) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = draft;
      for (const a of acts)
        if ('place' in a) now = type(now, a.place, a.text);
        else if ('confirm' in a) now = confirmNotes(now, [a.confirm]);
        else if ('year' in a) now = typeYear(now, a.year);
        else now = unwrap(typeField(now, 'title', a.title));
      while (now.past.length > 0) now = undoDraft(now);
      expect([now.report, now.settled]).toEqual([draft.report, draft.settled]);
    }),
    { numRuns: 60 },
  );
});
