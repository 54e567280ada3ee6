import type { Task } from '../../../renderer/core/district';

/** A year's task with these townships. */
export const draftTask = (year: number, townships: readonly string[], more: Partial<Task> = {}): Task => ({
  format: 'nianbao-task',
  schemaVersion: 1,
  id: `task-${String(year)}`,
  revision: 1,
  year,
  district: '临河县人民政府办公室',
  deadline: '',
  recipient: '临河县人民政府办公室',
  notice: { title: '', number: '' },
  templates: [],
  words: { confusables: [], allowed: [] },
  townships: townships.map((name) => ({ name, shortName: '' })),
  ...more,
});
