import { editions } from '../bundled/editions';
import type { Sha256 } from '../core/handoff';
import { checkPackage } from './checkPackage';
import type { PackageReply, PackageRequest } from './packageMessages';

declare const self: DedicatedWorkerGlobalScope;

const sha256: Sha256 = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

const post = (reply: PackageReply, transfer: Transferable[] = []): void => self.postMessage(reply, transfer);

/** Checks one package at a time; the page ends the worker to cancel. */
self.onmessage = async (event: MessageEvent<PackageRequest>) => {
  try {
    const checked = await checkPackage(event.data, { sha256, editions });
    const files = [...(checked.content?.files.values() ?? [])];
    post({ checked }, [...new Set(files.map(({ buffer }) => buffer as ArrayBuffer))]);
  } catch {
    post({ failed: true });
  }
};
