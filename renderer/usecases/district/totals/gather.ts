import { addUp, figuresOf, organKey, type Figures, type Totals, type UnitState } from '../../../core/district';
import type { Edition } from '../../../core/editions/types';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Answer } from '../../../storage';
import type { AppPorts } from '../../ports';
import { inTaskOrder } from '../review/unit';
import { taskOfYear } from '../yearTask';

/** Which reports are added up: those accepted, or everything that counts on the desk. */
export type TotalsScope = 'accepted' | 'received';

/** One township's report as far as adding up needs it. */
export interface Member {
  /** of the package on the desk */
  readonly id: string;
  readonly organ: string;
  readonly state: UnitState;
  readonly figures: Figures;
}

/** The figures of a year on the desk. */
export interface Gathered {
  readonly year: number;
  readonly edition: Edition;
  /** one a township, in the order of the task */
  readonly members: readonly Member[];
  /** organs whose report is on another form: no total has a place for their cells */
  readonly otherForm: readonly string[];
  /** organs whose report cannot be read any more */
  readonly unreadable: readonly string[];
  /** organs of the task's list of which nothing came in */
  readonly missing: readonly string[];
}

export interface GatherOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Reports read at a time: enough to be quick, few enough to say how far it is and to be ended. */
const PORTION = 100;

/**
 * Reads the figures of every package of a year that counts; the tables alone, and never more than a portion of them beside
 * the packed figures. Errors: `noEdition`, `badYear`, `cancelled`, those of storage.
 */
export async function gather(ports: AppPorts, year: number, { signal, onProgress }: GatherOptions): Answer<Gathered> {
  const { storage, editions } = ports;
  const edition = editions.forYear(year);
  if (!edition.ok) return edition;
  const [list, task] = await Promise.all([storage.desk.list(year), taskOfYear(storage, year)]);
  if (!list.ok) return list;
  const current = inTaskOrder(list.value, task);
  const onForm = current.filter((one) => one.edition === edition.value.id);
  const otherForm = current.filter((one) => one.edition !== edition.value.id).map(({ organ }) => organ);
  const members: Member[] = [];
  const unreadable: string[] = [];
  for (let done = 0; done < onForm.length; done += PORTION) {
    if (signal?.aborted) return err(problem('cancelled'));
    onProgress?.(done, onForm.length);
    const portion = onForm.slice(done, done + PORTION);
    const read = await storage.desk.tables(portion.map(({ id }) => id));
    if (!read.ok) return read;
    for (const [i, { id, organ, state }] of portion.entries()) {
      const tables = read.value[i];
      if (tables) members.push({ id, organ, state, figures: figuresOf(edition.value, { tables }) });
      else unreadable.push(organ);
    }
  }
  const here = new Set(current.map((one) => one.organKey));
  const missing = (task?.townships ?? []).filter((one) => !here.has(organKey(one.name))).map((one) => one.name);
  return ok({ year, edition: edition.value, members, otherForm, unreadable, missing });
}

export const inScope = ({ members }: Gathered, scope: TotalsScope): readonly Member[] =>
  scope === 'received' ? members : members.filter((one) => one.state === 'accepted');

/** The totals of the reports in scope. */
export const totalsOf = (gathered: Gathered, scope: TotalsScope): Totals =>
  addUp(
    gathered.edition,
    inScope(gathered, scope).map((one) => one.figures),
  );
