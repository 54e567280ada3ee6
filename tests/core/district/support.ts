import type { Editions } from '../../../renderer/core/editions/registry';
import { editions } from '../../../renderer/bundled/editions';
import { figuresOf } from '../../../renderer/core/district/figures/figures';
import type { Incoming } from '../../../renderer/core/district/units/collect';
import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../fixtures/reports';

export const forms: Editions = editions;

export const withCells = (editionId: string, cells: Readonly<Record<string, Cell>>): Report =>
  setCells(fullReport(editionId), cells);

export const figures = (editionId: string, cells: Readonly<Record<string, Cell>> = {}) =>
  figuresOf(editionOf(editionId), withCells(editionId, cells));

/** Something that came in, of an invented township. */
export function incoming(overrides: Partial<Incoming> & { readonly cells?: Readonly<Record<string, Cell>> }): Incoming {
  const { cells, ...rest } = overrides;
  const edition = rest.edition ?? '2021';
  const organ = rest.organ ?? '青石乡人民政府';
  return {
    path: `${organ}/${rest.revision ?? 1}`,
    organ,
    year: 2025,
    revision: 1,
    code: 'AAAA-BBBB-CCCC-DDDD',
    id: 'one',
    edition,
    figures: figures(edition, cells ?? {}),
    ...rest,
  };
}
