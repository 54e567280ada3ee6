import { noticeCitation } from '../core/editions/blank';
import type { Task } from '../core/district';
import type { SectionTemplate, TemplateSection } from '../core/editions/templates';
import type { Edition } from '../core/editions/types';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import { TEXT_LIMIT } from '../core/report/schema';
import type { Answer, UserTemplate } from '../storage';
import type { TaskInEffect } from './handoff/taskInEffect';
import type { AppPorts } from './ports';

export interface Templates {
  /** shipped templates that fit a section and a form */
  shipped(section: TemplateSection, editionId: string): Promise<readonly SectionTemplate[]>;
  /** those of the district's newest task, for every form */
  district(section: TemplateSection): Promise<readonly DistrictTemplate[]>;
  /** the person's own, for every section, oldest first */
  own(): Answer<readonly UserTemplate[]>;
  /** Keeps the text as an own template. Errors: `templateNameMissing`, `textTooLong`. */
  keep(section: TemplateSection, name: string, text: string): Answer<UserTemplate>;
  rename(id: string, name: string): Answer<UserTemplate>;
  delete(id: string): Answer<null>;
  undoDelete(id: string): Answer<null>;
}

/** A template as a task carries it. */
export type DistrictTemplate = Task['templates'][number];

const NAME_LIMIT = 60;

export function createTemplates(
  { storage, newId, loadTemplates }: AppPorts,
  task: Pick<TaskInEffect, 'newest'>,
): Templates {
  let shipped: Promise<readonly SectionTemplate[]> | null = null;
  return {
    async shipped(section, editionId) {
      shipped ??= loadTemplates();
      return (await shipped).filter((t) => t.section === section && t.editions.includes(editionId));
    },
    district: async (section) => (await task.newest())?.templates.filter((t) => t.section === section) ?? [],
    own: () => storage.userTemplates.list(),
    async keep(section, name, text) {
      const clean = cleanName(name);
      if (clean === '') return err(problem('templateNameMissing'));
      if (text.length > TEXT_LIMIT) return err(problem('textTooLong', { place: '范文', limit: TEXT_LIMIT }));
      return storage.userTemplates.add({ id: newId(), section, name: clean, text });
    },
    async rename(id, name) {
      const clean = cleanName(name);
      return clean === '' ? err(problem('templateNameMissing')) : storage.userTemplates.rename(id, clean);
    },
    delete: (id) => storage.userTemplates.remove(id),
    async undoDelete(id) {
      const done = await storage.userTemplates.restore(id);
      return done.ok ? ok(null) : done;
    },
  };
}

const cleanName = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, NAME_LIMIT);

/**
 * A template's text with `[[…]]` filled from the report. What the report does not say yet becomes a blank `{{…}}` to jump
 * to; a placeholder nobody knows stays visible as a blank too.
 */
export function fillTemplate(text: string, report: Report, edition: Edition): string {
  const { organ, letter } = report;
  const known: Readonly<Record<string, readonly [value: string, hint: string]>> = {
    year: [String(report.year), '年度'],
    nextYear: [String(report.year + 1), '下一年度'],
    organ: [organ.name, '机关全称'],
    shortName: [organ.shortName || organ.name, '机关简称'],
    title: [report.title, '年报标题'],
    notice: [noticeCitation(edition), '通知名称和文号'],
    office: [organ.office || letter.contact.name, '办公室名称'],
    address: [organ.address, '地址'],
    postcode: [organ.postcode, '邮政编码'],
    phone: [organ.phone || letter.contact.phone, '电话'],
    email: [organ.email, '电子邮箱'],
    website: [organ.website, '网站'],
  };
  return text.replace(/\[\[([^[\]]*)\]\]/g, (_, name: string) => {
    const [value, hint] = Object.hasOwn(known, name) ? known[name]! : ['', name];
    return value.trim() === '' ? `{{${hint}}}` : value;
  });
}
