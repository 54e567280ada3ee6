import { beforeAll, describe, expect, it } from 'vitest';
import type { Imported } from '../../../renderer/core/intake';
import { sourcePlaceOf } from '../../../renderer/usecases/intake/sourcePlace';
import { editionOf } from '../../core/editions/bundle';
import { CLEANED, GUESSED_ROW, oldReport, UNREAD } from './cases';

const edition = editionOf('2021');
let imported: Imported;
beforeAll(async () => void (imported = await oldReport()));

/** The words at the place found, cells of a row parted by |. */
function wordsAt(place: string, raw: string): string | null {
  const found = sourcePlaceOf(imported.source, edition, place, raw);
  if (!found) return null;
  const block = imported.source.blocks[found.block]!;
  if (block.kind === 'paragraph') return block.text;
  const row = block.rows[found.row];
  if (!row) return 'table';
  return found.cell >= 0 ? row.cells[found.cell]!.text : row.cells.map((c) => c.text.trim()).join('|');
}

describe('where a place of the result stands in the source', () => {
  it.each<[string, string, string, string | null]>([
    ['the cell that was not read', UNREAD, '约3', '约3'],
    ['the cell that was tidied', CLEANED, '１２', '１２'],
    ['a row known by another label', GUESSED_ROW, '行政规范文件', '行政规范文件'],
    ['a cell nothing was said of: its row', 'proactive.licensing.decisions', '', '行政许可|46'],
    ['a table without row labels', 'disputes.reconsideration.upheld', '', 'table'],
    ['a table', 'applications', '', 'table'],
    ['a text by its words', 'overview', '依申请公开。全年收到', '2、依申请公开。全年收到申请5件，均按期处理。'],
    ['words that are nowhere', 'overview', '没有这样的话', null],
    ['nothing to look for', 'letter', '', null],
    ['a place no form has', 'year', '', null],
  ])('%s', (_, place, raw, words) => expect(wordsAt(place, raw)).toBe(words));

  it('nothing in a report file of our own', () => {
    expect(sourcePlaceOf({ blocks: [], tables: [] }, edition, UNREAD, '约3')).toBeNull();
  });
});
