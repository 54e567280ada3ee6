import fc from 'fast-check';
import { valueCells } from '../../../renderer/core/editions/grid';
import type { CheckInput } from '../../../renderer/core/checks/types';
import { setCells } from '../../../renderer/core/report/cells';
import { setField, type TextField } from '../../../renderer/core/report/fields';
import type { Cell } from '../../../renderer/core/report/model';
import { editions } from '../editions/bundle';
import { cleanPair } from './pairs';
import { cleanReport, ORGAN, YEARS } from './reports';

/** One thing a person may do between two checks. */
export type InputEdit = (input: CheckInput) => CheckInput;

const places = editions.all.flatMap((e) => valueCells(e).map((c) => c.place));
const odd = ['applications.granted.extra', 'applications.foreign.total', 'letter.contact.name', 'x.y.z'];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, 0, 1, 2, -1, 1.5, { raw: '00' }, { raw: '１２' }, '0.5', '00'),
  fc.constantFrom<Cell>({ value: null, unit: '万元' }, { value: '12.5', unit: null }),
);

const texts: readonly [TextField, readonly string[]][] = [
  ['title', ['', `${ORGAN}2021年政府信息公开工作年度报告`, '松溪岭镇2010年年报', `（${ORGAN}）2019年度报告`]],
  ['organ.name', ['', ORGAN, '云桥县松溪岭镇人民政府']],
  ['letter.title', ['', '松溪岭镇关于报送2018年政府信息公开工作年度报告的函']],
  ['letter.signer', ['', ORGAN, '松溪岭镇']],
  ['letter.date', ['', '2022-01-15', '2022-02-15', '明天']],
  ['letter.body', ['', '现报送《2021年年报》。', `现报送《${ORGAN}2018年政府信息公开工作年度报告》。`]],
  ['overview', ['', '统计期限为2010年1月1日至2010年12月31日。']],
  ['preface', ['', '统计期限自2021年1月1日起至2021年12月31日止。']],
  ['problems', ['', '无。', '目录更新偏慢，已安排专人核对。', cleanPair(2021).last.problems]],
  ['other', ['', '无。']],
  ['organ.phone', ['', '0999-1234567']],
];

const editCell = fc
  .tuple(fc.constantFrom(...places, ...odd), cell)
  .map(([place, value]): InputEdit => (input) => ({ ...input, report: setCells(input.report, { [place]: value }) }));

const editText = fc
  .constantFrom(...texts)
  .chain(([field, list]) => fc.constantFrom(...list).map((text) => [field, text] as const))
  .map(([field, text]): InputEdit => (input) => ({ ...input, report: setField(input.report, field, text) }));

const editYear = fc.constantFrom(...YEARS).map((year): InputEdit => (input) => {
  const due = editions.forYear(year);
  return due.ok ? { ...input, report: { ...input.report, year }, dueEdition: due.value } : input;
});

const changeForm = fc
  .constantFrom(...editions.all)
  .map((edition): InputEdit => (input) => ({ ...input, edition, report: { ...input.report, edition: edition.id } }));

const setDeadline = fc
  .constantFrom('2022-01-10', '2020-01-20', '')
  .map((deadline): InputEdit => (input) => ({ ...input, settings: { deadline } }));

const lastYear = fc
  .constantFrom(
    null,
    cleanReport(2019),
    cleanReport(2020),
    cleanPair(2021).last,
    cleanReport(2021),
    cleanPair(2023).last,
  )
  .map((last): InputEdit => (input) => ({ ...input, lastYear: last }));

const rows = fc.constantFrom('applications', 'disputes', 'proactive').map((table): InputEdit => (input) => {
  const { [table]: _gone, ...tables } = input.report.tables;
  return { ...input, report: { ...input.report, tables } };
});

/** Mostly typing; now and then something bigger. */
export const anyEdit: fc.Arbitrary<InputEdit> = fc.oneof(
  { weight: 8, arbitrary: editCell },
  { weight: 6, arbitrary: editText },
  { weight: 1, arbitrary: editYear },
  { weight: 1, arbitrary: changeForm },
  { weight: 1, arbitrary: setDeadline },
  { weight: 1, arbitrary: lastYear },
  { weight: 1, arbitrary: rows },
);
