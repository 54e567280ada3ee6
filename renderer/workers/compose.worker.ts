import { editions } from '../bundled/editions';
import { compose } from '../core/compose';
import type { ComposeReply, ComposeRequest } from './composeMessages';

declare const self: DedicatedWorkerGlobalScope;

/** Composes one request at a time, so that the page stays alive meanwhile; cancelled by ending the worker. */
self.onmessage = async (event: MessageEvent<ComposeRequest>) => {
  const { report, editionId, settings } = event.data;
  const edition = editions.byId(editionId);
  try {
    if (!edition) throw new Error(`no edition ${editionId}`);
    const files = await compose(report, edition, settings);
    const reply: ComposeReply = { files };
    self.postMessage(
      reply,
      files.map((f) => f.bytes.buffer as ArrayBuffer),
    );
  } catch {
    self.postMessage({ failed: true } satisfies ComposeReply);
  }
};
