import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { SectionTemplate, TemplateSection } from '../core/editions/templates';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import { fillTemplate, type DistrictTemplate, type UserTemplate } from '../usecases';
import { DESK } from '../wording/desk';
import { useDeskStore } from './desk';
import { program } from './program';
import { useToasts } from './toasts';

export type OwnTemplate = UserTemplate;

/** A template as offered for the open report: placeholders filled, blanks as `{{hint}}`. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly text: string;
  readonly own: boolean;
  /** given by the district's task */
  readonly district: boolean;
}

/** Section templates: those shipped with the program and the person's own. */
export const useTemplatesStore = defineStore('templates', () => {
  const desk = useDeskStore();
  const toasts = useToasts();
  const shipped = shallowRef<Readonly<Record<string, readonly SectionTemplate[]>>>({});
  const district = shallowRef<Readonly<Partial<Record<TemplateSection, readonly DistrictTemplate[]>>>>({});
  const own = ref<readonly OwnTemplate[]>([]);

  async function load(): Promise<void> {
    const list = await program().templates.own();
    if (list.ok) own.value = list.value;
  }

  /** Makes a section's templates ready for the open report's form. */
  async function prepare(section: TemplateSection): Promise<void> {
    const edition = desk.edition;
    if (!edition) return;
    const [list, given] = await Promise.all([
      program().templates.shipped(section, edition.id),
      program().templates.district(section),
    ]);
    district.value = { ...district.value, [section]: given };
    shipped.value = { ...shipped.value, [`${edition.id}/${section}`]: list };
    await load();
  }

  function offered(section: TemplateSection): readonly OfferedTemplate[] {
    const { report, edition } = desk;
    if (!report || !edition) return [];
    const fill = (text: string): string => fillTemplate(text, report, edition);
    return [
      ...(district.value[section] ?? []).map((t) => ({ ...t, text: fill(t.text), own: false, district: true })),
      ...(shipped.value[`${edition.id}/${section}`] ?? []).map((t) => ({
        ...t,
        text: fill(t.text),
        own: false,
        district: false,
      })),
      ...own.value
        .filter((t) => t.section === section)
        .map((t) => ({ id: t.id, name: t.name, when: '', text: t.text, own: true, district: false })),
    ];
  }

  async function done<T>(answer: Promise<Result<T, Problem>>): Promise<boolean> {
    const result = await answer;
    if (!result.ok) toasts.error(sentence(result.error));
    await load();
    return result.ok;
  }

  async function keep(section: TemplateSection, name: string, text: string): Promise<boolean> {
    const kept = await done(program().templates.keep(section, name, text));
    if (kept) toasts.done(DESK.templateSaved);
    return kept;
  }

  async function remove(id: string): Promise<void> {
    if (await done(program().templates.delete(id)))
      toasts.undoable(DESK.templateDeleted, () => void done(program().templates.undoDelete(id)));
  }

  return {
    own,
    load,
    prepare,
    offered,
    keep,
    remove,
    rename: (id: string, name: string) => done(program().templates.rename(id, name)),
    sectionName: (section: string): string => DESK.templateSection[section as TemplateSection] ?? section,
  };
});
