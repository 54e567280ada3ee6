import type { TaskDraft } from '../usecases';
import { TASK_MAKER as W } from '../wording/taskMaker';
import { program } from './program';
import { useToasts } from './toasts';

export type TaskTemplate = TaskDraft['templates'][number];

export interface TemplatesHolder {
  templates(): TaskDraft['templates'];
  set(templates: TaskDraft['templates']): void;
}

/** The district's own section templates in a task. */
export function taskTemplates({ templates, set }: TemplatesHolder) {
  const toasts = useToasts();
  return {
    newTemplate: (): TaskTemplate => ({
      id: program().ports.newId(),
      section: 'overview',
      name: '',
      when: '',
      text: '',
    }),
    /** Puts a template in the place of the one with its id, or at the end. '' when done, else why not. */
    putTemplate(made: TaskTemplate): string {
      const clean = { ...made, name: made.name.replace(/\s+/gu, ' ').trim(), when: made.when.trim() };
      if (clean.name === '' || clean.text.trim() === '') return W.templateMissing;
      const all = templates();
      const known = all.some((one) => one.id === clean.id);
      set(known ? all.map((one) => (one.id === clean.id ? clean : one)) : [...all, clean]);
      return '';
    },
    removeTemplate(id: string): void {
      const at = templates().findIndex((one) => one.id === id);
      const gone = templates()[at];
      if (!gone) return;
      set(templates().filter((one) => one.id !== id));
      toasts.undoable(W.removedTemplate(gone.name), () => set(templates().toSpliced(at, 0, gone)));
    },
  };
}
