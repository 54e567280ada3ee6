import writeExcelFile from 'write-excel-file/universal';
import type { Edition } from '../../editions/types';
import type { Report } from '../../report/model';
import { bareTitle } from '../publish/names';
import { corePart, oneFont, printed } from '../publish/workbook/features';
import { marks } from '../publish/workbook/marks';
import { sealed } from '../publish/workbook/package';
import { sheetOf } from '../publish/workbook/sheet';
import { sheetNames } from '../publish/workbook/sheetNames';
import { listSheet, type List } from './listSheet';

/** What a district adds up, as values: this room knows nothing of how it came about. */
export interface TotalsSource {
  /** 区县 that added up, '' where nobody is named (the command line) */
  readonly organ: string;
  readonly year: number;
  readonly tables: Report['tables'];
  /** sheets after the tables, in order */
  readonly lists: readonly List[];
}

/**
 * The totals of a form as `.xlsx`: its tables, one sheet each in printed order, then the lists. Figures are numbers where
 * a spreadsheet keeps every digit, nothing is a formula. The same values give the same bytes.
 */
export async function totalsWorkbook(source: TotalsSource, edition: Edition): Promise<Uint8Array> {
  const sections = edition.sections.flatMap((section) => {
    const table = section.kind === 'table' ? edition.tables[section.table ?? section.key] : undefined;
    return table ? [{ section, table }] : [];
  });
  const names = sheetNames([...sections.map(({ section }) => bareTitle(section)), ...source.lists.map((l) => l.name)]);
  const { mark, resolve } = marks();
  const sheets = [
    ...sections.map(({ table }, n) => sheetOf(table, source, names[n]!, mark)),
    ...source.lists.map((list, n) => listSheet(list, names[sections.length + n]!, mark)),
  ];
  const about = { organ: { name: source.organ }, year: source.year, letter: { date: '' } };
  const title = `${source.year}年政府信息公开工作年度报告汇总表`;
  const written = await writeExcelFile(sheets, { features: [printed, oneFont, corePart(about, title)] }).toBlob();
  return sealed(new Uint8Array(await written.arrayBuffer()), resolve);
}
