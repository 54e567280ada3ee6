import { basename } from 'node:path';
import { ok } from '../../../renderer/core/kernel/result';
import { MAX_REPORT_MB } from '../../contract/limits';
import type { HostServices } from '../../contract/methods';
import type { FileHost } from '../../files/fileSystem';
import { readTextFile } from '../../files/readText';
import { WORDING } from '../wording';
import type { DialogPort } from './ports';

/** Asks for a report file and reads its text. Whether it is a report is for the pure core to say. */
export function openReportFile(dialog: DialogPort, host: FileHost): HostServices['openReportFile'] {
  return async () => {
    const answer = await dialog.showOpenDialog({
      title: WORDING.openReport,
      properties: ['openFile'],
      filters: [{ name: WORDING.reportFiles, extensions: ['json'] }],
    });
    const path = answer.canceled ? undefined : answer.filePaths[0];
    if (path === undefined) return ok(null);
    const text = await readTextFile(path, path, MAX_REPORT_MB, host);
    return text.ok ? ok({ name: basename(path), text: text.value }) : text;
  };
}
