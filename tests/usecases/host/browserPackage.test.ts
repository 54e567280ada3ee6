import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageStep } from '../../../electron/contract/handoffBridge';
import { sourceOf, verifyPackage, type Package } from '../../../renderer/core/handoff';
import { goodPackage, ports } from '../../core/handoff/packages';
import { codeOf, unwrap } from '../../storage/support';
import { hostWith } from './browserPage';
import { CALLS, Medium, type Call, type Fault } from './folderDouble';

/** Writing a package from a browser: the desktop's promises as far as a page can keep them. */
let made: Package;
beforeAll(async () => {
  made = await goodPackage();
});

const BASE = '某镇2025年政府信息公开年报报送包';
const PLACES = ['报送函.docx', '年度报告.docx', 'report.json', 'manifest.json'].map((name) => `${BASE}/${name}`);
const bytes = (...b: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(b);

async function insert(medium: Medium) {
  const { bridge } = hostWith({ showDirectoryPicker: () => Promise.resolve(medium.handle()) });
  const { token } = unwrap(await bridge.chooseFolder())!;
  const told: PackageStep[] = [];
  bridge.onPackageStep((step) => told.push(step));
  const write = (revision = 1, more: object = {}) =>
    bridge.writePackage({ token, base: BASE, revision, files: made.files, manifest: made.manifest, ...more });
  const free = (from = 1) => bridge.freeRevision({ token, base: BASE, from });
  return { bridge, token, told, write, free };
}

/** What the checks say of the package folder as it stands on the medium. */
async function verdictOf(medium: Medium) {
  const entries = [...medium.files()]
    .filter(([way]) => way.startsWith(`${BASE}/`))
    .map(([way, all]) => ({
      name: way.slice(BASE.length + 1),
      kind: 'file' as const,
      size: all.length,
      bytes: all,
    }));
  return verifyPackage(sourceOf({ kind: 'folder', entries }, BASE), ports);
}

describe('writing into a chosen folder', () => {
  it('leaves a sound package, told step by step, the manifest last', async () => {
    const medium = new Medium();
    const { told, write } = await insert(medium);
    const done = unwrap(await write());
    expect(done).toMatchObject({ label: `U盘/${BASE}`, folder: BASE, readBack: true });
    expect([...medium.files().keys()]).toEqual(PLACES);
    expect((await verdictOf(medium)).ok).toBe(true);
    const of = (step: PackageStep['step'], ...done: number[]) => done.map((n) => ({ step, done: n, total: 4 }));
    expect(told).toEqual([
      ...of('write', 1, 2, 3),
      ...of('readBack', 1, 2, 3),
      ...of('write', 4),
      ...of('readBack', 4),
    ]);
  });

  it('can be read back by the token of what was written, and by no other', async () => {
    const { bridge, token, write } = await insert(new Medium());
    const written = unwrap(await write()).token;
    const { found } = unwrap(await bridge.listIncoming(written));
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([['package', '']]);
    const read = unwrap(await bridge.readIncoming({ token: written, id: found[0]!.id }));
    expect((await verifyPackage(sourceOf(read, 'x'), ports, made.code)).code).toBe('matched');
    expect(codeOf(await bridge.listIncoming(token))).toBe('badArgument');
    expect(codeOf(await bridge.freeRevision({ token: written, base: BASE, from: 1 }))).toBe('badArgument');
  });

  it.each([
    ['a file of that name', BASE, 2],
    ['other letters', `${BASE.replace('某镇', '某镇')}_V2/x`, 1],
    ['revisions up to the third', `${BASE}/x`, 2],
  ])('the free revision: %s', async (_, way, free) => {
    const medium = new Medium();
    medium.put(way, bytes(1));
    expect(unwrap(await (await insert(medium)).free())).toBe(free);
  });

  it('a number taken in other letters is taken', async () => {
    const medium = new Medium();
    medium.put(`${BASE}_V2/x`, bytes(1));
    const { free, write } = await insert(medium);
    expect(unwrap(await free(2))).toBe(3);
    expect(codeOf(await write(2))).toBe('packageFolderTaken');
    expect([...medium.files().keys()]).toEqual([`${BASE}_V2/x`]);
  });

  it('a folder that appears between looking and making is left as it is', async () => {
    const medium = new Medium();
    const { write } = await insert(medium);
    const handle = medium.handle();
    const get = handle.getDirectoryHandle.bind(handle);
    handle.getDirectoryHandle = (name, options) => {
      medium.put(`${BASE}/会议.docx`, bytes(7));
      return get(name, options);
    };
    const { bridge } = hostWith({ showDirectoryPicker: () => Promise.resolve(handle) });
    const { token } = unwrap(await bridge.chooseFolder())!;
    const request = { token, base: BASE, revision: 1, files: made.files, manifest: made.manifest };
    expect(codeOf(await bridge.writePackage(request))).toBe('packageFolderTaken');
    expect([...medium.files()]).toEqual([[`${BASE}/会议.docx`, bytes(7)]]);
    expect(codeOf(await write())).toBe('packageFolderTaken');
  });

  it.each<[string, object]>([
    ['a name that no package has', { files: [{ name: 'a.exe', bytes: bytes(1) }] }],
    [
      'one name twice',
      {
        files: [
          { name: 'report.json', bytes: bytes(1) },
          { name: 'report.json', bytes: bytes(1) },
        ],
      },
    ],
    ['a manifest of another name', { manifest: { name: 'report.json', bytes: bytes(1) } }],
    ['a folder that climbs', { base: '../x' }],
    ['a token of nobody', { token: 'x' }],
  ])('refuses %s, and nothing is written', async (_, more) => {
    const medium = new Medium();
    expect(codeOf(await (await insert(medium)).write(1, more))).toBe('badArgument');
    expect(medium.log.filter((call) => call !== 'list')).toEqual([]);
  });
});

describe('a failure at any call', () => {
  const faults: [Call, number][] = CALLS.flatMap((call) => [1, 2, 3, 4, 5].map((n): [Call, number] => [call, n]));
  const only = (call: Call, n: number, name = 'NotReadableError'): Fault => ({ call, name, when: (i) => i === n });

  it.each(faults)('%s, the %ith: nothing stays, and the next try works', async (call, n) => {
    const medium = new Medium();
    const { write, free } = await insert(medium);
    medium.faults = [only(call, n)];
    const answer = await write();
    if (!answer.ok) {
      expect(['cannotWrite', 'mediumGone']).toContain(answer.error.code);
      expect([...medium.root.keys()]).toEqual([]);
      medium.faults = [];
      expect(unwrap(await free())).toBe(1);
      unwrap(await write());
    }
    expect((await verdictOf(medium)).ok).toBe(true);
  });

  it.each(faults)('%s, the %ith, and from then on nothing answers: what stays is no package', async (call, n) => {
    const medium = new Medium();
    const { write, free } = await insert(medium);
    medium.faults = [...CALLS, 'removeEntry' as const].map((each) => ({
      call: each,
      name: 'NotFoundError',
      when: (i: number) => (each === call ? i >= n : medium.log.filter((one) => one === call).length >= n),
    }));
    const answer = await write();
    if (answer.ok) return;
    expect(answer.error.code).toBe('mediumGone');
    expect((await verdictOf(medium)).ok).toBe(false);
    // Plugged in again: what was left is removed before the next try.
    medium.faults = [];
    expect(unwrap(await free())).toBe(1);
    expect([...medium.root.keys()]).toEqual([]);
    unwrap(await write());
    expect((await verdictOf(medium)).ok).toBe(true);
  });

  it.each([
    ['QuotaExceededError', 'diskFull'],
    ['NotAllowedError', 'readOnly'],
    ['NoModificationAllowedError', 'fileBusy'],
    ['InvalidStateError', 'mediumGone'],
    ['TypeError', 'cannotWrite'],
  ])('%s while closing is told as %s', async (name, code) => {
    const medium = new Medium();
    const { write } = await insert(medium);
    medium.faults = [only('close', 2, name)];
    expect(codeOf(await write())).toBe(code);
  });

  it('bytes that read back differently', async () => {
    const medium = new Medium();
    medium.twist = true;
    const { told, write } = await insert(medium);
    expect(codeOf(await write())).toBe('cannotWrite');
    expect(told.every(({ step }) => step === 'write')).toBe(true);
    expect([...medium.root.keys()]).toEqual([]);
  });

  it.each([
    ['yesterday’s by another page', 2, 1],
    ['one that another page may still be writing', 0, 2],
  ])('an unfinished folder: %s', async (_, days, free) => {
    const medium = new Medium();
    medium.modified = Date.now() - days * 24 * 3600 * 1000;
    for (const name of ['报送未完成.tmp', 'report.json', '年度报告.docx.crswap'])
      medium.put(`${BASE}/${name}`, bytes(1));
    medium.put(`${BASE}_v7/会议.docx`, bytes(1));
    medium.put('另一个镇/报送未完成.tmp', bytes(1));
    expect(unwrap(await (await insert(medium)).free())).toBe(free);
    expect(medium.files().has(`${BASE}/report.json`)).toBe(free !== 1);
    expect([medium.files().has(`${BASE}_v7/会议.docx`), medium.files().has('另一个镇/报送未完成.tmp')]).toEqual([
      true,
      true,
    ]);
  });

  it('what a person put into the folder meanwhile is not removed', async () => {
    const medium = new Medium();
    const { bridge, write, free } = await insert(medium);
    bridge.onPackageStep(({ done }) => done === 2 && medium.put(`${BASE}/会议.docx`, bytes(7)));
    medium.faults = [only('write', 4)];
    expect(codeOf(await write())).toBe('cannotWrite');
    expect(medium.files().has(`${BASE}/会议.docx`)).toBe(true);
    expect(medium.files().has(`${BASE}/manifest.json`)).toBe(false);
    expect(unwrap(await free())).toBe(2);
  });
});

describe('without a folder dialog', () => {
  it('the package goes to the browser’s download as one .zip, and that it was not read back is said', async () => {
    const { page, bridge } = hostWith();
    const blobs: Blob[] = [];
    const clicked: string[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => (blobs.push(blob as Blob), 'blob:x');
    page.document.addEventListener('click', (e) => clicked.push((e.target as HTMLAnchorElement).download));
    const { token } = unwrap(await bridge.chooseFolder())!;
    expect(unwrap(await bridge.freeRevision({ token, base: BASE, from: 4 }))).toBe(4);
    const request = { token, base: BASE, revision: 4, files: made.files, manifest: made.manifest };
    const done = unwrap(await bridge.writePackage(request));
    URL.createObjectURL = create;
    expect(done).toMatchObject({ folder: `${BASE}_v4.zip`, readBack: false });
    expect(clicked).toEqual([`${BASE}_v4.zip`]);
    const zip = new Uint8Array(await blobs[0]!.arrayBuffer());
    expect(Object.keys(unzipSync(zip))).toEqual(PLACES.map((way) => way.slice(BASE.length + 1)));
    const verdict = await verifyPackage({ kind: 'zip', shown: 'x.zip', bytes: zip }, ports, made.code);
    expect([verdict.ok, verdict.code]).toEqual([true, 'matched']);
    expect(codeOf(await bridge.listIncoming(done.token))).toBe('badArgument');
  });
});
