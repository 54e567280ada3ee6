import type { Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { DeskStore } from './desk';
import type { HandoffStore } from './handoffs';
import type { Profile, UserTemplate } from './rows';
import type { TakeInStore } from './takeIn';
import type { TaskStore } from './tasks';

/** Every call answers with a value; nothing here throws for a reason outside our own code. */
export type Answer<T> = Promise<Result<T, Problem>>;

/** What the verbs know of storage. Answers come after the transaction has been committed (P1). */
export interface Storage {
  readonly databaseId: string;
  /** the clock stands earlier than at the last start: a notice only, nothing rests on the clock (P9) */
  readonly clockMovedBack: boolean;
  readonly reports: ReportStore;
  readonly profiles: ProfileStore;
  readonly settings: SettingStore;
  readonly userTemplates: UserTemplateStore;
  readonly desk: DeskStore;
  readonly handoffs: HandoffStore;
  readonly tasks: TaskStore;
  readonly takeIn: TakeInStore;
  /** Ends all work with the store; later calls answer with a problem. */
  close(): void;
}

export interface Saved {
  /** to be given back with the next save of this report */
  readonly revision: number;
  /** clock of the commit, for showing */
  readonly at: number;
}

export interface StoredReport extends Saved {
  readonly report: Report;
  readonly sample: boolean;
}

/** One line of the list; `report` is null where the stored value cannot be read, with the reason. */
export interface ListedReport extends Saved {
  readonly id: string;
  readonly year: number;
  readonly organName: string;
  readonly sample: boolean;
  readonly report: Report | null;
  readonly problem: Problem | null;
}

export interface CreateOptions {
  readonly sample?: boolean;
  /** refuse (`yearExists`) when this organ already has a report of the year */
  readonly onlyIfNone?: boolean;
  /** ids of reports these take the place of: deleted in the same step, and restorable like any deleted one */
  readonly insteadOf?: readonly string[];
}

export interface ReportStore {
  /** all that are not deleted; latest year first, then last written first */
  list(): Answer<readonly ListedReport[]>;
  /** deleted ones that can still be restored, last deleted first */
  listDeleted(): Answer<readonly ListedReport[]>;
  get(id: string): Answer<StoredReport>;
  /** the newest report of an organ and year, samples only among samples; null when there is none */
  find(organName: string, year: number, sample: boolean): Answer<StoredReport | null>;
  has(id: string): Answer<boolean>;
  create(report: Report, options?: CreateOptions): Answer<Saved>;
  /** Stores all or none. */
  createAll(reports: readonly Report[], options?: CreateOptions): Answer<readonly Saved[]>;
  /** @param seen revision the writer last saw; a different stored one gives `conflict` and writes nothing */
  save(report: Report, seen: number): Answer<Saved>;
  remove(id: string): Answer<null>;
  restore(id: string): Answer<null>;
}

export interface ProfileStore {
  list(): Answer<readonly Profile[]>;
  save(profile: Profile): Answer<Profile>;
}

export interface SettingStore {
  read(key: string): Answer<unknown>;
  /** Read-modify-write in one transaction. */
  update<T>(key: string, change: (old: unknown) => T): Answer<T>;
}

export interface UserTemplateStore {
  list(): Answer<readonly UserTemplate[]>;
  add(template: UserTemplate): Answer<UserTemplate>;
  rename(id: string, name: string): Answer<UserTemplate>;
  remove(id: string): Answer<null>;
  restore(id: string): Answer<null>;
}
