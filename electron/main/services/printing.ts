import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import { MAX_PDF_MB, MEGABYTE } from '../../contract/limits';
import type { HostServices } from '../../contract/methods';
import type { PrintingPort, PrintOutcome } from './ports';

/**
 * Prints the page through the system's dialog. While that dialog is open a second call waits for the same outcome: two
 * dialogs over one window would leave one of them unanswered.
 */
export function print(printing: PrintingPort | undefined): HostServices['print'] {
  let open: Promise<PrintOutcome> | null = null;
  return async () => {
    if (!printing) return err(problem('printFailed'));
    try {
      open ??= printing.print();
      return (await open) === 'failed' ? err(problem('printFailed')) : ok(null);
    } catch {
      return err(problem('printFailed'));
    } finally {
      open = null;
    }
  };
}

/** The page as a PDF; larger than what may be written as one file is refused here, before it crosses to the page. */
export function pagesAsPdf(printing: PrintingPort | undefined): HostServices['pagesAsPdf'] {
  return async () => {
    if (!printing) return err(problem('pdfUnavailable'));
    try {
      const bytes = await printing.pdf();
      if (bytes.byteLength > MAX_PDF_MB * MEGABYTE) return err(problem('writeTooLarge', { limitMb: MAX_PDF_MB }));
      return bytes.byteLength > 0 ? ok(bytes) : err(problem('pdfFailed'));
    } catch {
      return err(problem('pdfFailed'));
    }
  };
}
