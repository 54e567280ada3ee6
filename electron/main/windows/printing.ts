import type { WebContents } from 'electron';
import type { PrintingPort } from '../services/ports';

/**
 * Paper and PDF of a window's page. Sheet, margins and what stands on them are the page's own print style: here only the
 * sheet's name is given and nothing is added (no header, no footer, no margin).
 */
export function windowPrinting(contents: Pick<WebContents, 'print' | 'printToPDF'>): PrintingPort {
  return {
    print: () =>
      new Promise((resolve) => {
        const settings = {
          silent: false,
          printBackground: true,
          pageSize: 'A4',
          margins: { marginType: 'none' },
        } as const;
        contents.print(settings, (printed, reason) => {
          // Electron tells a closed dialog ("Print job canceled") from a failure by this text only.
          resolve(printed ? 'done' : /cancel/i.test(reason) ? 'cancelled' : 'failed');
        });
      }),
    pdf: async () => {
      const bytes = await contents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
        displayHeaderFooter: false,
      });
      // Node's Buffer may be a window into a larger pool; the page gets a plain array of exactly these bytes.
      return new Uint8Array(bytes);
    },
  };
}
