import fc from 'fast-check';
import { blankTables } from '../../../renderer/core/editions/blank';
import { valueCells } from '../../../renderer/core/editions/grid';
import type { Edition } from '../../../renderer/core/editions/types';
import type { CellKind } from '../../../renderer/core/report/cellText';
import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';

/** Any whole text without a line break; half characters are a matter of their own. */
export const lineText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.string({ unit: 'binary', maxLength }).map((s) => s.replace(/[\r\n\u2028\u2029]/g, ' '));

const paragraphs = fc.array(lineText(), { maxLength: 5 }).map((lines) => lines.join('\n'));

const raw = lineText(20)
  .filter((s) => s.trim() !== '')
  .map((text) => ({ raw: text }));
const money = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.option(fc.stringMatching(/^\d{1,6}$/)))
  .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`));

/** Values a stored cell of each kind can have. */
export const cellOf: Readonly<Record<CellKind, fc.Arbitrary<Cell>>> = {
  count: fc.oneof(fc.constant(null), fc.nat(), fc.integer(), raw),
  signedCount: fc.oneof(fc.constant(null), fc.integer(), raw),
  moneyWan: fc.oneof(fc.constant(null), money, raw),
  moneyYuan: fc.oneof(fc.constant(null), money, raw),
  moneyUnitUnstated: fc.oneof(
    fc.record({ value: fc.option(money), unit: fc.constantFrom('元' as const, '万元' as const, null) }),
    raw,
  ),
};

const findingKey = fc.stringMatching(/^[A-Z0-9]{2,6}:[a-z.]{1,20}$/);
const basis = fc.record({
  values: fc.array(lineText(20), { maxLength: 3 }),
  cells: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}\.[a-z]{1,9}\.[a-z]{1,9}$/), lineText(10), { maxKeys: 3 }),
});

/** Any report on a form, every cell kind filled or not. */
export function reportOn(edition: Edition): fc.Arbitrary<Report> {
  const cells = fc.record(Object.fromEntries(valueCells(edition).map((c) => [c.place, cellOf[c.kind]])));
  const fields = fc.record({
    format: fc.constant('nianbao-report' as const),
    schemaVersion: fc.constant(1 as const),
    id: fc.uuid(),
    year: fc.integer({ min: edition.appliesToYears.from, max: edition.appliesToYears.to ?? 9999 }),
    edition: fc.constant(edition.id),
    organ: fc.record({
      name: lineText(),
      shortName: lineText(),
      level: lineText(),
      office: lineText(),
      address: lineText(),
      postcode: lineText(),
      phone: lineText(),
      email: lineText(),
      website: lineText(),
    }),
    title: lineText(),
    preface: paragraphs,
    overview: paragraphs,
    problems: paragraphs,
    other: paragraphs,
    tables: fc.constant(blankTables(edition)),
    letter: fc.record({
      kind: fc.constantFrom('plain' as const, 'redHead' as const),
      title: lineText(),
      recipient: lineText(),
      body: paragraphs,
      signer: lineText(),
      date: fc.constantFrom('', '2021-02-03', '不详'),
      documentNumber: lineText(),
      sealed: fc.boolean(),
      copyTo: fc.array(lineText(), { maxLength: 3 }),
      contact: fc.record({ name: lineText(), person: lineText(), phone: lineText() }),
    }),
    reasons: fc.dictionary(findingKey, paragraphs, { maxKeys: 4 }),
  });
  const filled = fc.tuple(fields, cells).map(([report, values]) => setCells(report, values));
  // Reasons with what they were written for are optional in a file, and so is the whole record.
  return fc
    .tuple(filled, fc.option(fc.dictionary(findingKey, basis, { maxKeys: 4 })))
    .map(([report, reasonsFor]) => (reasonsFor ? { ...report, reasonsFor } : report));
}
