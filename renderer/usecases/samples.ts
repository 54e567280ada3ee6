import { reportFromJson } from '../core/editions/reportFile';
import { ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Answer } from '../storage';
import type { AppPorts } from './ports';

export interface Samples {
  /**
   * Puts the sample reports beside the person's own, under fresh ids and marked as samples; when they are there already,
   * nothing is added. Answers with the id of the latest one, which is the one to show.
   */
  open(): Answer<{ readonly id: string; readonly added: boolean }>;
}

export function createSamples({ storage, editions, newId, loadSamples }: AppPorts): Samples {
  return {
    async open() {
      const list = await storage.reports.list();
      if (!list.ok) return list;
      const there = list.value.find((row) => row.sample && row.report !== null);
      if (there) return ok({ id: there.id, added: false });
      const reports: Report[] = [];
      for (const json of await loadSamples()) {
        const read = reportFromJson(editions, json);
        if (!read.ok) return read;
        reports.push({ ...read.value, id: newId() });
      }
      reports.sort((a, b) => a.year - b.year);
      const saved = await storage.reports.createAll(reports, { sample: true });
      return saved.ok ? ok({ id: reports.at(-1)!.id, added: true }) : saved;
    },
  };
}
