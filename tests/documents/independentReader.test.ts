import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../renderer/core/compose/text/clean';
import { gridCells } from '../../renderer/core/editions/grid';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell } from '../../renderer/core/report/cells';
import { dateText } from '../../renderer/core/report/dates';
import type { Report } from '../../renderer/core/report/model';
import { composeAll } from '../core/compose/docxParts';
import { editionOf } from '../fixtures/reports';
import { cases } from './cases';

const htmlOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Texts of the tables as the reader sees them: table by table, cell by cell in printed order. */
const tablesIn = (html: string): string[][] =>
  [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table]) =>
    [...table!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell!)),
  );

function printedTables(report: Report): string[][] {
  const edition = editionOf(report.edition);
  return edition.sections
    .filter((s) => s.kind === 'table')
    .map((s) => gridCells(edition.tables[s.table!]!).map((c) => c.text ?? cellText(getCell(report, c.value!))));
}

describe('a reader that knows nothing of this program', () => {
  test.each(cases)('finds every text and every figure in its place: $name', async ({ report, settings }) => {
    const files = await composeAll(report, settings);
    const html = (await Promise.all(files.map((f) => htmlOf(f.bytes)))).join('\n');
    const text = plain(html);
    const { letter } = report;
    const wanted = [
      letter.title,
      `${letter.recipient}：`,
      ...paragraphsOf(letter.body),
      letter.signer,
      dateText(letter.date),
      report.title,
      ...paragraphsOf(report.preface),
      ...editionOf(report.edition).sections.map((s) => s.title),
      ...[report.overview, report.problems, report.other].flatMap(paragraphsOf),
    ].filter((w) => w !== '');
    expect(wanted.filter((w) => !text.includes(w))).toEqual([]);
    expect(tablesIn(html)).toEqual(printedTables(report));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
