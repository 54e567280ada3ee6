import type { OutFile, WrittenFiles } from '../../electron/contract/bridge';
import type { ComposeSettings } from '../core/compose/types';
import { safeFileName } from '../core/kernel/fileName';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Answer } from '../storage';
import type { AppPorts } from './ports';

export type ExportStep = 'choosing' | 'composing' | 'writing';

/**
 * Every verb that writes asks for a folder, makes its files and writes them. Null when the person chose no folder;
 * `cancelled` when `signal` ended it before writing began. All work on drafts.
 */
export interface Exports {
  /** Letter and report as documents. */
  documents(request: ExportRequest): Answer<WrittenFiles | null>;
  /** The copy for the web site: web page and workbook. */
  publish(request: PublishRequest): Answer<WrittenFiles | null>;
  /** What the page shows now, as one PDF file; `pdfUnavailable` where the host makes none. */
  pdf(request: PdfRequest): Answer<WrittenFiles | null>;
  /** What the page shows now, through the system's print dialog. Closing that dialog is no error. */
  print(): Answer<null>;
  /** Makes what export needs ready, so that the first export is not slower than the next. */
  warm(): void;
}

export interface ExportProgress {
  readonly signal?: AbortSignal;
  readonly onStep?: (step: ExportStep) => void;
}

export interface PublishRequest extends ExportProgress {
  readonly report: Report;
}

export interface ExportRequest extends PublishRequest {
  readonly settings: ComposeSettings;
}

export interface PdfRequest extends ExportProgress {
  /** file name of the document shown (`PagedFile.name`) or a name without ending */
  readonly name: string;
}

export function createExports({ bridge, composer, editions }: AppPorts): Exports {
  /** First of all the folder: browsers open that dialog only as the direct answer to a click. */
  async function toFolder(
    { signal, onStep }: ExportProgress,
    make: () => Answer<readonly OutFile[]>,
  ): Answer<WrittenFiles | null> {
    onStep?.('choosing');
    const folder = await bridge.chooseFolder();
    if (!folder.ok) return folder;
    if (folder.value === null) return ok(null);
    onStep?.('composing');
    if (signal?.aborted) return err(problem('cancelled'));
    const files = await make();
    if (!files.ok) return files;
    if (signal?.aborted) return err(problem('cancelled'));
    onStep?.('writing');
    return bridge.writeFiles({
      token: folder.value.token,
      files: files.value.map(({ name, bytes }) => ({ name, bytes })),
    });
  }

  const unknown = (report: Report) => err(problem('unknownEdition', { edition: report.edition }));

  return {
    warm: () => composer.warm(),
    async documents(request) {
      const { report, settings, signal } = request;
      const edition = editions.byId(report.edition);
      return edition ? toFolder(request, () => composer.compose(report, edition, settings, signal)) : unknown(report);
    },
    async publish(request) {
      const { report, signal } = request;
      const edition = editions.byId(report.edition);
      return edition ? toFolder(request, () => composer.publish(report, edition, signal)) : unknown(report);
    },
    async pdf(request) {
      if (!(await bridge.hostInfo()).canMakePdf) return err(problem('pdfUnavailable'));
      return toFolder(request, async () => {
        const made = await bridge.pagesAsPdf();
        return made.ok ? ok([{ name: pdfName(request.name), bytes: made.value }]) : made;
      });
    },
    print: () => bridge.print(),
  };
}

/** e.g. `年度报告.docx` → `年度报告.pdf` */
const pdfName = (name: string): string => safeFileName(`${name.replace(/\.(docx|pdf)$/i, '')}.pdf`);
