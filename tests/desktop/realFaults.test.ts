import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { makeFolder } from '../../electron/files/folders';
import { writeAll } from '../../electron/files/writer';
import { createDesktopServices } from '../../electron/main/services';
import { editions } from '../../renderer/bundled/editions';
import { newReport } from '../../renderer/core/editions/blank';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { listing, newFolder } from './faults';
import { need, system, tmpfs, undoLater } from './realSystem';

/**
 * Faults of the real system instead of injected ones. They need root and a kernel that allows mounting or file attributes;
 * where refused, the test says so and ends without a verdict.
 */

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const files = (size: number) => [
  { name: '报送函.docx', bytes: new Uint8Array(1000) },
  { name: '年度报告.docx', bytes: new Uint8Array(size) },
];
const codeOf = (answer: Awaited<ReturnType<typeof writeAll>>) => (answer.ok ? 'ok' : answer.error.code);

describe('a full disk', () => {
  it('the second file does not fit: nothing stays, what was there stays whole', async (context) => {
    tmpfs(context, folder, 'size=256k');
    writeFileSync(join(folder, '旧文件.docx'), 'old');
    expect(codeOf(await writeAll(folder, files(300_000), folder))).toBe('diskFull');
    expect(await listing(folder)).toEqual(['旧文件.docx']);
    expect(codeOf(await writeAll(folder, files(100_000), folder))).toBe('ok');
  });

  it('no more names: the last one is missing', async (context) => {
    tmpfs(context, folder, 'size=1m,nr_inodes=3');
    expect(codeOf(await writeAll(folder, files(10), folder))).toBe('diskFull');
    expect(await listing(folder)).toEqual([]);
  });
});

it('an export that does not fit takes back the folders it made and says one sentence', async (context) => {
  const report = newReport(editions, { id: 'r', year: 2023, organ: { name: '青石乡人民政府' } });
  if (!report.ok) throw new Error(report.error.code);
  tmpfs(context, folder, 'size=24k');
  writeFileSync(join(folder, 'r.json'), writeReport(report.value));
  const said = { out: '', error: '' };
  const io = {
    out: async (text: string) => {
      said.out += text;
      return null;
    },
    error: async (text: string) => void (said.error += text),
  };
  expect(await run(['export', join(folder, 'r.json'), '-o', join(folder, '新', '导出')], io)).toBe(2);
  expect(said).toEqual({ out: '', error: `${sentence(problem('diskFull'))}\n` });
  expect(await listing(folder)).toEqual(['r.json']);
});

describe('write protection', () => {
  it('read-only medium', async (context) => {
    tmpfs(context, folder, 'size=1m');
    need(context, system('mount', '-o', 'remount,ro', folder), 'remounting read-only');
    expect(codeOf(await writeAll(folder, files(10), folder))).toBe('readOnly');
    expect(await makeFolder(join(folder, 'a/b'))).toMatchObject({ ok: false, error: { code: 'readOnly' } });
  });

  it('a folder nobody may change', async (context) => {
    need(context, system('chattr', '+i', folder), 'the immutable attribute');
    undoLater(() => system('chattr', '-i', folder));
    expect(codeOf(await writeAll(folder, files(10), folder))).toBe('readOnly');
    expect(await listing(folder)).toEqual([]);
  });
});

it('the disk goes away between choosing and writing: it was there, so it is gone and not misspelt', async (context) => {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  tmpfs(context, stick, 'size=1m');
  mkdirSync(join(stick, '年报'));
  const chosen = join(stick, '年报');
  const dialog = { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) };
  const services = createDesktopServices({ dialog, shell: { showItemInFolder: () => undefined }, appVersion: '1' });
  const folderChosen = await services.chooseFolder();
  const token = folderChosen.ok ? (folderChosen.value?.token ?? '') : '';
  system('umount', '-l', stick);
  expect(await services.writeFiles({ token, files: [{ name: 'a.docx', bytes: new Uint8Array(10) }] })).toMatchObject({
    ok: false,
    error: { code: 'mediumGone' },
  });
});

describe('making folders', () => {
  it('makes what is missing and says what it made', async () => {
    const answer = await makeFolder(join(folder, 'a', 'b'));
    expect(answer).toEqual({ ok: true, value: [join(folder, 'a'), join(folder, 'a', 'b')] });
    expect(await makeFolder(join(folder, 'a'))).toEqual({ ok: true, value: [] });
  });

  it('takes back what it made when a file stands in the way', async () => {
    writeFileSync(join(folder, 'x'), '');
    expect(await makeFolder(join(folder, 'x', 'y'))).toMatchObject({ ok: false, error: { code: 'cannotWrite' } });
    expect(readdirSync(folder)).toEqual(['x']);
    rmSync(join(folder, 'x'));
  });
});
