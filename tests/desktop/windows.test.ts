import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fitBounds, parseSavedWindow, type SavedWindow } from '../../electron/main/windows/bounds';
import { createCloseHandshake } from '../../electron/main/windows/closeHandshake';
import { askBeforeClosing } from '../../electron/main/windows/closing';
import { createMainWindow, loadPage } from '../../electron/main/windows/create';
import { pagePreferences, windowOptions } from '../../electron/main/windows/preferences';
import { BrowserWindow as WindowDouble, doubleEvent } from './electronDouble';
import { newFolder } from './faults';

const fullHd = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1366, y: 0, width: 1366, height: 728 };

it('page settings: isolated, sandboxed, no Node, nothing experimental', () => {
  expect(pagePreferences('/p.cjs')).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: false,
  });
  expect(windowOptions('/p.cjs').webPreferences).toEqual(pagePreferences('/p.cjs'));
});

describe('bounds', () => {
  const saved = (x: number, y: number, width: number, height: number): SavedWindow => ({
    ...{ x, y, width, height },
    maximized: false,
  });
  it.each([
    ['first start', null, [fullHd], { x: 277, y: 136, width: 1366, height: 768 }],
    ['as left', saved(100, 50, 1200, 800), [fullHd], { x: 100, y: 50, width: 1200, height: 800 }],
    [
      'on the second screen',
      saved(-1300, 10, 1100, 700),
      [fullHd, left],
      { x: -1300, y: 10, width: 1100, height: 700 },
    ],
    ['that screen is gone', saved(-1300, 10, 1100, 700), [fullHd], { x: 410, y: 170, width: 1100, height: 700 }],
    ['hanging over the edge', saved(1500, 600, 1200, 800), [fullHd], { x: 360, y: 120, width: 1200, height: 800 }],
    ['larger than the screen', saved(0, 0, 3000, 2000), [left], { x: -1366, y: 0, width: 1366, height: 728 }],
    ['too small', saved(10, 10, 100, 100), [fullHd], { x: 10, y: 10, width: 1024, height: 640 }],
    ['at the edge of a left screen', saved(-1, 0, 1, 1), [fullHd, left], { x: -1024, y: 0, width: 1024, height: 640 }],
    ['no screen known', saved(10, 10, 1200, 700), [], { width: 1366, height: 768 }],
  ])('%s', (_, left_, areas, expected) => expect(fitBounds(left_, areas)).toEqual(expected));

  it('always opens within one screen, whatever was saved', () => {
    const n = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(n, n, size, size, (x, y, width, height) => {
        const b = fitBounds(saved(x, y, width, height), [fullHd, left]) as SavedWindow;
        return [fullHd, left].some(
          (a) => b.x >= a.x && b.y >= a.y && b.x + b.width <= a.x + a.width && b.y + b.height <= a.y + a.height,
        );
      }),
    );
  });

  it.each([
    ['{"x":1,"y":2,"width":1200,"height":700,"maximized":true}', true],
    ['{"x":1,"y":2,"width":1200,"height":700}', true],
    ['{"x":1,"y":2,"width":-1,"height":700}', false],
    ['{"x":1e9,"y":2,"width":1200,"height":700}', false],
    ['{"x":"1","y":2,"width":1200,"height":700}', false],
    ['[]', false],
    ['null', false],
    ['{', false],
    ['', false],
  ])('file %s readable: %s', (text, readable) => expect(parseSavedWindow(text) !== null).toBe(readable));
});

describe('the window', () => {
  const made = async (content?: string) => {
    const folder = await newFolder();
    const boundsFile = join(folder, 'window.json');
    if (content !== undefined) await writeFile(boundsFile, content);
    const double = createMainWindow({
      make: (options) => new WindowDouble(options as Record<string, unknown>) as unknown as BrowserWindow,
      preload: '/p.cjs',
      boundsFile,
      workAreas: [fullHd],
    }) as unknown as WindowDouble;
    return { double, boundsFile };
  };

  it('opens hidden, is shown when painted, and remembers where it was', async () => {
    const { double, boundsFile } = await made('{"x":5,"y":6,"width":1200,"height":700,"maximized":true}');
    expect(double.options).toMatchObject({ show: false, x: 5, y: 6, width: 1200, height: 700 });
    expect(double.count('show')).toBe(0);
    double.emit('ready-to-show');
    expect([double.count('maximize'), double.count('show')]).toEqual([1, 1]);
    double.emit('close', doubleEvent());
    expect(JSON.parse(await readFile(boundsFile, 'utf8'))).toEqual({
      ...{ x: 10, y: 20, width: 1200, height: 700 },
      maximized: false,
    });
  });

  it('opens as on the first day when the bounds file is broken or cannot be written', async () => {
    const { double, boundsFile } = await made('broken');
    expect(double.options).toMatchObject({ width: 1366, height: 768 });
    await mkdir(`${boundsFile}.d`);
    expect(() => double.emit('close', doubleEvent())).not.toThrow();
  });

  it('loads only our page, again after a crash, but not for ever', async () => {
    const { double } = await made();
    const gone = vi.fn();
    await loadPage(double as unknown as BrowserWindow, gone);
    for (let i = 0; i < 5; i++) double.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    double.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(double.calls).toEqual(Array.from({ length: 4 }, () => ['loadURL', 'app://main/index.html']));
    expect(gone).toHaveBeenCalledTimes(6);
  });
});

describe('closing with unsaved work', () => {
  function closing(unsaved: boolean, confirmed = false) {
    const window = new WindowDouble();
    const asked: number[] = [];
    const confirmLoss = vi.fn(async () => confirmed);
    const handshake = createCloseHandshake({ ask: (id) => void asked.push(id), confirmLoss, timeoutMs: 20 });
    askBeforeClosing(window as unknown as BrowserWindow, () => unsaved, handshake);
    const close = () => {
      const event = doubleEvent();
      window.emit('close', event);
      return event.defaultPrevented;
    };
    return { window, asked, confirmLoss, handshake, close };
  }

  it('nothing unsaved: closes at once', () => {
    const { close, asked } = closing(false);
    expect([close(), asked]).toEqual([false, []]);
  });

  it('saved in time: waits, then goes without a question', async () => {
    const c = closing(true);
    expect([c.close(), c.asked, c.window.count('destroy')]).toEqual([true, [1], 0]);
    c.handshake.answered(1, true);
    await vi.waitFor(() => expect(c.window.count('destroy')).toBe(1));
    expect(c.confirmLoss).not.toHaveBeenCalled();
  });

  it('a second click asks nothing twice', () => {
    const c = closing(true);
    expect([c.close(), c.close(), c.asked]).toEqual([true, true, [1]]);
  });

  it.each([
    ['the page says no, the person stays', false, false, 0],
    ['the page says no, the person goes', false, true, 1],
    ['the page is silent, the person stays', null, false, 0],
    ['the page is silent, the person goes', null, true, 1],
  ])('%s', async (_, answer, confirmed, destroyed) => {
    const c = closing(true, confirmed);
    c.close();
    if (answer !== null) c.handshake.answered(1, answer);
    await vi.waitFor(() => expect(c.confirmLoss).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(c.window.count('destroy')).toBe(destroyed);
    // Whoever stayed can try again.
    expect([c.close(), c.asked.length]).toEqual([true, 2]);
  });

  it('an answer to another question does not count', async () => {
    const c = closing(true);
    c.close();
    c.handshake.answered(99, true);
    await vi.waitFor(() => expect(c.confirmLoss).toHaveBeenCalled());
    expect(c.window.count('destroy')).toBe(0);
  });
});
