import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageAt } from '../../electron/files/packageSource';
import { freeRevision } from '../../electron/files/freeRevision';
import { writeNextPackage } from '../../electron/files/nextPackage';
import { writePackage } from '../../electron/files/packageWriter';
import { nodeSha256 } from '../../electron/files/sha256';
import { editions } from '../../renderer/bundled/editions';
import type { PackageStep } from '../../electron/contract/handoffBridge';
import { makePackage, verifyPackage, type Package } from '../../renderer/core/handoff';
import { sentence } from '../../renderer/core/kernel/problem';
import { readReport } from '../../renderer/core/editions/reportFile';
import { compose, DEFAULT_SETTINGS, type ComposedFile } from '../../renderer/core/compose';
import type { Report } from '../../renderer/core/report/model';
import sample from '../../resources/samples/2025.json';
import { faultyHost, listing, newFolder, type Call, type FaultyHost } from './faults';

let report: Report;
let documents: readonly ComposedFile[];
beforeAll(async () => {
  const read = readReport(editions, JSON.stringify(sample));
  if (!read.ok) throw new Error(read.error.code);
  report = read.value;
  documents = await compose(report, editions.byId(report.edition)!, DEFAULT_SETTINGS);
});

let to: string;
beforeEach(async () => {
  to = await newFolder();
});

const BASE = '甲镇报送包';
const make = (revision: number): Promise<Package> => makePackage(report, documents, revision, 0, nodeSha256);
const write = (host: FaultyHost = faultyHost(), from = 1) =>
  writeNextPackage({ to, shown: 'E:\\', base: BASE, from, make }, host);

async function verdictOf(folder: string, code?: string) {
  const source = await packageAt(folder, folder);
  if (!source.ok) throw new Error(source.error.code);
  return verifyPackage(source.value, { sha256: nodeSha256, editions }, code);
}

const NAMES = ['manifest.json', 'report.json', '报送函.docx', '年度报告.docx'].sort();

describe('writing a package', () => {
  it('leaves one folder that verifies with its code', async () => {
    const written = await write();
    if (!written.ok) throw new Error(written.error.code);
    expect(await listing(to)).toEqual([BASE]);
    expect(await listing(join(to, BASE))).toEqual(NAMES);
    expect(await verdictOf(written.value.folder, written.value.package.code)).toMatchObject({
      ok: true,
      code: 'matched',
    });
  });

  it('takes the next free revision, whatever its letters or kind (P10)', async () => {
    writeFileSync(join(to, BASE), 'a file of that name');
    mkdirSync(join(to, `${BASE}_V2`));
    const written = await write();
    expect(written.ok && written.value.folder).toBe(join(to, `${BASE}_v3`));
    expect(written.ok && written.value.package.listed.revision).toBe(3);
    const later = await write(faultyHost(), 7);
    expect(later.ok && later.value.package.listed.revision).toBe(7);
  });

  it('works where the medium has no links (FAT, exFAT)', async () => {
    expect((await write(faultyHost([{ call: 'link', code: 'EPERM' }]))).ok).toBe(true);
    expect(await listing(join(to, BASE))).toEqual(NAMES);
  });

  it('gives the manifest its name after everything else was read back (P11)', async () => {
    const host = faultyHost();
    let named = 0;
    let readBefore = 0;
    host.before.on('link', () => {
      named += 1;
      if (named === 4) readBefore = host.log.filter((call) => call === 'readFile').length;
    });
    await write(host);
    expect(named).toBe(4);
    expect(readBefore).toBe(3);
  });
});

describe('a failure at any step', () => {
  const CALLS: readonly Call[] = ['open', 'writeFile', 'sync', 'readFile', 'close', 'link', 'unlink', 'readdir'];
  const all = CALLS.flatMap((call) => ['EIO', 'ENOSPC', 'ENODEV', 'EROFS'].map((code): [Call, string] => [call, code]));

  it.each(all)('%s fails with %s: a plain sentence, no package, and the next try works', async (call, code) => {
    for (let n = 1; ; n++) {
      const host = faultyHost([{ call, code, when: (k) => k === n }]);
      const written = await write(host);
      if (host.log.filter((name) => name === call).length < n) break;
      if (!written.ok) {
        expect(sentence(written.error)).toMatch(/[\u4e00-\u9fff].*。$/);
        for (const name of await listing(to)) expect((await verdictOf(join(to, name))).ok).toBe(false);
      }
      to = await newFolder();
    }
    expect((await write()).ok).toBe(true);
  });

  it('a medium that answers nothing any more: what stays is no package and goes at the next try (P13)', async () => {
    // Gone at the second flush: nothing can be removed either.
    const gone = (call: Call, from = 1) => ({ call, code: 'EIO', when: (n: number) => n >= from });
    const host = faultyHost([gone('sync', 2), gone('unlink')]);
    const written = await write(host);
    expect(!written.ok && written.error.code).toBe('mediumGone');
    expect(await listing(to)).toEqual([BASE]);
    expect((await verdictOf(join(to, BASE))).ok).toBe(false);
    expect((await write()).ok).toBe(true);
    expect(await listing(to)).toEqual([BASE]);
  });

  it.each([
    ['another run that may still be writing', 0, true],
    ['another run, days ago', 3 * 24 * 3600, false],
  ])('an unfinished folder of %s', async (_, age, stays) => {
    const folder = join(to, BASE);
    const mark = join(folder, '.nianbao-00000000-0000-4000-8000-000000000000-1.tmp');
    mkdirSync(folder);
    for (const path of [mark, join(folder, 'report.json')]) writeFileSync(path, 'x');
    const then = Date.now() / 1000 - age;
    utimesSync(mark, then, then);
    const written = await write();
    expect(written.ok && written.value.package.listed.revision).toBe(stays ? 2 : 1);
    expect(existsSync(mark)).toBe(stays);
  });

  it('a folder that holds anything of somebody else is left alone', async () => {
    const folder = join(to, BASE);
    mkdirSync(folder);
    for (const name of ['.nianbao-00000000-0000-4000-8000-000000000000-1.tmp', '会议记录.docx']) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), 1, 1);
    }
    await write();
    expect(await listing(folder)).toContain('会议记录.docx');
  });

  it.each([
    ['is not there', 'folderMissing', () => join(to, 'none')],
    ['is a file', 'cannotWrite', () => (writeFileSync(join(to, 'file'), ''), join(to, 'file'))],
  ])('the folder to write to %s', async (_, code, place) => {
    const at = place();
    const written = await writeNextPackage({ to: at, shown: at, base: BASE, make });
    expect(!written.ok && written.error.code).toBe(code);
  });
});

describe('reading a package', () => {
  it('does not follow a link (row 17)', async () => {
    const written = await write();
    if (!written.ok) throw new Error(written.error.code);
    symlinkSync(to, join(written.value.folder, '附件'));
    expect((await verdictOf(written.value.folder)).problems.map(({ kind }) => kind)).toEqual(['link']);
  });

  it.each([2, 3, 4, 7])('says so when the stick is pulled at reading number %i (row 93)', async (at) => {
    await write();
    const host = faultyHost([{ call: 'read', code: 'EIO', when: (n) => n >= at }]);
    const source = await packageAt(join(to, BASE), 'E:\\', host);
    expect(!source.ok && sentence(source.error)).toBe('所读的磁盘已断开，没有读完；请重新插好后再试一次。');
  });

  it('says which file cannot be read (row 93)', async () => {
    await write();
    const host = faultyHost([{ call: 'open', code: 'EACCES', when: (n) => n === 2 }]);
    const source = await packageAt(join(to, BASE), 'E:\\', host);
    const verdict = source.ok && (await verifyPackage(source.value, { sha256: nodeSha256, editions }));
    expect(verdict && verdict.problems.map(({ kind }) => kind)).toEqual(['unreadable']);
  });
});

describe('writing a package that was made already', () => {
  const order = async (revision: number, more: object = {}) => {
    const { files, manifest } = await make(revision);
    return { to, shown: 'E:\\', base: BASE, revision, files, manifest, ...more };
  };

  it('tells every step as it is done, the manifest last', async () => {
    const told: PackageStep[] = [];
    const written = await writePackage(await order(4, { onStep: (step: PackageStep) => told.push(step) }));
    expect(written).toEqual({ ok: true, value: join(to, `${BASE}_v4`) });
    const of = (step: PackageStep['step'], ...done: number[]) => done.map((n) => ({ step, done: n, total: 4 }));
    expect(told).toEqual([
      ...of('write', 1, 2, 3),
      ...of('readBack', 1, 2, 3),
      ...of('write', 4),
      ...of('readBack', 4),
    ]);
  });

  it.each(['_v2', '_V2'])('never takes a folder that has appeared meanwhile, as %s', async (end) => {
    const free = await freeRevision({ to, shown: 'E:\\', base: BASE }, 2);
    expect(free).toEqual({ ok: true, value: 2 });
    mkdirSync(join(to, BASE + end));
    expect(await writePackage(await order(2))).toMatchObject({ ok: false, error: { code: 'packageFolderTaken' } });
    expect(await listing(join(to, BASE + end))).toEqual([]);
    expect(await freeRevision({ to, shown: 'E:\\', base: BASE }, 2)).toEqual({ ok: true, value: 3 });
  });

  it('moves on when the folder is taken between looking and making it', async () => {
    const host = faultyHost();
    host.before.on('mkdir', (n: number) => n === 1 && mkdirSync(join(to, BASE)));
    const written = await write(host);
    expect(written.ok && written.value.folder).toBe(join(to, `${BASE}_v2`));
    expect(written.ok && written.value.package.listed.revision).toBe(2);
  });

  it.each([
    ['a folder that climbs', { base: '../x' }],
    ['a folder of two names', { base: 'a/b' }],
    ['a file of another name', { files: [{ name: 'x.exe', bytes: new Uint8Array(1) }] }],
    ['a manifest of another name', { manifest: { name: 'report.json', bytes: new Uint8Array(1) } }],
  ])('refuses %s', async (_, more) => {
    expect(await writePackage(await order(1, more))).toMatchObject({ ok: false, error: { code: 'badArgument' } });
    expect(await listing(to)).toEqual([]);
  });
});
