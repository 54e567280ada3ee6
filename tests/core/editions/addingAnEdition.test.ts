import { describe, expect, it } from 'vitest';
import { newReport } from '../../../renderer/core/editions/blank';
import { derivedCells } from '../../../renderer/core/editions/derived';
import { valueCells } from '../../../renderer/core/editions/grid';
import { createEditions } from '../../../renderer/core/editions/registry';
import { readReport, writeReport } from '../../../renderer/core/editions/reportFile';
import { check } from '../../../renderer/core/checks/check';
import { editionFiles, editions } from './bundle';
import { wordLists } from '../checks/wordLists';

/** A form of the year 2030 as it might come: the latest one with one line more in section two. */
function nextForm(): unknown {
  const latest = editions.all.at(-1)!;
  const text = JSON.stringify(editionFiles.find((f) => (f as { id: string }).id === latest.id));
  const form = JSON.parse(text) as {
    id: string;
    appliesToYears: { from: number; to: number | null };
    tables: { proactive: { layout: object[][]; groups: { key: string; rows: object[] }[] } };
  };
  form.id = '2030';
  form.appliesToYears = { from: 2030, to: null };
  const { layout, groups } = form.tables.proactive;
  layout.push([{ text: '其他收费' }, { value: 'proactive.otherFees.amountWan', kind: 'moneyWan', colSpan: 3 }]);
  groups.at(-1)!.rows.push({ key: 'otherFees', label: '其他收费', help_zh: '另行规定的收费' });
  return form;
}

describe('one more edition file', () => {
  const more = createEditions([nextForm(), ...editionFiles]);

  it('is chosen from its year on, and older files need no edit', () => {
    const ids = [2020, 2021, 2029, 2030, 2099].map((year) => {
      const form = more.forYear(year);
      return form.ok ? form.value.id : form.error.code;
    });
    expect(ids).toEqual(['2019', '2021', '2021', '2030', '2030']);
  });

  it('is enough for a report, its file, its totals and its checks', () => {
    const made = newReport(more, { id: 'r', year: 2031, organ: { name: '青石乡人民政府' } });
    if (!made.ok) throw new Error(made.error.code);
    expect(readReport(more, writeReport(made.value))).toEqual(made);
    const form = more.byId('2030')!;
    expect(valueCells(form).length).toBe(valueCells(editions.all.at(-1)!).length + 1);
    expect(derivedCells(form).length).toBe(derivedCells(editions.all.at(-1)!).length);
    const { findings } = check({
      report: made.value,
      edition: form,
      dueEdition: form,
      lastYear: null,
      words: wordLists,
    });
    expect(findings.some((f) => f.place === 'proactive.otherFees.amountWan' && f.message.includes('其他收费'))).toBe(
      true,
    );
  });

  it('with a mistake in it stops the program at start, not the clerk in the middle', () => {
    expect(() => createEditions([{ ...(nextForm() as object), tabels: {} }])).toThrow(/tabels/);
    expect(() => createEditions([{ id: 'x' }])).toThrow();
  });
});
