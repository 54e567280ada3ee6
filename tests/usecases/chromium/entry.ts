import { cssFamilies } from '../../../renderer/core/pages/faces';
import { createFonts } from '../../../renderer/usecases/host/fonts';
import { canvasMeasure } from '../../../renderer/workers/measure';

/** A text in a typeface, points. */
export type Sample = readonly [text: string, font: string, size: number, bold: boolean];

const inWorker = typeof document === 'undefined';
if (inWorker)
  self.onmessage = (event: MessageEvent<readonly Sample[]>) => {
    const measure = canvasMeasure(new OffscreenCanvas(1, 1).getContext('2d'));
    self.postMessage(event.data.map((sample) => measure(...sample)));
  };

/** Widths as the worker measures them. @param script address of this very bundle */
const measured = (script: string, samples: readonly Sample[]): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: 'module' });
    worker.onmessage = (event: MessageEvent<readonly number[]>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(samples);
  });

/** Widths as they come out when drawn, with the settings the pages are drawn with. */
function drawn(samples: readonly Sample[]): readonly number[] {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  return samples.map(([content, font, size, bold]) => {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.textContent = content;
    text.setAttribute('font-family', cssFamilies(font));
    text.setAttribute('font-size', String(size));
    if (bold) text.setAttribute('font-weight', '700');
    text.style.cssText =
      'font-kerning:none;font-variant-ligatures:none;text-autospace:no-autospace;text-rendering:geometricPrecision;' +
      'text-spacing-trim:space-all;white-space:pre';
    svg.append(text);
    return text.getComputedTextLength();
  });
}

const installed = async (families: readonly string[]): Promise<readonly string[] | null> => {
  const found = await createFonts().installed(families);
  return found && [...found];
};

export const inPage = { measured, drawn, installed };
if (!inWorker) Object.assign(globalThis, { inPage });
