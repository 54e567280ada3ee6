import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDesktopServices, type DesktopServices } from '../../electron/main/services';
import type { OpenDialogOptions } from '../../electron/main/services/ports';
import { listing, newFolder } from './faults';

let folder: string;
let picked: string[];
let shown: string[];
let asked: OpenDialogOptions[];
let services: DesktopServices;
let told: boolean[];

beforeEach(async () => {
  folder = await newFolder();
  [picked, shown, asked, told] = [[folder], [], [], []];
  services = createDesktopServices({
    dialog: {
      showOpenDialog: async (options) => {
        asked.push(options);
        return { canceled: picked.length === 0, filePaths: picked };
      },
    },
    shell: { showItemInFolder: (path) => void shown.push(path) },
    appVersion: '1.2.3',
    unsavedChanged: (value) => void told.push(value),
  });
});

const files = [{ name: '年度报告.docx', bytes: new Uint8Array([1, 2, 3]) }];

async function chosen() {
  const answer = await services.chooseFolder();
  if (!answer.ok || !answer.value) throw new Error('nothing chosen');
  return answer.value;
}

it('says what host it is', async () => {
  expect(await services.hostInfo()).toEqual({
    kind: 'desktop',
    appVersion: '1.2.3',
    canShowFiles: true,
    canMakePdf: false,
    canWriteFolders: true,
  });
});

describe('choosing and writing', () => {
  it('gives a token without the path and writes into the folder chosen', async () => {
    const { token, label } = await chosen();
    expect(label).toBe(folder);
    expect(token).not.toContain(basename(folder));
    const written = await services.writeFiles({ token, files });
    expect(written).toMatchObject({ ok: true, value: { label: folder, names: ['年度报告.docx'] } });
    expect(await listing(folder)).toEqual(['年度报告.docx']);
    expect(await services.writeFiles({ token, files })).toMatchObject({ value: { names: ['年度报告_v2.docx'] } });
  });

  it('cancelling is no error', async () => {
    picked = [];
    expect(await services.chooseFolder()).toEqual({ ok: true, value: null });
  });

  it('knows no token it did not issue, and no token of the other kind', async () => {
    const { token } = await chosen();
    const written = await services.writeFiles({ token, files });
    const shownToken = written.ok ? written.value.token : '';
    const bad = { ok: false, error: { code: 'badArgument' } };
    expect(await services.writeFiles({ token: '0f8fad5b-d9cb-469f-a165-70867728950e', files })).toMatchObject(bad);
    expect(await services.writeFiles({ token: shownToken, files })).toMatchObject(bad);
    expect(await services.showWritten(token)).toMatchObject(bad);
    expect(shown).toEqual([]);
  });

  it('forgets the oldest token first and keeps the last hundred', async () => {
    const tokens: string[] = [];
    for (let i = 0; i < 101; i++) tokens.push((await chosen()).token);
    expect((await services.writeFiles({ token: tokens[0]!, files })).ok).toBe(false);
    expect((await services.writeFiles({ token: tokens[1]!, files })).ok).toBe(true);
  });

  it('shows only what it wrote', async () => {
    const written = await services.writeFiles({ token: (await chosen()).token, files });
    expect(await services.showWritten(written.ok ? written.value.token : '')).toEqual({ ok: true, value: null });
    expect(shown).toEqual([join(folder, '年度报告.docx')]);
  });

  it('says that the stick is gone', async () => {
    const { token } = await chosen();
    await rm(folder, { recursive: true });
    expect(await services.writeFiles({ token, files })).toMatchObject({ ok: false, error: { code: 'mediumGone' } });
  });
});

describe('opening a report file', () => {
  const open = async (name: string, content: string | Uint8Array) => {
    picked = [join(folder, name)];
    await writeFile(picked[0]!, content);
    return services.openReportFile();
  };
  const bom = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);

  it('asks for one kind of file', async () => {
    await open('a.json', '{}');
    expect(asked[0]).toMatchObject({ properties: ['openFile'], filters: [{ extensions: ['json'] }] });
  });

  it.each([
    ['plain', '{"年":1}', '{"年":1}'],
    ['with byte order mark', bom, '{}'],
    ['empty', '', ''],
  ])('reads text: %s', async (_, content, text) => {
    expect(await open('年报.json', content)).toEqual({ ok: true, value: { name: '年报.json', text } });
  });

  it.each([
    ['broken UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'notJson'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'notJson'],
    ['GBK', new Uint8Array([0xc4, 0xea]), 'notJson'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'tooLarge'],
  ])('refuses %s', async (_, content, code) => {
    expect(await open('a.json', content)).toMatchObject({ ok: false, error: { code } });
  });

  it('a file that vanished, a folder, cancelling', async () => {
    picked = [join(folder, 'none.json')];
    expect(await services.openReportFile()).toMatchObject({ ok: false, error: { code: 'fileMissing' } });
    await mkdir((picked[0] = join(folder, 'dir.json')));
    expect(await services.openReportFile()).toMatchObject({ ok: false, error: { code: 'notFile' } });
    picked = [];
    expect(await services.openReportFile()).toEqual({ ok: true, value: null });
  });

  it('does not hang on a device without end', async () => {
    picked = ['/dev/zero'];
    expect(await services.openReportFile()).toMatchObject({ ok: false, error: { code: 'notFile' } });
  });
});

describe('opening a file written elsewhere', () => {
  const open = async (name: string, content: string | Uint8Array) => {
    picked = [join(folder, name)];
    await writeFile(picked[0]!, content);
    return services.openForeignFile();
  };

  it('hands over name and bytes of whatever is chosen', async () => {
    const answer = await open('去年.docx', new Uint8Array([0x50, 0x4b, 0xff, 0]));
    expect(answer).toMatchObject({ ok: true, value: { name: '去年.docx' } });
    expect(answer.ok && answer.value && [...answer.value.bytes]).toEqual([0x50, 0x4b, 0xff, 0]);
  });

  it('refuses more than 50 MB, a folder, a file that vanished; cancelling is no error', async () => {
    const large = await open('大.docx', new Uint8Array(50 * 1024 * 1024 + 1));
    expect(large).toMatchObject({ ok: false, error: { code: 'tooLarge', details: { limitMb: 50 } } });
    await mkdir((picked[0] = join(folder, '夹')));
    expect(await services.openForeignFile()).toMatchObject({
      ok: false,
      error: { code: 'notFile', details: { path: '夹' } },
    });
    picked = [join(folder, 'none')];
    expect(await services.openForeignFile()).toMatchObject({ ok: false, error: { code: 'fileMissing' } });
    picked = [];
    expect(await services.openForeignFile()).toEqual({ ok: true, value: null });
  });
});

it('remembers whether work is unsaved', async () => {
  expect(services.isUnsaved()).toBe(false);
  expect(await services.setUnsaved(true)).toEqual({ ok: true, value: null });
  expect([services.isUnsaved(), told]).toEqual([true, [true]]);
});
