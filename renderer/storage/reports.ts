import { reportFromJson } from '../core/editions/reportFile';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import { Refusal } from './problems';
import type { ReportRow } from './rows';
import { read, reportsOf, write, type Session } from './session';
import type { ListedReport, ReportStore, Saved } from './storage';

/** Reports in the store. Nothing is stored that the same copy of the program could not open again. */
export function reportStore(s: Session): ReportStore {
  const rows = (wanted: (row: ReportRow) => boolean) =>
    read(s, 'reports', async () => (await reportsOf(s).toArray()).filter(wanted));

  const alive = async (id: string): Promise<ReportRow> => {
    const row = await reportsOf(s).get(id);
    if (!row || row.deletedAt !== null) throw new Refusal(problem('notFound'));
    return row;
  };

  return {
    async list() {
      const found = await rows((row) => row.deletedAt === null);
      if (!found.ok) return found;
      return ok(
        [...found.value].sort((a, b) => b.year - a.year || b.revision - a.revision).map((row) => listed(s, row)),
      );
    },
    async listDeleted() {
      const found = await rows((row) => row.deletedAt !== null);
      if (!found.ok) return found;
      return ok([...found.value].sort((a, b) => b.revision - a.revision).map((row) => listed(s, row)));
    },
    async get(id) {
      const row = await read(s, 'reports', () => alive(id));
      return row.ok ? opened(s, row.value) : row;
    },
    async find(organName, year, sample) {
      const found = await read(s, 'reports', () =>
        reportsOf(s).where('[organName+year]').equals([organName.trim(), year]).toArray(),
      );
      if (!found.ok) return found;
      const newest = found.value
        .filter((row) => row.deletedAt === null && row.sample === sample)
        .sort((a, b) => b.revision - a.revision)[0];
      return newest ? opened(s, newest) : ok(null);
    },
    has: (id) => read(s, 'reports', async () => (await reportsOf(s).get(id)) !== undefined),
    async create(report, options = {}) {
      const all = await this.createAll([report], options);
      return all.ok ? ok(all.value[0]!) : all;
    },
    async createAll(reports, { sample = false, onlyIfNone = false, insteadOf = [] } = {}) {
      return write(s, ['reports'], async (next) => {
        const saved: Saved[] = [];
        for (const id of insteadOf) await reportsOf(s).put(deleted(s, await alive(id), next));
        for (const report of reports) {
          const row = rowOf(s, report, next, sample);
          if (onlyIfNone) await refuseSecond(s, row);
          await reportsOf(s).add(row);
          saved.push({ revision: next, at: row.updatedAt });
        }
        return saved;
      });
    },
    save: (report, seen) =>
      write(s, ['reports'], async (next) => {
        const old = await alive(report.id);
        if (old.revision !== seen) throw new Refusal(problem('conflict'));
        const row = rowOf(s, report, next, old.sample);
        await reportsOf(s).put(row);
        return { revision: next, at: row.updatedAt };
      }),
    remove: (id) =>
      write(s, ['reports'], async (next) => {
        await reportsOf(s).put(deleted(s, await alive(id), next));
        return null;
      }),
    restore: (id) =>
      write(s, ['reports'], async (next) => {
        const row = await reportsOf(s).get(id);
        if (!row) throw new Refusal(problem('notFound'));
        await reportsOf(s).put({ ...row, revision: next, deletedAt: null, deletedStart: null });
        return null;
      }),
  };
}

const deleted = (s: Session, row: ReportRow, revision: number): ReportRow => ({
  ...row,
  revision,
  deletedAt: s.clock(),
  deletedStart: s.starts,
});

/** The row of a report; a value that could not be opened again is refused instead of stored. */
function rowOf(s: Session, report: Report, revision: number, sample: boolean): ReportRow {
  const fit = reportFromJson(s.editions, report);
  if (!fit.ok) throw new Refusal(fit.error);
  return {
    id: report.id,
    year: report.year,
    organName: report.organ.name.trim(),
    revision,
    updatedAt: s.clock(),
    sample,
    deletedAt: null,
    deletedStart: null,
    value: fit.value,
  };
}

async function refuseSecond(s: Session, row: ReportRow): Promise<void> {
  const same = await reportsOf(s).where('[organName+year]').equals([row.organName, row.year]).toArray();
  if (same.some((other) => other.deletedAt === null && other.sample === row.sample))
    throw new Refusal(problem('yearExists', { year: row.year }));
}

function opened(s: Session, row: ReportRow) {
  const report = reportFromJson(s.editions, row.value);
  if (!report.ok) return err(report.error);
  return ok({ report: report.value, revision: row.revision, at: row.updatedAt, sample: row.sample });
}

function listed(s: Session, row: ReportRow): ListedReport {
  const report = reportFromJson(s.editions, row.value);
  return {
    id: row.id,
    year: row.year,
    organName: row.organName,
    revision: row.revision,
    at: row.updatedAt,
    sample: row.sample,
    report: report.ok ? report.value : null,
    problem: report.ok ? null : report.error,
  };
}
