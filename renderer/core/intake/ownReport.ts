import { valueCells } from '../editions/grid';
import { placeName } from '../editions/placeName';
import { readReport } from '../editions/reportFile';
import type { Editions } from '../editions/registry';
import type { Problem } from '../kernel/problem';
import { ok, type Result } from '../kernel/result';
import { getCell, setCells } from '../report/cells';
import { isRaw, type Cell } from '../report/model';
import { NO_SOURCE } from './importedSource';
import type { Imported } from './importReport';
import type { ImportNote } from './note';

/** A report file of our own comes in as it is; only what could not be read in a cell becomes a note, as with any source. */
export function importOwnReport(text: string, editions: Editions): Result<Imported, Problem> {
  const read = readReport(editions, text);
  if (!read.ok) return read;
  const report = read.value;
  const edition = editions.byId(report.edition);
  const notes: ImportNote[] = [];
  const changes: Record<string, Cell> = {};
  for (const { place, kind } of edition ? valueCells(edition) : []) {
    const cell = getCell(report, place);
    if (!isRaw(cell)) continue;
    changes[place] = kind === 'moneyUnitUnstated' ? { value: null, unit: null } : null;
    notes.push({
      kind: 'unread',
      place,
      raw: cell.raw,
      message: `填写“${placeName(edition!, place)}”：原文认不出是什么数。`,
    });
  }
  return ok({ report: setCells(report, changes), notes, source: NO_SOURCE });
}
