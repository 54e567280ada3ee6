import { editions } from '../bundled/editions';
import { importReport, type ImportStep } from '../core/intake';
import { decodeWithin } from './decodeWithin';
import type { IntakeReply, IntakeRequest } from './intakeMessages';

declare const self: DedicatedWorkerGlobalScope;

const post = (reply: IntakeReply): void => self.postMessage(reply);

/** Reads one source; the page ends the worker to cancel. */
self.onmessage = (event: MessageEvent<IntakeRequest>) => {
  try {
    const newId = (): string => crypto.randomUUID();
    const onStep = (done: ImportStep): void => post({ done });
    post({ answer: importReport(event.data, { editions, newId, decode: decodeWithin, onStep }) });
  } catch {
    post({ failed: true });
  }
};
