import { stop } from './limits';
import { always, skip, within, type Opening, type Openings, type Reading } from './reading';
import { append } from './story';
import { isOn } from './switches';
import { spanOf } from './symbols';
import { finishTable, newCell, newRow, newSink, type CellDraft, type RowDraft } from './tableDraft';

const rowOf = ({ tables }: Reading): RowDraft | undefined => tables.at(-1)?.rows.at(-1);
const cellOf = (reading: Reading): CellDraft | undefined => rowOf(reading)?.cells.at(-1);

/** Sets something of the row, or of the cell, whose properties are being read. */
const ofRow = (set: (row: RowDraft, attribute: Parameters<Opening>[1]) => void): Opening =>
  within('w:trPr', (reading, attribute) => {
    const row = rowOf(reading);
    if (row) set(row, attribute);
  });
const ofCell = (set: (cell: CellDraft, attribute: Parameters<Opening>[1]) => void): Opening =>
  within('w:tcPr', (reading, attribute) => {
    const cell = cellOf(reading);
    if (cell) set(cell, attribute);
  });

/** The first content of several that say the same is taken: the others are for older programs. */
const takeFirst: Opening = ({ alternatives }) => {
  if (alternatives.at(-1) === true) return 'skip';
  if (alternatives.length > 0) alternatives[alternatives.length - 1] = true;
  return undefined;
};

/** Elements that hold paragraphs, and the properties of tables. */
export const structure: Openings = {
  'w:p': always(({ stories }) => {
    stories.beginParagraph();
  }),
  'w:txbxContent': always(({ stories }) => {
    stories.enter(newSink());
  }),
  'w:tbl': always(({ stories, tables, counted, limits }) => {
    stories.endParagraph();
    counted.tables += 1;
    if (counted.tables > limits.tables) stop('tooManyBlocks', { limit: `${String(limits.tables)} 个表格` });
    tables.push({ rows: [] });
  }),
  'w:tr': always(({ tables }) => {
    tables.at(-1)?.rows.push(newRow());
  }),
  'w:tc': always((reading) => {
    const { stories, counted, limits } = reading;
    const row = rowOf(reading);
    if (!row) return stop('fileDamaged');
    counted.cells += 1;
    if (counted.cells > limits.cells) stop('tooManyBlocks', { limit: `${String(limits.cells)} 个单元格` });
    const cell = newCell();
    row.cells.push(cell);
    stories.enter(cell.sink);
  }),
  'w:gridBefore': ofRow((row, attribute) => {
    row.before = spanOf(attribute);
  }),
  'w:gridAfter': ofRow((row, attribute) => {
    row.after = spanOf(attribute);
  }),
  'w:tblHeader': ofRow((row, attribute) => {
    row.head = isOn(attribute);
  }),
  'w:hidden': ofRow((row, attribute) => {
    if (isOn(attribute)) row.gone = 'hidden';
  }),
  'w:gridSpan': ofCell((cell, attribute) => {
    cell.span = spanOf(attribute);
  }),
  'w:vMerge': ofCell((cell, attribute) => {
    cell.vertical = attribute('val') === 'restart' ? 'restart' : 'continue';
  }),
  'w:hMerge': ofCell((cell, attribute) => {
    cell.joinsLeft = attribute('val') !== 'restart';
  }),
  'w:cellDel': ofCell((cell) => {
    cell.deleted = true;
  }),
  'mc:AlternateContent': always(({ alternatives }) => {
    alternatives.push(false);
  }),
  'mc:Choice': takeFirst,
  'mc:Fallback': takeFirst,
  'w:tblPr': skip,
  'w:tblPrEx': skip,
  'w:tblGrid': skip,
  'w:tcPrChange': skip,
  'w:trPrChange': skip,
  'w:altChunk': (reading) => {
    reading.leftOuts.add('embedded');
    return 'skip';
  },
};

export type Closings = Readonly<Record<string, (reading: Reading, parent: string) => void>>;

export const structureEnds: Closings = {
  'w:p': ({ stories }) => {
    stories.endParagraph();
  },
  'w:tc': ({ stories }) => {
    stories.leave();
  },
  'w:txbxContent': ({ stories }) => {
    const { blocks } = stories.sink;
    stories.leave();
    append(stories.draft?.attached ?? stories.sink.blocks, blocks);
  },
  'w:tbl': ({ stories, tables, leftOuts }) => {
    const table = tables.pop();
    stories.endParagraph();
    if (table) append(stories.sink.blocks, finishTable(table, leftOuts));
  },
  'mc:AlternateContent': ({ alternatives }) => {
    alternatives.pop();
  },
};
