import { layOut } from '../core/pages';
import type { DocumentReply, DocumentRequest } from './documentMessages';
import { canvasMeasure } from './measure';

declare const self: DedicatedWorkerGlobalScope;

const post = (reply: DocumentReply): void => self.postMessage(reply);

/** Lays out one document; the page ends the worker to cancel. */
self.onmessage = (event: MessageEvent<DocumentRequest>) => {
  const surface = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!surface) return post({ failed: 'noCanvas' });
  try {
    post({ pages: layOut(event.data.bytes, canvasMeasure(surface)) });
  } catch {
    post({ failed: 'document' });
  }
};
