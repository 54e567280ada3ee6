import { editions } from '../bundled/editions';
import type { Measure } from '../core/pages/types';
import type { ComposeReply, ComposeRequest, Made } from './composeMessages';
import { makeWith } from './make';
import { makers } from './makers';
import { canvasMeasure } from './measure';

declare const self: DedicatedWorkerGlobalScope;

/** Older browsers have workers without a drawing surface; told apart, because the page itself has one. */
class NoCanvas extends Error {}

let kept: Measure | null = null;
/** Kept for the worker's life with the widths it knows. */
const measure = (): Measure => {
  const surface = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!surface) throw new NoCanvas();
  return (kept ??= canvasMeasure(surface));
};

/** Makes one request at a time, so that the page stays alive meanwhile; cancelled by ending the worker. */
self.onmessage = async (event: MessageEvent<ComposeRequest>) => {
  const request = event.data;
  try {
    const edition = editions.byId(request.editionId);
    if (!edition) throw new Error(`no edition ${request.editionId}`);
    const made = await makeWith(makers, request, edition, measure);
    self.postMessage({ made } satisfies ComposeReply, buffersOf(made));
  } catch (error) {
    self.postMessage({ failed: error instanceof NoCanvas ? 'noCanvas' : 'internal' } satisfies ComposeReply);
  }
};

/** Files are handed over instead of copied; pages hold no buffers. */
const buffersOf = (made: Made[keyof Made]): Transferable[] =>
  made.flatMap((file) => ('bytes' in file ? [file.bytes.buffer as ArrayBuffer] : []));
