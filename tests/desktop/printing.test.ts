import { describe, expect, it, vi } from 'vitest';
import { MEGABYTE } from '../../electron/contract/limits';
import { callService } from '../../electron/contract/methods';
import { createDesktopServices } from '../../electron/main/services';
import type { PrintingPort, PrintOutcome } from '../../electron/main/services/ports';
import { windowPrinting } from '../../electron/main/windows/printing';

function servicesWith(printing?: Partial<PrintingPort>) {
  const never = () => Promise.reject(new Error('not asked for'));
  return createDesktopServices({
    dialog: { showOpenDialog: async () => ({ canceled: true, filePaths: [] }) },
    shell: { showItemInFolder: () => undefined },
    appVersion: '1',
    ...(printing && { printing: { print: never, pdf: never, ...printing } }),
  });
}
const codeOf = (answer: unknown): unknown => {
  const { ok, error } = answer as { ok: boolean; error?: { code: string } };
  return ok ? 'ok' : error?.code;
};

describe('print', () => {
  it.each<[PrintOutcome, string]>([
    ['done', 'ok'],
    ['cancelled', 'ok'],
    ['failed', 'printFailed'],
  ])('%s is answered %s', async (outcome, code) => {
    expect(codeOf(await servicesWith({ print: async () => outcome }).print())).toBe(code);
  });

  it('a window that refuses by throwing is a failure, not a crash', async () => {
    const thrown = servicesWith({ print: () => Promise.reject(new Error('C:\\secret')) });
    expect(await thrown.print()).toEqual({ ok: false, error: { code: 'printFailed', details: {} } });
  });

  it('opens one dialog at a time, and a new one after it', async () => {
    const open: ((outcome: PrintOutcome) => void)[] = [];
    const services = servicesWith({ print: () => new Promise((resolve) => open.push(resolve)) });
    const both = [services.print(), services.print()];
    await Promise.resolve();
    expect(open.length).toBe(1);
    open[0]!('failed');
    expect((await Promise.all(both)).map(codeOf)).toEqual(['printFailed', 'printFailed']);
    const later = services.print();
    open[1]!('done');
    expect(codeOf(await later)).toBe('ok');
  });
});

describe('PDF', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a file', async () => new Uint8Array(9), 'ok'],
    ['50 MB', async () => new Uint8Array(50 * MEGABYTE), 'ok'],
    ['a byte more', async () => new Uint8Array(50 * MEGABYTE + 1), 'writeTooLarge'],
    ['nothing at all', async () => new Uint8Array(), 'pdfFailed'],
    ['an error', () => Promise.reject(new Error('Failed to generate PDF')), 'pdfFailed'],
  ])('%s: %s', async (_, pdf, code) => {
    expect(codeOf(await servicesWith({ pdf }).pagesAsPdf())).toBe(code);
  });

  it('is what the host says it can do', async () => {
    expect((await servicesWith({}).hostInfo()).canMakePdf).toBe(true);
    expect((await servicesWith().hostInfo()).canMakePdf).toBe(false);
    expect(codeOf(await servicesWith().pagesAsPdf())).toBe('pdfUnavailable');
    expect(codeOf(await servicesWith().print())).toBe('printFailed');
  });
});

it.each(['print', 'pagesAsPdf'] as const)('%s takes nothing from the page', async (method) => {
  const asked = vi.fn(() => Promise.reject(new Error('reached')));
  const services = servicesWith({ print: asked, pdf: asked });
  expect(codeOf(await callService(services, method, [{ silent: true }]))).toBe('badArgument');
  expect(asked).not.toHaveBeenCalled();
});

describe('the window’s own printing', () => {
  const contents = (printed: boolean, reason: string, pdf = Buffer.from('PDF')) => ({
    print: vi.fn((_settings: unknown, done?: (ok: boolean, why: string) => void) => done?.(printed, reason)),
    printToPDF: vi.fn((_settings: unknown) => Promise.resolve(pdf)),
  });

  it.each([
    [true, '', 'done'],
    [false, 'Print job canceled', 'cancelled'],
    [false, 'Print job cancelled', 'cancelled'],
    [false, 'Print job failed', 'failed'],
    [false, 'Invalid printer settings', 'failed'],
    [false, '', 'failed'],
  ])('printed %s, “%s”: %s', async (printed, reason, outcome) => {
    expect(await windowPrinting(contents(printed, reason)).print()).toBe(outcome);
  });

  it('always asks the person, and adds nothing to the page', async () => {
    const page = contents(true, '');
    await windowPrinting(page).print();
    await windowPrinting(page).pdf();
    expect(page.print.mock.calls[0]![0]).toEqual({
      silent: false,
      printBackground: true,
      pageSize: 'A4',
      margins: { marginType: 'none' },
    });
    expect(page.printToPDF.mock.calls[0]![0]).toEqual({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      displayHeaderFooter: false,
    });
  });

  it('hands on exactly the bytes of the file, not the pool they lie in', async () => {
    const pool = Buffer.from('....%PDF-1.4....');
    const bytes = await windowPrinting(contents(true, '', pool.subarray(4, 12))).pdf();
    expect([Buffer.from(bytes).toString(), bytes.buffer.byteLength]).toEqual(['%PDF-1.4', 8]);
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it('a window that is gone fails and does not hang', async () => {
    const gone = {
      print: () => {
        throw new Error('Object has been destroyed');
      },
      printToPDF: () => Promise.reject(new Error('Object has been destroyed')),
    };
    const services = servicesWith(windowPrinting(gone));
    expect([codeOf(await services.print()), codeOf(await services.pagesAsPdf())]).toEqual(['printFailed', 'pdfFailed']);
  });
});
