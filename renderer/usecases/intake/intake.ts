import type { ForeignFile } from '../../../electron/contract/bridge';
import type { Imported, ImportSource, ImportStep } from '../../core/intake';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { Report } from '../../core/report/model';
import type { Answer, Saved } from '../../storage';
import { readForeignFile } from '../host/openForeignFile';
import type { AppPorts } from '../ports';

export type ForeignSource = ImportSource;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: ImportStep) => void;
}

/** A report of the same organ and year that is on this computer already. */
export interface SameYear {
  readonly id: string;
  /** clock of its last save */
  readonly updatedAt: number;
}

export interface StoredImport extends Saved {
  readonly report: Report;
}

/** Bringing in a report written elsewhere: choose, read, look at it, and only then store. */
export interface Intake {
  /** null when the person chose none */
  chooseFile(): Answer<ForeignFile | null>;
  /** a file dropped onto the window */
  takeFile(file: File): Answer<ForeignFile>;
  /** Reads in a worker; stores nothing. Errors: those of the reader, `cancelled`, `importTooSlow`. */
  read(source: ForeignSource, options?: ReadOptions): Answer<Imported>;
  /** Reports of this organ and year, last saved first; samples do not count. */
  sameYear(report: Report): Answer<readonly SameYear[]>;
  /**
   * Stores the report, and in the same step deletes those it takes the place of (they can be restored). A failure changes
   * nothing. Errors: `organMissing`, those of storage.
   */
  store(report: Report, insteadOf?: readonly string[]): Answer<StoredImport>;
  /** Takes a stored import back: what it replaced is there again, then the import itself is deleted. */
  undoStore(id: string, insteadOf: readonly string[]): Answer<null>;
}

export function createIntake({ bridge, storage, intakeReader, newId }: AppPorts): Intake {
  return {
    chooseFile: () => bridge.openForeignFile(),
    takeFile: (file) => readForeignFile(file),
    read: (source, options) => intakeReader.read(source, options),
    async sameYear({ organ, year }) {
      const all = await storage.reports.list();
      if (!all.ok) return all;
      const same = all.value.filter((r) => !r.sample && r.year === year && r.organName === organ.name.trim());
      return ok(same.map(({ id, at }) => ({ id, updatedAt: at })));
    },
    async store(report, insteadOf = []) {
      if (report.organ.name.trim() === '') return err(problem('organMissing'));
      // A report file of ours brings its id; deleted reports count, so that undoing their deletion finds its place free.
      const known = await storage.reports.has(report.id);
      if (!known.ok) return known;
      const own = known.value ? { ...report, id: newId() } : report;
      const saved = await storage.reports.create(own, { insteadOf });
      return saved.ok ? ok({ ...saved.value, report: own }) : saved;
    },
    async undoStore(id, insteadOf) {
      // Restored first: should the second step fail, both are there and nothing is lost.
      for (const old of insteadOf) {
        const back = await storage.reports.restore(old);
        if (!back.ok) return back;
      }
      return storage.reports.remove(id);
    },
  };
}
