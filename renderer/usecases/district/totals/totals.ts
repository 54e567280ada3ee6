import type { WrittenFiles } from '../../../../electron/contract/bridge';
import { districtReport, type Totals } from '../../../core/district';
import { ok } from '../../../core/kernel/result';
import type { Answer } from '../../../storage';
import type { AppPorts } from '../../ports';
import { districtName, taskOfYear } from '../yearTask';
import { findBefore, readBefore, type Before } from './before';
import { gather, type GatherOptions, type Gathered } from './gather';
import { workbookName, workbookOf, type ShownTotals } from './workbook';

export interface OwnReport {
  readonly id: string;
  /** the organ has a report of the year already: nothing was made, `id` is that one's */
  readonly existed: boolean;
}

/** Adding up what came in. */
export interface TotalsVerbs {
  /** years of which something came in or a task was written, latest first */
  years(): Answer<readonly number[]>;
  gather(year: number, options?: GatherOptions): Answer<Gathered>;
  /** Last year's totals as this computer knows them; null where it knows none. */
  before(year: number): Answer<Before | null>;
  /** The same from a file the person chooses; null when none was chosen. Errors: `beforeOther`, `lastYearYear`. */
  beforeFile(year: number): Answer<Before | null>;
  /** who adds up, as the task or the organ of this computer says; '' unknown */
  district(year: number): Promise<string>;
  /** Asks for a folder and writes the workbook; null when none was chosen. */
  workbook(shown: ShownTotals): Answer<WrittenFiles | null>;
  /**
   * The district's own report of the year with the sums filled in, as a new report on this computer. Where the organ has
   * one already nothing is made unless `instead`: then the old one is deleted in the same step, restorable as any other.
   * Errors: those of `newReport` and of storage.
   */
  ownReport(year: number, organ: string, totals: Totals, instead?: boolean): Answer<OwnReport>;
}

export function createTotals(ports: AppPorts): TotalsVerbs {
  const { storage, bridge, editions, newId } = ports;
  return {
    async years() {
      const [desk, tasks] = await Promise.all([storage.desk.years(), storage.tasks.made()]);
      if (!desk.ok) return desk;
      const all = new Set([...desk.value, ...(tasks.ok ? tasks.value.map(({ task }) => task.year) : [])]);
      return ok([...all].sort((a, b) => b - a));
    },
    gather: (year, options = {}) => gather(ports, year, options),
    before: (year) => findBefore(ports, year),
    async beforeFile(year) {
      const file = await bridge.openReportFile();
      if (!file.ok) return file;
      return file.value === null ? ok(null) : readBefore(ports, year, file.value.text);
    },
    district: async (year) => districtName(storage, await taskOfYear(storage, year)),
    async workbook(shown) {
      const folder = await bridge.chooseFolder();
      if (!folder.ok) return folder;
      if (folder.value === null) return ok(null);
      const name = workbookName(shown.gathered.year, shown.scope);
      return bridge.writeFiles({ token: folder.value.token, files: [{ name, bytes: await workbookOf(shown) }] });
    },
    async ownReport(year, organ, totals, instead = false) {
      const name = organ.trim();
      const held = await storage.reports.find(name, year, false);
      if (!held.ok) return held;
      const old = held.value?.report.id;
      if (old !== undefined && !instead) return ok({ id: old, existed: true });
      const profiles = await storage.profiles.list();
      const profile = profiles.ok ? profiles.value.find((one) => one.organ.name === name) : undefined;
      const about = profile
        ? { organ: profile.organ, recipient: profile.recipient, contact: profile.contact }
        : { organ: { name } };
      const made = districtReport(editions, { id: newId(), year, ...about }, totals);
      if (!made.ok) return made;
      const options = old === undefined ? { onlyIfNone: true } : { insteadOf: [old] };
      const saved = await storage.reports.create(made.value, options);
      return saved.ok ? ok({ id: made.value.id, existed: false }) : saved;
    },
  };
}
