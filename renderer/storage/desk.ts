import { reportFromJson } from '../core/editions/reportFile';
import { organKey } from '../core/district/units/standing';
import { problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import type { Problem } from '../core/kernel/problem';
import type { CodeState } from '../core/handoff';
import type { Report } from '../core/report/model';
import type { Table } from 'dexie';
import type { DeskContentRow, DeskFile, DeskPackageRow, DeskReview, DeskTablesRow, NewDeskPackage } from './deskRows';
import { deskStandings, type DeskStanding } from './deskStanding';
import { Refusal } from './problems';
import { read, write, type Session } from './session';
import type { Answer } from './storage';

/** A package on the desk with its place among those of its township. */
export interface DeskPackage extends Readonly<Omit<DeskPackageRow, 'deletedAt' | 'deletedStart'>>, DeskStanding {}

export interface DeskContent {
  readonly report: Report;
  readonly files: readonly DeskFile[];
}

/** `known`: the very same package is here already; nothing was stored, `id` is the held one's. */
export interface Taken {
  readonly kind: 'stored' | 'known';
  readonly id: string;
}

/** The desk of a district. Every call is one transaction; a refused one has changed nothing. */
export interface DeskStore {
  /** years of which something came in, latest first */
  years(): Answer<readonly number[]>;
  /** everything of a year that is not removed, older and disputed packages too, in the order it was taken in */
  list(year: number): Answer<readonly DeskPackage[]>;
  /** Errors: `deskGone`. */
  get(id: string): Answer<DeskPackage>;
  /** Errors: `deskGone`, and those of reading a report. */
  content(id: string): Answer<DeskContent>;
  /**
   * The tables alone of many reports, in the order asked for; null where there are none (any more). Adding up thousands of
   * reports must not read their documents.
   */
  tables(ids: readonly string[]): Answer<readonly (Report['tables'] | null)[]>;
  /** Takes one package in, under an id of our own; never in the place of another. */
  take(given: NewDeskPackage, content: DeskContent): Answer<Taken>;
  /**
   * Read, judge, write in one step: `change` sees the package as it stands and answers its new review, or why not.
   * An acceptance is refused here for whoever asks: `deskCodeWrong` while the code is 不符, `deskDisputed` while nobody
   * has said which of two counts, `deskNotCurrent` for one that does not count.
   */
  setReview(id: string, change: (now: DeskPackage) => Result<DeskReview, Problem>): Answer<DeskPackage>;
  /** Errors: `deskGone`, `deskAccepted` when an accepted one would become 不符. */
  setCode(id: string, state: CodeState): Answer<DeskPackage>;
  /** Of packages of one revision, this one counts. Errors: `deskGone`, `deskAccepted` while another one is accepted. */
  prefer(id: string): Answer<DeskPackage>;
  remove(id: string): Answer<null>;
  /** Brings a removed one back as it was; one that came in again meanwhile is left as it came. */
  restore(id: string): Answer<null>;
}

const TABLES = ['deskPackages', 'deskContents', 'deskTables'];

const isAlive = (row: DeskPackageRow): boolean => row.deletedAt === null;

export function deskStore(s: Session): DeskStore {
  const packages: Table<DeskPackageRow, string> = s.db.table('deskPackages');
  const contents: Table<DeskContentRow, string> = s.db.table('deskContents');

  const tables: Table<DeskTablesRow, string> = s.db.table('deskTables');

  const ofYear = async (year: number): Promise<readonly DeskPackageRow[]> =>
    (await packages.where('year').equals(year).toArray()).filter(isAlive);

  /** Of one township only: taking in two thousand packages must not read all of them two thousand times. */
  const ofTownship = async (year: number, key: string): Promise<readonly DeskPackageRow[]> =>
    (await packages.where('[year+organKey]').equals([year, key]).toArray()).filter(isAlive);

  const alive = async (id: string): Promise<DeskPackageRow> => {
    const row = await packages.get(id);
    if (!row || row.deletedAt !== null) throw new Refusal(problem('deskGone'));
    return row;
  };

  const standing = async (row: DeskPackageRow): Promise<DeskPackage> => {
    return placed(row, deskStandings(await ofTownship(row.year, row.organKey)));
  };

  /** Writes the changed row and answers how it stands then. */
  const put = async (row: DeskPackageRow): Promise<DeskPackage> => {
    await packages.put(row);
    return standing(row);
  };

  /** Whether another one of its township has been accepted. */
  const otherAccepted = async (row: DeskPackageRow): Promise<boolean> =>
    (await ofTownship(row.year, row.organKey)).some((other) => other.id !== row.id && other.state === 'accepted');

  return {
    years: () =>
      read(s, 'deskPackages', async () => {
        const found = new Set((await packages.toArray()).filter((r) => r.deletedAt === null).map((r) => r.year));
        return [...found].sort((a, b) => b - a);
      }),
    list: (year) =>
      read(s, 'deskPackages', async () => {
        const rows = [...(await ofYear(year))].sort((a, b) => a.taken - b.taken);
        const standings = deskStandings(rows);
        return rows.map((row) => placed(row, standings));
      }),
    get: (id) => read(s, 'deskPackages', async () => standing(await alive(id))),
    async content(id) {
      const row = await read(s, 'deskContents', () => contents.get(id));
      if (!row.ok) return row;
      if (!row.value) return err(problem('deskGone'));
      const report = reportFromJson(s.editions, row.value.report);
      return report.ok ? ok({ report: report.value, files: row.value.files }) : report;
    },
    tables: (ids) =>
      read(s, 'deskTables', async () => (await tables.bulkGet([...ids])).map((row) => row?.tables ?? null)),
    take: (given, content) =>
      write(s, TABLES, async (next) => {
        const key = organKey(given.organ);
        const known = (await ofTownship(given.year, key)).find((row) => row.code === given.code);
        if (known) return { kind: 'known', id: known.id };
        const fit = reportFromJson(s.editions, content.report);
        if (!fit.ok) throw new Refusal(fit.error);
        // The counter gives the id: nothing from a package becomes a key, and no two ever meet.
        const id = `p${String(next)}`;
        await packages.add({ ...given, id, organKey: key, taken: next, preferred: 0, ...UNDECIDED });
        await contents.add({ id, report: fit.value, files: content.files.map(({ name, bytes }) => ({ name, bytes })) });
        await tables.add({ id, tables: fit.value.tables });
        return { kind: 'stored', id };
      }),
    setReview: (id, change) =>
      write(s, TABLES, async () => {
        const row = await alive(id);
        const now = await standing(row);
        const answer = change(now);
        if (!answer.ok) throw new Refusal(answer.error);
        const { state, remarks, decidedOn, replyWrittenAt } = answer.value;
        if (state === 'accepted' && row.state !== 'accepted') refuseUnfit(now);
        return put({ ...row, state, remarks, decidedOn, replyWrittenAt });
      }),
    setCode: (id, codeState) =>
      write(s, TABLES, async () => {
        const row = await alive(id);
        if (row.state === 'accepted' && codeState === 'mismatched') throw new Refusal(problem('deskAccepted'));
        return put({ ...row, codeState });
      }),
    prefer: (id) =>
      write(s, TABLES, async (next) => {
        const row = await alive(id);
        if (await otherAccepted(row)) throw new Refusal(problem('deskAccepted'));
        return put({ ...row, preferred: next });
      }),
    remove: (id) =>
      write(s, TABLES, async () => {
        await packages.put({ ...(await alive(id)), deletedAt: s.clock(), deletedStart: s.starts });
        return null;
      }),
    restore: (id) =>
      write(s, TABLES, async () => {
        const row = await packages.get(id);
        if (!row || !(await contents.get(id))) throw new Refusal(problem('deskGone'));
        const again = (await ofTownship(row.year, row.organKey)).some((o) => o.code === row.code);
        if (!again) await packages.put({ ...row, deletedAt: null, deletedStart: null });
        return null;
      }),
  };
}

const UNDECIDED = {
  state: 'received',
  remarks: [],
  decidedOn: null,
  replyWrittenAt: null,
  deletedAt: null,
  deletedStart: null,
} as const;

function refuseUnfit(now: DeskPackage): void {
  if (now.codeState === 'mismatched') throw new Refusal(problem('deskCodeWrong'));
  if (!now.current) throw new Refusal(problem('deskNotCurrent'));
  if (now.disputed) throw new Refusal(problem('deskDisputed'));
}

function placed(row: DeskPackageRow, standings: ReadonlyMap<string, DeskStanding>): DeskPackage {
  const { deletedAt: _at, deletedStart: _start, ...plain } = row;
  return { ...plain, ...standings.get(row.id)! };
}
