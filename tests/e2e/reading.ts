import mammoth from 'mammoth';
import { gridCells } from '../../renderer/core/editions/grid';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell } from '../../renderer/core/report/cells';
import { dateText } from '../../renderer/core/report/dates';
import type { Report } from '../../renderer/core/report/model';
import { editionOf } from '../core/editions/bundle';

/** What a reader that knows nothing of this program finds in the files, in one piece. */
export interface Reading {
  readonly text: string;
  /** table by table, the text of every cell in printed order */
  readonly tables: readonly (readonly string[])[];
}

export async function readDocuments(files: readonly Uint8Array[]): Promise<Reading> {
  const html: string[] = [];
  for (const bytes of files) html.push((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
  const all = html.join('\n');
  const tables = [...all.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table]) =>
    [...table!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell!)),
  );
  return { text: plain(all), tables };
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (e) => ENTITIES[e] ?? e);

/** Every line the documents of a report must show, in the words of the report itself. */
export function linesOf(report: Report): readonly string[] {
  const { letter } = report;
  const paragraphs = [letter.body, report.preface, report.overview, report.problems, report.other];
  return [
    letter.title,
    `${letter.recipient}：`,
    letter.signer,
    dateText(letter.date),
    letter.contact.person,
    letter.contact.phone,
    report.title,
    ...editionOf(report.edition).sections.map((s) => s.title),
    ...paragraphs.flatMap((text) => text.split('\n')),
  ].filter((line) => line !== '');
}

/** The printed tables of a report, cell by cell, labels included. */
export function tablesOf(report: Report): readonly (readonly string[])[] {
  const edition = editionOf(report.edition);
  return edition.sections.flatMap((s) =>
    s.kind === 'table'
      ? [gridCells(edition.tables[s.table!]!).map((c) => c.text ?? cellText(getCell(report, c.value!)))]
      : [],
  );
}
