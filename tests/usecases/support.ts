import type { ForeignFile, HostBridge, OpenedFile, WriteRequest } from '../../electron/contract/bridge';
import type { HandoffBridge } from '../../electron/contract/handoffBridge';
import { readTemplates } from '../../renderer/core/editions/templates';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import { importReport } from '../../renderer/core/intake';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import {
  createApp,
  openStorage,
  type App,
  type AppPorts,
  type Composer,
  type IntakeReader,
  type PackageReader,
} from '../../renderer/usecases';
import { checkPackage } from '../../renderer/workers/checkPackage';
import { decodeStrictly } from '../../electron/cli/decodeStrictly';
import { nodeSha256 } from '../../electron/files/sha256';
import { readdirSync, readFileSync } from 'node:fs';
import { editions } from '../core/editions/bundle';
import { freshName, handClock, unwrap } from '../storage/support';

export const jsonFiles = (folder: string): readonly unknown[] => {
  const at = new URL(`../../resources/${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, at), 'utf8')) as unknown);
};

/** A host without sticks: nothing can be chosen, written or listed. Tests of the hand-off bring their own. */
export const noHandoff: HandoffBridge = {
  freeRevision: ({ from }) => Promise.resolve(ok(from)),
  writePackage: () => Promise.resolve(err(problem('mediumGone'))),
  onPackageStep: () => () => undefined,
  chooseIncoming: () => Promise.resolve(ok(null)),
  listIncoming: () => Promise.resolve(ok({ found: [], more: false })),
  readIncoming: () => Promise.resolve(err(problem('badArgument'))),
};

/** A host whose dialogs are answered ahead and which remembers what it was asked. */
export function fakeBridge(
  answers: {
    folder?: boolean;
    file?: Result<OpenedFile | null, Problem>;
    foreign?: Result<ForeignFile | null, Problem>;
    pdf?: Result<Uint8Array, Problem>;
  } = {},
) {
  const written: WriteRequest[] = [];
  const bridge: HostBridge = {
    hostInfo: () =>
      Promise.resolve({
        kind: 'browser',
        appVersion: '0',
        canShowFiles: false,
        canMakePdf: answers.pdf !== undefined,
        canWriteFolders: true,
      }),
    chooseFolder: () => Promise.resolve(ok((answers.folder ?? true) ? { token: 't', label: 'E:\\年报' } : null)),
    writeFiles: (request) => {
      written.push(request);
      return Promise.resolve(ok({ label: 'E:\\年报', names: request.files.map((f) => f.name), token: 't' }));
    },
    showWritten: () => Promise.resolve(ok(null)),
    print: () => Promise.resolve(ok(null)),
    pagesAsPdf: () => Promise.resolve(answers.pdf ?? err(problem('pdfUnavailable'))),
    openReportFile: () => Promise.resolve(answers.file ?? ok(null)),
    openForeignFile: () => Promise.resolve(answers.foreign ?? ok(null)),
    ...noHandoff,
    setUnsaved: () => Promise.resolve(ok(null)),
    onCloseRequested: () => () => undefined,
  };
  return { bridge, written };
}

export const fakeComposer: Composer = {
  warm: () => undefined,
  compose: (report) =>
    Promise.resolve(ok([{ kind: 'combined', name: `${report.year}.docx`, bytes: new Uint8Array([1, 2]) }])),
  pages: (report) =>
    Promise.resolve(
      ok([{ kind: 'combined', name: `${report.year}.docx`, pages: [{ width: 595, height: 842, items: [] }] }]),
    ),
  publish: (report) =>
    Promise.resolve(
      ok([
        { kind: 'page', name: `${report.year}.html`, bytes: new Uint8Array([3]) },
        { kind: 'tables', name: `${report.year}.xlsx`, bytes: new Uint8Array([4]) },
      ]),
    ),
};

/** Reads in the test itself what the page has a worker for. */
export const readerHere: IntakeReader = {
  read: (source) => {
    const read = importReport(source, { editions, newId: () => crypto.randomUUID(), decode: decodeStrictly });
    return Promise.resolve(read);
  },
};

/** Checks in the test itself what the page has a worker for. */
export const packageReaderHere: PackageReader = {
  verify: async (incoming, shown, { typed, signal } = {}) => {
    if (signal?.aborted) return err(problem('cancelled'));
    return ok(await checkPackage({ incoming, shown, typed }, { sha256: nodeSha256, editions }));
  },
  rest: () => undefined,
};

/** The program's inner side over an empty store, as `createApp` gives it. */
export async function freshApp(more: Partial<AppPorts> = {}): Promise<App> {
  const clock = handClock();
  const newId = () => crypto.randomUUID();
  const storage = more.storage ?? unwrap(await openStorage({ editions, clock, newId, name: freshName() }));
  return createApp({
    storage,
    clock,
    newId,
    sha256: nodeSha256,
    editions,
    bridge: fakeBridge().bridge,
    composer: fakeComposer,
    intakeReader: readerHere,
    documentPages: { pages: () => Promise.resolve(ok([{ width: 595, height: 842, items: [] }])) },
    packageReader: packageReaderHere,
    fonts: { installed: () => Promise.resolve(null) },
    defaultCompose: DEFAULT_SETTINGS,
    loadTemplates: () => Promise.resolve(readTemplates(jsonFiles('templates'))),
    loadSamples: () => Promise.resolve(jsonFiles('samples')),
    ...more,
  });
}

export const answers = {
  organName: '青石乡人民政府',
  recipient: '临河县人民政府办公室：',
  contactPerson: '周立',
  contactPhone: '0000-1234567',
};
