import type { Table } from 'dexie';
import type { Reply } from '../core/district';
import type { ListedFile } from '../core/handoff';
import { problem } from '../core/kernel/problem';
import type { Level } from '../core/checks/types';
import { Refusal } from './problems';
import { read, write, type Session } from './session';
import type { Answer } from './storage';

/** One report handed over once: what was given out, and what came back for it. */
export interface Handoff {
  readonly id: string;
  readonly reportId: string;
  readonly organName: string;
  /** whom the letter addressed when it was given out, without its colon */
  readonly recipient: string;
  readonly year: number;
  readonly edition: string;
  /** which hand-off of this organ and year, from 1 */
  readonly revision: number;
  /** as the slip shows it: 16 letters in fours */
  readonly code: string;
  /** name of the package's folder or .zip file */
  readonly folder: string;
  /** the chosen place as the person knows it, for showing only */
  readonly place: string;
  /** clock of the hand-off, for showing only */
  readonly at: number;
  /** false: left to the browser's download, not read back */
  readonly readBack: boolean;
  /** every file but the manifest */
  readonly files: readonly ListedFile[];
  /** the manifest, for the slip: the code is the beginning of its digest */
  readonly manifest: ListedFile;
  /** what the final check found */
  readonly counts: Readonly<Record<Level, number>>;
  /** warnings that stood with a written reason */
  readonly reasons: number;
  /** last reading of the medium after the hand-off; null: never */
  readonly lastVerified: { readonly at: number; readonly ok: boolean } | null;
  /** the newest receipt or return for exactly this package */
  readonly reply: HeldReply | null;
}

export interface HeldReply {
  readonly reply: Reply;
  /** clock of taking it in, for showing only */
  readonly takenAt: number;
  /** numbers of the remarks marked 已处理, counted from 0 */
  readonly done: readonly number[];
}

/** `order`: the store's counter at the hand-off; says which of two is newer, whatever the clock did (P9). */
export interface HandoffRow extends Handoff {
  readonly order: number;
}

export interface HandoffStore {
  /** all, newest first */
  list(): Answer<readonly Handoff[]>;
  /** those of one report, newest first */
  ofReport(reportId: string): Answer<readonly Handoff[]>;
  /** One more than any hand-off of the organ's year or of this report so far; 1 for the first. Never rests on the clock. */
  nextRevision(organName: string, year: number, reportId: string): Answer<number>;
  add(handoff: Handoff): Answer<Handoff>;
  /** Error: `notFound`. */
  verified(id: string, last: NonNullable<Handoff['lastVerified']>): Answer<Handoff>;
  /** Marks one remark of the reply as done or not. Error: `notFound`, also where there is no such remark. */
  remarkDone(id: string, remark: number, done: boolean): Answer<Handoff>;
}

export const handoffsOf = (s: Session): Table<HandoffRow, string> => s.db.table('handoffs');

const newestFirst = (a: HandoffRow, b: HandoffRow): number => b.order - a.order;

const plain = ({ order: _, ...handoff }: HandoffRow): Handoff => handoff;

/** History of what this computer has handed over. Rows are only added to: what was given out stays told. */
export function handoffStore(s: Session): HandoffStore {
  const change = (id: string, edit: (row: HandoffRow) => HandoffRow | null): Answer<Handoff> =>
    write(s, ['handoffs'], async () => {
      const row = await handoffsOf(s).get(id);
      const next = row ? edit(row) : null;
      if (!next) throw new Refusal(problem('notFound'));
      await handoffsOf(s).put(next);
      return plain(next);
    });

  return {
    list: () => read(s, 'handoffs', async () => (await handoffsOf(s).toArray()).sort(newestFirst).map(plain)),
    ofReport: (reportId) =>
      read(s, 'handoffs', async () =>
        (await handoffsOf(s).where('reportId').equals(reportId).toArray()).sort(newestFirst).map(plain),
      ),
    nextRevision: (organName, year, reportId) =>
      read(s, 'handoffs', async () => {
        const before = (await handoffsOf(s).toArray()).filter(
          (row) => row.reportId === reportId || (row.organName === organName.trim() && row.year === year),
        );
        return before.reduce((most, { revision }) => Math.max(most, revision), 0) + 1;
      }),
    add: (handoff) =>
      write(s, ['handoffs'], async (next) => {
        await handoffsOf(s).add({ ...handoff, organName: handoff.organName.trim(), order: next });
        return handoff;
      }),
    verified: (id, last) => change(id, (row) => ({ ...row, lastVerified: last })),
    remarkDone: (id, remark, done) =>
      change(id, (row) => {
        if (!row.reply?.reply.remarks[remark]) return null;
        const others = row.reply.done.filter((n) => n !== remark);
        return { ...row, reply: { ...row.reply, done: done ? [...others, remark].sort((a, b) => a - b) : others } };
      }),
  };
}
