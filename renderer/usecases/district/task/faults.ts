import { organKey, readTask, writeTask } from '../../../core/district';
import { ORGAN_NAME_LIMIT } from '../../../core/editions/blank';
import { filledRows, taskOf, type TaskDraft, type TownshipRow } from './draft';

/**
 * What is wrong with a row of the list. `looksShort` does not keep the task from going out: the name seems to be an
 * everyday one, and reports carry the full one.
 */
export type RowFault = 'missing' | 'duplicate' | 'tooLong' | 'odd' | 'looksShort';

/** Where something keeps the task from being given out. */
export type TaskFault = 'district' | 'noTownships' | 'townships' | 'deadline' | 'other';

/** No line breaks, control or direction marks, and at least one Chinese character. */
const ODD = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const HAN = /\p{Script=Han}/u;
const EVERYDAY = /(?:镇|乡|街道|苏木)$/u;

/** Row by row, by key; rows in which nothing stands are passed over. Of equal names every one after the first is named. */
export function rowFaults(rows: readonly TownshipRow[]): ReadonlyMap<string, RowFault> {
  const faults = new Map<string, RowFault>();
  const seen = new Set<string>();
  for (const { key, name, shortName } of filledRows(rows)) {
    const id = organKey(name);
    if (id === '') faults.set(key, 'missing');
    else if (seen.has(id)) faults.set(key, 'duplicate');
    else if ([...name.trim()].length > ORGAN_NAME_LIMIT || shortName.trim().length > ORGAN_NAME_LIMIT)
      faults.set(key, 'tooLong');
    else if (ODD.test(name.trim()) || ODD.test(shortName.trim()) || !HAN.test(name)) faults.set(key, 'odd');
    else if (EVERYDAY.test(id)) faults.set(key, 'looksShort');
    seen.add(id);
  }
  return faults;
}

/** The full name that an everyday one stands for, as offices of that kind are called; null for any other name. */
export function fullName(name: string): string | null {
  const short = name.trim();
  if (!EVERYDAY.test(short)) return null;
  return short.endsWith('街道') ? `${short}办事处` : `${short}人民政府`;
}

/** What keeps the task from being given out, in the order of the screen; empty when nothing does. */
export function faultsOf(draft: TaskDraft): readonly TaskFault[] {
  const faults: TaskFault[] = [];
  if (draft.district.trim() === '') faults.push('district');
  if (draft.deadline !== '' && draft.deadline <= `${draft.year}-12-31`) faults.push('deadline');
  if (filledRows(draft.townships).length === 0) faults.push('noTownships');
  if ([...rowFaults(draft.townships).values()].some((fault) => fault !== 'looksShort')) faults.push('townships');
  // What the townships' program would refuse must not leave this one.
  if (faults.length === 0 && !readTask(writeTask(taskOf(draft, 1))).ok) faults.push('other');
  return faults;
}
