import type { Collected } from '../../../renderer/core/district/units/collect';
import { jsonLine } from '../io';
import type { Rejected } from './gather';
import { told } from './told';

/** What `collect` says, in the keys of the command line contract. */
export interface CollectAnswer {
  readonly units: Collected['units'];
  readonly rejected: readonly Rejected[];
  /** null when nothing was added up */
  readonly tables: NonNullable<Collected['totals']>['tables'] | null;
}

export function answerOf(collected: Collected, rejected: readonly Rejected[]): CollectAnswer {
  const unfit = collected.unfit.map(({ path, problem }) => ({ path, problems: [told(problem)] }));
  return {
    units: collected.units,
    rejected: [...rejected, ...unfit].sort((a, b) => (a.path < b.path ? -1 : 1)),
    tables: collected.totals?.tables ?? null,
  };
}

/** One value per line: every unit, every refusal, the totals last; `kind` says which. */
export function answerLines({ units, rejected, tables }: CollectAnswer): string {
  let lines = '';
  for (const unit of units) lines += jsonLine({ kind: 'unit', ...unit });
  for (const one of rejected) lines += jsonLine({ kind: 'rejected', ...one });
  return lines + jsonLine({ kind: 'tables', tables });
}
