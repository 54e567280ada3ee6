import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Answer } from '../../../storage';
import type { OwnWordsVerbs } from '../../ownWords';
import type { AppPorts } from '../../ports';
import type { SettingsVerbs } from '../../settings';
import { dayOf } from '../desk/today';
import { findingCounter } from './findings';
import type { Known } from './judge';
import { readAll, type ReadPorts } from './readAll';
import { incomingFromDrop, incomingFromHost } from '../../host/handoff/incoming';
import type { IncomingSource } from '../../host/handoff/source';
import type { Candidate, ImportItem, ImportProgress, ReadOutcome, StoreOutcome } from './types';

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onItem?: (item: ImportItem, progress: ImportProgress) => void;
}

export interface StoringOptions {
  readonly signal: AbortSignal;
  readonly onStored?: (done: number) => void;
}

/** Taking in what townships hand over (P15): read, check, look at it, confirm; only then is anything stored. */
export interface DeskImport {
  /** Null when nothing was chosen. Errors: those of the host. */
  choose(what: 'folder' | 'files'): Answer<IncomingSource | null>;
  /** What was dragged in, to be called while the drop is being handled; null when that was no file or folder. */
  dropped(data: DataTransfer): IncomingSource | null;
  /** @param year of the board this was begun from; null: whatever comes. Errors: those of listing, of storage, `internal`. */
  read(source: IncomingSource, year: number | null, options: ReadingOptions): Answer<ReadOutcome>;
  /** Stores each in a transaction of its own; what was stored before an end stays whole. */
  store(chosen: readonly Candidate[], options: StoringOptions): Promise<StoreOutcome>;
}

export function createDeskImport(ports: AppPorts, settings: SettingsVerbs, ownWords: OwnWordsVerbs): DeskImport {
  const { storage, bridge, editions, clock, newId, packageReader } = ports;
  return {
    async choose(what) {
      const chosen = await bridge.chooseIncoming(what);
      return chosen.ok ? ok(chosen.value && incomingFromHost(bridge, chosen.value)) : chosen;
    },
    dropped: (data) => incomingFromDrop(data, newId),
    async read(source, year, options) {
      const count = await findingCounter(ports, settings, ownWords);
      if (!count.ok) return count;
      const known = await knownOf(storage, year);
      if (!known.ok) return known;
      const now = clock();
      const verify: ReadPorts['verify'] = (incoming, shown, signal) =>
        packageReader.verify(incoming, shown, { signal });
      const rest = { editions, pause, now, today: dayOf(now), count: count.value };
      const answer = await readAll(source, known.value, { ...rest, verify }, options);
      packageReader.rest();
      return answer;
    },
    async store(chosen, { signal, onStored }) {
      const stored: string[] = [];
      let known = 0;
      const end = (ended: StoreOutcome['ended']): StoreOutcome => {
        return { stored, known, left: chosen.length - stored.length - known, ended };
      };
      for (const { given, content } of chosen) {
        if (signal.aborted) return end(problem('cancelled'));
        const taken = await storage.desk.take(given, content);
        if (!taken.ok) return end(taken.error);
        if (taken.value.kind === 'known') known++;
        else stored.push(taken.value.id);
        onStored?.(stored.length + known);
        await pause();
      }
      return end(null);
    },
  };
}

async function knownOf(storage: AppPorts['storage'], year: number | null): Answer<Known> {
  const years = await storage.desk.years();
  if (!years.ok) return years;
  const packages: Known['packages'] = [];
  for (const each of years.value) {
    const list = await storage.desk.list(each);
    if (!list.ok) return list;
    packages.push(...list.value.map(({ organ, year: of, revision, code }) => ({ organ, year: of, revision, code })));
  }
  const made = await storage.tasks.made();
  if (!made.ok) return err(made.error);
  const organs = new Map<number, readonly string[]>();
  for (const { task } of made.value)
    if (!organs.has(task.year))
      organs.set(
        task.year,
        task.townships.map(({ name }) => name),
      );
  return ok({ packages, year, organs: (of) => organs.get(of) ?? null });
}

/** A turn of the page's own loop: drawing and clicks come in between. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
