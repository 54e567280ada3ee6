import { readReply, readTask, townshipOf, type Reply, type Task } from '../../core/district';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import type { Answer, BeforeTakeIn, Handoff, StoredTask } from '../../storage';
import type { AppPorts } from '../ports';

/** One file of the district as it was read; nothing is stored yet (P15). */
export type FromDistrictItem =
  | {
      readonly kind: 'reply';
      readonly path: string;
      readonly reply: Reply;
      /** the hand-off it answers */
      readonly handoff: Handoff;
      /** `seen`: taken in before; `older`: a later reply to the same package is here or beside it */
      readonly state: 'new' | 'seen' | 'older';
    }
  | {
      readonly kind: 'task';
      readonly path: string;
      readonly task: Task;
      /** the form of it that is here, which this one takes the place of */
      readonly held: Task | null;
      readonly state: 'new' | 'seen';
      /** whether this computer's organ stands on the list; null while no organ is set up */
      readonly listed: boolean | null;
      /** the year's report is here already: its letter keeps the recipient it has */
      readonly yearBegun: boolean;
    }
  /** kept out, with the one sentence why */
  | { readonly kind: 'refused'; readonly path: string; readonly problem: Problem };

export interface LookedAt {
  readonly items: readonly FromDistrictItem[];
  /** what the person chose, as they know it */
  readonly where: string;
}

/** Largest file read for this: a reply or a task has a few dozen kilobytes. Bytes. */
const LARGEST = 5 * 1024 * 1024;

/**
 * Reads what the person chooses, a stick or single files, and says what of it could be taken in. Receipts and returns are
 * known by the hand-off code they name, tasks by id and revision. On a stick, files of other kinds are passed over; single
 * files that are neither are told. Null when nothing was chosen. Error: `nothingFromDistrict` when there is nothing.
 */
export async function lookAt(ports: AppPorts, what: 'folder' | 'files', signal?: AbortSignal): Answer<LookedAt | null> {
  const { bridge } = ports;
  const chosen = await bridge.chooseIncoming(what);
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return ok(null);
  const { token, label } = chosen.value;
  const list = await bridge.listIncoming(token);
  if (!list.ok) return list;
  const known = await whatIsHere(ports);
  if (!known.ok) return known;
  const items: FromDistrictItem[] = [];
  for (const { id, kind, path } of list.value.found) {
    if (signal?.aborted) return err(problem('cancelled'));
    const shown = path || label;
    if (kind !== 'json') {
      if (what === 'files') items.push({ kind: 'refused', path: shown, problem: problem('notFromDistrict') });
      continue;
    }
    const read = await bridge.readIncoming({ token, id });
    if (!read.ok) {
      if (read.error.code === 'mediumGone') return read;
      items.push({ kind: 'refused', path: shown, problem: read.error });
      continue;
    }
    const bytes = read.value.kind === 'file' ? read.value.bytes : new Uint8Array();
    const item = readOne(shown, bytes, known.value);
    // A report's backup on the stick is nobody's mistake; a file picked by name is.
    if (item.kind === 'refused' && item.problem.code === 'notFromDistrict' && what === 'folder') continue;
    items.push(item);
  }
  if (items.length === 0) return err(problem('nothingFromDistrict', { path: label }));
  return ok({ items: withoutOlder(items), where: label });
}

interface Here {
  readonly handoffs: readonly Handoff[];
  readonly tasks: readonly StoredTask[];
  readonly organ: string | null;
  readonly years: ReadonlySet<number>;
}

async function whatIsHere({ storage }: AppPorts): Answer<Here> {
  const [handoffs, tasks, profiles, reports] = await Promise.all([
    storage.handoffs.list(),
    storage.tasks.received(),
    storage.profiles.list(),
    storage.reports.list(),
  ]);
  for (const one of [handoffs, tasks, profiles, reports]) if (!one.ok) return one;
  if (!handoffs.ok || !tasks.ok || !profiles.ok || !reports.ok) return err(problem('internal'));
  const organ = profiles.value[0]?.organ.name ?? null;
  const own = reports.value.filter((row) => !row.sample && row.organName === organ);
  return ok({ handoffs: handoffs.value, tasks: tasks.value, organ, years: new Set(own.map(({ year }) => year)) });
}

function readOne(path: string, bytes: Uint8Array, here: Here): FromDistrictItem {
  const refused = (why: Problem): FromDistrictItem => ({ kind: 'refused', path, problem: why });
  if (bytes.length > LARGEST) return refused(problem('notFromDistrict'));
  const text = decoded(bytes);
  if (text === null) return refused(problem('notFromDistrict'));
  const reply = readReply(text);
  if (reply.ok) return ofReply(path, reply.value, here);
  const task = readTask(text);
  if (task.ok) return ofTask(path, task.value, here);
  return refused(tellingOf(reply.error, task.error));
}

/** A file says itself what it is; only the reader of that kind has something to say about it. */
const tellingOf = (asReply: Problem, asTask: Problem): Problem =>
  [asReply, asTask].find(({ code }) => code !== 'districtFileOther') ?? problem('notFromDistrict');

function ofReply(path: string, reply: Reply, { handoffs }: Here): FromDistrictItem {
  const handoff = handoffs.find(({ code }) => code === reply.code);
  if (!handoff || handoff.year !== reply.year)
    return { kind: 'refused', path, problem: problem('replyUnknown', { organ: reply.organ, year: reply.year }) };
  const held = handoff.reply?.reply;
  const state = !held ? 'new' : same(held, reply) ? 'seen' : reply.on < held.on ? 'older' : 'new';
  return { kind: 'reply', path, reply, handoff, state };
}

function ofTask(path: string, task: Task, { tasks, organ, years }: Here): FromDistrictItem {
  const held = tasks.find((one) => one.task.id === task.id)?.task ?? null;
  if (held && task.revision < held.revision)
    return { kind: 'refused', path, problem: problem('taskOlder', { year: task.year }) };
  return {
    kind: 'task',
    path,
    task,
    held,
    state: held && same(held, task) ? 'seen' : 'new',
    listed: organ === null ? null : townshipOf(task, organ) !== undefined,
    yearBegun: years.has(task.year),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of several replies to one package the latest day counts, of several forms of one task the highest revision. */
function withoutOlder(items: readonly FromDistrictItem[]): readonly FromDistrictItem[] {
  return items.map((item) => {
    if (item.kind === 'reply' && item.state === 'new') {
      const later = items.some(
        (o) => o.kind === 'reply' && o.reply.code === item.reply.code && o.reply.on > item.reply.on,
      );
      return later ? { ...item, state: 'older' as const } : item;
    }
    if (item.kind === 'task') {
      const newer = items.some(
        (o) => o.kind === 'task' && o.task.id === item.task.id && o.task.revision > item.task.revision,
      );
      return newer
        ? { kind: 'refused', path: item.path, problem: problem('taskOlder', { year: item.task.year }) }
        : item;
    }
    return item;
  });
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Stores everything new of what was looked at, or nothing. Answers what `undo` needs. Errors: those of the store. */
export const takeIn = (
  { storage }: AppPorts,
  items: readonly FromDistrictItem[],
): Promise<Result<BeforeTakeIn, Problem>> =>
  storage.takeIn.take({
    replies: items.flatMap((item) =>
      item.kind === 'reply' && item.state === 'new' ? [{ handoffId: item.handoff.id, reply: item.reply }] : [],
    ),
    tasks: items.flatMap((item) => (item.kind === 'task' && item.state === 'new' ? [item.task] : [])),
  });
