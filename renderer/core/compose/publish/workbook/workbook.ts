import writeExcelFile from 'write-excel-file/universal';
import type { Edition } from '../../../editions/types';
import type { Report } from '../../../report/model';
import { bareTitle, publishNames } from '../names';
import { corePart, oneFont, printed } from './features';
import { marks } from './marks';
import { sealed } from './package';
import { sheetOf } from './sheet';
import { sheetNames } from './sheetNames';

export interface ComposedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables of the report's edition as `.xlsx`, one sheet each in printed order. The same report gives the same bytes. */
export async function workbook(report: Report, edition: Edition): Promise<ComposedWorkbook> {
  const { tables: name } = publishNames(report);
  const sections = edition.sections.flatMap((section) => {
    const table = section.kind === 'table' ? edition.tables[section.table ?? section.key] : undefined;
    return table ? [{ section, table }] : [];
  });
  const names = sheetNames(sections.map(({ section }) => bareTitle(section)));
  const { mark, resolve } = marks();
  const sheets = sections.map(({ table }, n) => sheetOf(table, report, names[n]!, mark));
  const features = [printed, oneFont, corePart(report, name)];
  const written = await writeExcelFile(sheets, { features }).toBlob();
  return { name, bytes: sealed(new Uint8Array(await written.arrayBuffer()), resolve) };
}
