import { getCell, type Place } from '../../report/cells';
import type { Cell, Report } from '../../report/model';
import { valueCell } from '../grid';
import { relationInstances } from '../relations';
import type { Edition } from '../types';

const LAST = 'prev:';

/**
 * Cells of this year's form that last year's report decides: 上年结转 = last year's 结转下年度继续办理, column by column, and what
 * else the relations between two years in the edition file say of one single cell (2019: 上一年项目数量). They go by row and
 * column keys, so that 结转 also crosses a change of form; `prevEdition` says which relations do not. A cell is left out
 * where last year's report does not hold a number: unknown is neither zero nor a guess. Relations over several of this
 * year's cells (2021: 现行有效 with 废止) name no cell that could be filled.
 */
export function carriedCells(edition: Edition, lastYear: Report): Readonly<Record<Place, Cell>> {
  const carried: Record<Place, Cell> = {};
  for (const { relation, left, right } of relationInstances(edition)) {
    if (relation.crossYear !== true || relation.op !== 'eq' || left.length !== 1) continue;
    if (relation.prevEdition !== undefined && relation.prevEdition !== lastYear.edition) continue;
    if (!right.every((operand) => operand.startsWith(LAST))) continue;
    const kind = valueCell(edition, left[0]!)?.kind;
    const values = right.map((operand) => getCell(lastYear, operand.slice(LAST.length)));
    if (kind !== 'count' || !values.every((value) => typeof value === 'number')) continue;
    const sum = values.reduce((total, value) => total + value, 0);
    // A stock below zero is a mistake of last year's; carried on it would be this year's, too.
    if (sum >= 0) carried[left[0]!] = sum;
  }
  return carried;
}
