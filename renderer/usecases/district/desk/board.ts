import type { Task } from '../../../core/district/files/task';
import { isLate, type UnitState } from '../../../core/district/desk/states';
import { organKey } from '../../../core/district/units/standing';
import type { DeskPackage } from '../../../storage';

/** One township on the board: on the task's list, or not on it but handed in. */
export interface BoardUnit {
  /** the name as names are compared; tells rows apart */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  /** whether the task lists it; true for all while there is no task */
  readonly listed: boolean;
  readonly state: UnitState;
  readonly late: boolean;
  /** the package that counts; null while nothing came in */
  readonly current: DeskPackage | null;
  /** whatever else came in, in the order it did */
  readonly others: readonly DeskPackage[];
  /** two contents under one number, and nobody has said which counts */
  readonly disputed: boolean;
  /** a newer one came in for an accepted report, which it does not replace by itself */
  readonly newerWaits: boolean;
}

export interface BoardCounts {
  /** townships of the task; null while there is none */
  readonly due: number | null;
  readonly received: number;
  readonly accepted: number;
  readonly returned: number;
  /** of the task's townships */
  readonly missing: number;
  readonly late: number;
}

export interface Board {
  readonly year: number;
  readonly task: Task | null;
  /** the task's own order, then those not on its list by name */
  readonly units: readonly BoardUnit[];
  readonly counts: BoardCounts;
}

/** The desk of a year as townships. @param packages of that year @param today YYYY-MM-DD */
export function boardOf(year: number, task: Task | null, packages: readonly DeskPackage[], today: string): Board {
  const byKey = new Map<string, DeskPackage[]>();
  for (const one of packages) {
    const held = byKey.get(one.organKey);
    if (held) held.push(one);
    else byKey.set(one.organKey, [one]);
  }
  const deadline = task?.deadline ?? '';
  const unit = (name: string, shortName: string, listed: boolean): BoardUnit => {
    const key = organKey(name);
    const mine = byKey.get(key) ?? [];
    const current = mine.find((one) => one.current) ?? null;
    const state = current?.state ?? 'missing';
    return {
      key,
      name,
      shortName,
      listed,
      state,
      late: isLate({ state, receivedOn: current?.receivedOn ?? null }, deadline, today),
      current,
      others: mine.filter((one) => one !== current),
      disputed: current?.disputed ?? false,
      newerWaits: current !== null && mine.some((one) => one.revision > current.revision),
    };
  };
  const listed = (task?.townships ?? []).map((one) => unit(one.name, one.shortName, true));
  const known = new Set(listed.map(({ key }) => key));
  const rest = [...byKey].filter(([key]) => !known.has(key)).map(([, all]) => all.at(-1)!.organ);
  const units = [...listed, ...rest.sort(byName).map((name) => unit(name, '', task === null))];
  return { year, task, units, counts: countsOf(units, task) };
}

const collator = new Intl.Collator('zh-CN');
const byName = (a: string, b: string): number => collator.compare(a, b);

function countsOf(units: readonly BoardUnit[], task: Task | null): BoardCounts {
  const of = (wanted: (unit: BoardUnit) => boolean): number => units.filter(wanted).length;
  return {
    due: task ? task.townships.length : null,
    received: of(({ current }) => current !== null),
    accepted: of(({ state }) => state === 'accepted'),
    returned: of(({ state }) => state === 'returned'),
    missing: of(({ state }) => state === 'missing'),
    late: of(({ late }) => late),
  };
}
