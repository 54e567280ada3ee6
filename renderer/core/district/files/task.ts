import * as v from 'valibot';
import { TEMPLATE_SECTIONS } from '../../editions/templates';
import type { Problem } from '../../kernel/problem';
import { err, type Result } from '../../kernel/result';
import { problem } from '../../kernel/problem';
import { organKey } from '../units/standing';
import { dayOrNone, id, line, longText, name, readFile, writeFile, year, type FileKind } from './strictFile';

export const TASK_FORMAT = 'nianbao-task';
export const TASK_SCHEMA_VERSION = 1;

/** Townships of one district; the largest have a few dozen, a prefecture may use one list for all. */
const MOST_TOWNSHIPS = 5000;
const MOST_TEMPLATES = 200;
const MOST_WORDS = 2000;

const list = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.maxLength(most));

const schema = v.strictObject({
  format: v.literal(TASK_FORMAT),
  schemaVersion: v.literal(TASK_SCHEMA_VERSION),
  /** of this task; a corrected one keeps it and counts `revision` up */
  id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  year,
  /** who gives the task */
  district: name,
  /** last day of handing in, '' where none is set */
  deadline: dayOrNone,
  /** 主送机关 of the letters, without its colon */
  recipient: line,
  /** the district's own notice, cited in letters; '' where there is none */
  notice: v.strictObject({ title: line, number: line }),
  /** section templates of the district, beside those of the program */
  templates: list(
    v.strictObject({ id, section: v.picklist(TEMPLATE_SECTIONS), name, when: line, text: longText }),
    MOST_TEMPLATES,
  ),
  /** the district's own wording rules: a word and what to write instead, and words never to be flagged */
  words: v.strictObject({
    confusables: list(v.strictObject({ wrong: name, right: name }), MOST_WORDS),
    allowed: list(name, MOST_WORDS),
  }),
  townships: v.pipe(
    list(v.strictObject({ name, shortName: line }), MOST_TOWNSHIPS),
    v.check((all) => new Set(all.map((one) => organKey(one.name))).size === all.length),
  ),
});

/** A year's task, as the district gives it out and a township takes it in. */
export type Task = Readonly<v.InferOutput<typeof schema>>;

const KIND: FileKind<Task> = { format: TASK_FORMAT, schemaVersion: TASK_SCHEMA_VERSION, what: '任务文件', schema };

/** A task file's text as a task. Two townships of one name are refused: nobody could tell who has handed in. */
export const readTask = (text: string): Result<Task, Problem> => readFile(KIND, text);

export const writeTask = (task: Task): string => writeFile(task);

/** The township of a task that goes by this name; undefined where the list has none. */
export const townshipOf = (task: Task, organ: string): Task['townships'][number] | undefined =>
  task.townships.find((one) => organKey(one.name) === organKey(organ));

/**
 * The newer of two forms of a task. An older one never takes the place of what is held: `taskOlder`; a task of another id
 * is not compared but a task of its own.
 */
export const newerTask = (held: Task, given: Task): Result<Task, Problem> =>
  given.id === held.id && given.revision < held.revision
    ? err(problem('taskOlder', { year: given.year }))
    : { ok: true, value: given };
