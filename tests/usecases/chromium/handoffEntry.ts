import type { IncomingPackage } from '../../../renderer/core/handoff';
import { createBrowserBridge } from '../../../renderer/usecases/host/browserBridge';
import { incomingFromDrop } from '../../../renderer/usecases/host/handoff/incoming';

/** The browser's host over private folders of the browser's own, for one round of a package. */
const newId = (): string => crypto.randomUUID();

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const stick = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });

/** Writes the package twice, the second time under the next free number, and reads back what was chosen. */
async function round(files: readonly Given[], manifest: Given) {
  const dialogs = { showDirectoryPicker: stick };
  const bridge = createBrowserBridge({ window: Object.assign(window, dialogs), newId, appVersion: '0' });
  const steps: string[] = [];
  bridge.onPackageStep(({ step, done, total }) => steps.push(`${step} ${String(done)}/${String(total)}`));
  const chosen = await bridge.chooseFolder();
  const { token } = chosen.ok ? chosen.value! : { token: '' };
  const answers: unknown[] = [];
  for (let i = 0; i < 2; i++) {
    const revision = await bridge.freeRevision({ token, base: '甲镇报送包', from: 1 });
    if (!revision.ok) throw new Error(revision.error.code);
    const request = { token, base: '甲镇报送包', revision: revision.value, files, manifest };
    const written = await bridge.writePackage(request);
    answers.push(written.ok ? written.value.folder : written.error.code);
  }
  const incoming = await bridge.chooseIncoming('folder');
  const from = incoming.ok ? incoming.value!.token : '';
  const listed = await bridge.listIncoming(from);
  const found = listed.ok ? listed.value.found : [];
  const read = await bridge.readIncoming({ token: from, id: found[0]?.id ?? '' });
  return {
    answers,
    steps,
    found: found.map(({ kind, path }) => `${kind} ${path}`),
    package: read.ok ? (read.value as IncomingPackage) : null,
  };
}

/** What the page makes of a real drop of these files. */
async function dropped(files: readonly Given[]) {
  const data = new DataTransfer();
  for (const { name, bytes } of files) data.items.add(new File([bytes as Uint8Array<ArrayBuffer>], name));
  const source = incomingFromDrop(data, newId);
  const listed = await source?.list();
  return listed?.ok ? listed.value.found.map(({ kind, path }) => `${kind} ${path}`) : null;
}

Object.assign(globalThis, { handoff: { round, dropped } });
