import type { WrittenFiles } from '../../electron/contract/bridge';
import { readReport, writeReport } from '../core/editions/reportFile';
import { safeFileName } from '../core/kernel/fileName';
import { ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Answer, Saved } from '../storage';
import type { AppPorts } from './ports';

export interface Imported extends Saved {
  readonly report: Report;
  /** the file carried the id of a report already here: it was stored beside it under a fresh id */
  readonly renewed: boolean;
}

export interface ReportFiles {
  /** “另存备份”: writes the report itself as a file. Null when the person chose no folder. */
  backup(report: Report): Answer<WrittenFiles | null>;
  /** Reads a report file of ours and stores it; nothing on this computer is replaced. Null when none was chosen. */
  importReport(): Answer<Imported | null>;
}

export function createReportFiles({ bridge, storage, editions, newId }: AppPorts): ReportFiles {
  return {
    async backup(report) {
      const folder = await bridge.chooseFolder();
      if (!folder.ok) return folder;
      if (folder.value === null) return ok(null);
      const bytes = new TextEncoder().encode(writeReport(report));
      return bridge.writeFiles({ token: folder.value.token, files: [{ name: backupName(report), bytes }] });
    },
    async importReport() {
      const file = await bridge.openReportFile();
      if (!file.ok) return file;
      if (file.value === null) return ok(null);
      const read = readReport(editions, file.value.text);
      if (!read.ok) return read;
      // Deleted reports count as well: undoing their deletion must still find its place free.
      const known = await storage.reports.has(read.value.id);
      if (!known.ok) return known;
      const report = known.value ? { ...read.value, id: newId() } : read.value;
      const saved = await storage.reports.create(report);
      return saved.ok ? ok({ ...saved.value, report, renewed: known.value }) : saved;
    },
  };
}

/** e.g. `青石乡2021年政府信息公开年报备份.json` */
export const backupName = (report: Report): string => {
  const organ = (report.organ.shortName || report.organ.name).slice(0, 30);
  return safeFileName(`${organ}${report.year}年政府信息公开年报备份.json`);
};
