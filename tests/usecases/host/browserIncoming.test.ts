import { describe, expect, it } from 'vitest';
import type { FoundThing } from '../../../electron/contract/handoffBridge';
import { MOST_FOUND, PACKAGE_READ_LIMIT } from '../../../renderer/core/handoff';
import { incomingFromDrop, incomingFromHost } from '../../../renderer/usecases';
import { sourceOfTrees, type IncomingSource } from '../../../renderer/usecases/host/handoff/source';
import type { TreeFile, TreeFolder, TreeNode } from '../../../renderer/usecases/host/handoff/tree';
import { codeOf, unwrap } from '../../storage/support';
import { answerFields, hostWith } from './browserPage';
import { Medium, raise } from './folderDouble';

/** What came in, chosen in a browser or dragged into the page: the desktop's rules over the browser's things. */
const bytes = (...b: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(b);
const shape = (found: readonly FoundThing[]): readonly string[] => found.map(({ kind, path }) => `${kind} ${path}`);
const list = async (source: IncomingSource): Promise<readonly FoundThing[]> => unwrap(await source.list()).found;
const readAt = async (source: IncomingSource, path: string) =>
  source.read((await list(source)).find((one) => one.path === path)!.id);

let ids = 0;
const newId = (): string => `id${++ids}`;

const STICK = [
  '甲镇/manifest.json',
  '甲镇/report.json',
  '乙.ZIP',
  '回执/丙.json',
  '断/report.json',
  '.Trash-0/x.zip',
  '$RECYCLE.BIN/x.json',
  '会议.docx',
];
const FOUND = ['zip 乙.ZIP', 'json 回执/丙.json', 'stray 断/report.json', 'package 甲镇'];

/** The same stick in the browser's three shapes. */
const shapes: Record<string, () => Promise<IncomingSource | null>> = {
  async 'the folder dialog'() {
    const medium = new Medium();
    STICK.forEach((way) => medium.put(way, bytes(1)));
    const { bridge } = hostWith({ showDirectoryPicker: () => Promise.resolve(medium.handle()) });
    const chosen = unwrap(await bridge.chooseIncoming('folder'))!;
    return incomingFromHost(bridge, chosen);
  },
  async 'a folder field'() {
    const { page, bridge } = hostWith();
    const asked = answerFields(
      page,
      ...STICK.map((way) =>
        Object.assign(new File([bytes(1)], way.split('/').at(-1)!), { webkitRelativePath: `U盘/${way}` }),
      ),
    );
    const chosen = unwrap(await bridge.chooseIncoming('folder'))!;
    expect(asked[0]).toMatchObject({ type: 'file', webkitdirectory: true });
    return incomingFromHost(bridge, chosen);
  },
  'a dragged folder': () => Promise.resolve(dropped([entryOf('U盘', STICK)])),
};

/** A dragged entry as the browser gives it: listed a few names at a time. */
function entryOf(name: string, ways: readonly string[]): object {
  const heads = [...new Set(ways.map((way) => way.split('/')[0]!))];
  const below = heads.map((head) => {
    const rest = ways.filter((way) => way.startsWith(`${head}/`)).map((way) => way.slice(head.length + 1));
    if (rest.length > 0) return entryOf(head, rest);
    const file = new File([bytes(1)], head);
    return { isDirectory: false, name: head, file: (done: (f: File) => void) => done(file) };
  });
  const createReader = () => {
    const left = [...below];
    return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 2)) };
  };
  return { isDirectory: true, name, createReader };
}

const dropped = (entries: readonly (object | null)[], more: readonly object[] = []) =>
  incomingFromDrop(
    {
      items: [
        ...entries.map((entry) => ({
          kind: 'file',
          webkitGetAsEntry: () => entry,
          getAsFile: () => new File(['x'], 'a.zip'),
        })),
        ...more,
      ],
    } as unknown as DataTransfer,
    newId,
  );

describe.each(Object.keys(shapes))('%s', (how) => {
  it('names what looks handed in, as the desktop does', async () => {
    const source = (await shapes[how]!())!;
    expect(source.label).toBe('U盘');
    expect(shape(await list(source))).toEqual(FOUND);
  });

  it('gives the files of a package, and of a zip the bytes', async () => {
    const source = (await shapes[how]!())!;
    const folder = unwrap(await readAt(source, '甲镇'));
    expect(folder.kind === 'folder' && folder.entries).toEqual([
      { name: 'manifest.json', kind: 'file', size: 1, bytes: bytes(1) },
      { name: 'report.json', kind: 'file', size: 1, bytes: bytes(1) },
    ]);
    expect(unwrap(await readAt(source, '乙.ZIP'))).toEqual({ kind: 'file', name: '乙.ZIP', bytes: bytes(1) });
  });

  it('ids of an older listing are void', async () => {
    const source = (await shapes[how]!())!;
    const [old] = await list(source);
    await list(source);
    expect(codeOf(await source.read(old!.id))).toBe('badArgument');
  });
});

describe('single files', () => {
  it('through the dialog, read when asked for', async () => {
    const handle = { name: '甲.zip', getFile: () => Promise.resolve(new File([bytes(1, 2)], '甲.zip')) };
    const { bridge } = hostWith({ showOpenFilePicker: () => Promise.resolve([handle, { ...handle, name: '乙.txt' }]) });
    const chosen = unwrap(await bridge.chooseIncoming('files'))!;
    const source = incomingFromHost(bridge, chosen);
    expect([source.label, ...shape(await list(source))]).toEqual(['甲.zip 等 2 项', 'zip 甲.zip', 'json 乙.txt']);
    expect(unwrap(await readAt(source, '甲.zip'))).toMatchObject({ bytes: bytes(1, 2) });
  });

  it('through a file field', async () => {
    const { page, bridge } = hostWith();
    const asked = answerFields(page, new File([bytes(1)], '丙.json'));
    const chosen = unwrap(await bridge.chooseIncoming('files'))!;
    expect(chosen.label).toBe('丙.json');
    expect(asked[0]).toMatchObject({ multiple: true, accept: '.zip,.json,application/zip,application/json' });
    expect(shape(unwrap(await bridge.listIncoming(chosen.token)).found)).toEqual(['json 丙.json']);
  });

  it('dragged in with folders: every folder is looked through under its own name', async () => {
    const file = {
      isDirectory: false,
      name: '丁.zip',
      file: (done: (f: File) => void) => done(new File(['x'], '丁.zip')),
    };
    const source = dropped([file, entryOf('A盘', ['x/manifest.json']), entryOf('甲镇', ['manifest.json'])])!;
    expect(shape(await list(source))).toEqual(['zip 丁.zip', 'package A盘/x', 'package 甲镇']);
  });

  it('a dragged file that the browser shows without an entry; a dragged text is none', async () => {
    expect(shape(await list(dropped([null])!))).toEqual(['zip a.zip']);
    expect(dropped([], [{ kind: 'string' }])).toBeNull();
  });
});

describe('cancelled and refused dialogs', () => {
  it.each(['folder', 'files'] as const)('%s', async (what) => {
    const both = (name: string) => ({
      showDirectoryPicker: async () => raise(name),
      showOpenFilePicker: async () => raise(name),
    });
    expect(unwrap(await hostWith(both('AbortError')).bridge.chooseIncoming(what))).toBeNull();
    expect(codeOf(await hostWith(both('SecurityError')).bridge.chooseIncoming(what))).toBe('readOnly');
    const { page, bridge } = hostWith();
    answerFields(page);
    expect(unwrap(await bridge.chooseIncoming(what))).toBeNull();
  });

  it('a token of nobody', async () => {
    const { bridge } = hostWith();
    expect(codeOf(await bridge.listIncoming('x'))).toBe('badArgument');
    expect(codeOf(await bridge.readIncoming({ token: 'x', id: 'y' }))).toBe('badArgument');
  });
});

const file = (name: string, size = 1, open?: () => Promise<File>): TreeFile => ({
  kind: 'file',
  name,
  open:
    open ?? (() => Promise.resolve({ name, size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) } as File)),
});
const folder = (name: string, inside: () => readonly TreeNode[]): TreeFolder => ({
  kind: 'folder',
  name,
  list: async () => inside(),
});
const from = (...roots: TreeNode[]): IncomingSource => sourceOfTrees(roots, 'U盘', newId);

describe('limits', () => {
  it('ends after so many things and says that there are more', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => file(`${i}.json`));
    const { found, more } = unwrap(await from(folder('U盘', () => many)).list());
    expect([found.length, more]).toEqual([MOST_FOUND, true]);
  });

  it('does not go down for ever', async () => {
    const endless = (): readonly TreeNode[] => [folder('深', endless)];
    expect(shape(await list(from(folder('U盘', endless))))).toEqual([`deep ${'深/'.repeat(33).slice(0, -1)}`]);
  });

  it.each([
    ['a zip', '大.zip', PACKAGE_READ_LIMIT + 1],
    ['a report', '大.json', 20 * 1024 * 1024 + 1],
  ])('%s that is too large is not read', async (_, name, size) => {
    const source = from(folder('U盘', () => [file(name, size, () => Promise.resolve({ size } as File))]));
    expect(codeOf(await readAt(source, name))).toBe('tooLarge');
  });

  it('of a package folder no more is read than a package may have', async () => {
    const inside = [
      file('manifest.json'),
      ...Array.from({ length: 3000 }, (_, i) => file(`${i}`)),
      folder('附件', () => []),
    ];
    const read = unwrap(await readAt(from(folder('甲镇', () => inside)), ''));
    expect(read.kind === 'folder' && read.entries.length).toBe(1001);
    const large = [file('manifest.json'), file('report.json', PACKAGE_READ_LIMIT), folder('附件', () => [])];
    const some = unwrap(await readAt(from(folder('甲镇', () => large)), ''));
    expect(some.kind === 'folder' && some.entries.map(({ kind, bytes: b }) => [kind, b?.length ?? null])).toEqual([
      ['file', 1],
      ['file', null],
      ['folder', null],
    ]);
  });
});

describe('a stick that is pulled', () => {
  const fails = async () => raise('NotFoundError');

  it('before it is listed, and while it is', async () => {
    expect(codeOf(await from({ kind: 'folder', name: 'U盘', list: fails }).list())).toBe('mediumGone');
    let there = true;
    const root: TreeFolder = {
      kind: 'folder',
      name: 'U盘',
      list: async () =>
        there ? [{ kind: 'folder', name: '甲', list: async () => ((there = false), fails()) }] : fails(),
    };
    expect(codeOf(await from(root).list())).toBe('mediumGone');
  });

  it('a folder that only this person may not open is named', async () => {
    const locked: TreeFolder = { kind: 'folder', name: '甲', list: async () => raise('NotAllowedError') };
    const source = from(folder('U盘', () => [locked]));
    expect(shape(await list(source))).toEqual(['unreadable 甲']);
    expect(codeOf(await readAt(source, '甲'))).toBe('fileUnreadable');
  });

  it('while it is read: gone, or only this file', async () => {
    let there = true;
    const inside = [file('甲.zip', 1, fails), folder('乙', () => [file('manifest.json', 1, fails)])];
    const root = folder('U盘', () => (there ? inside : raise('NotFoundError')));
    const source = from(root);
    const found = await list(source);
    const codes = async () => Promise.all(found.map(async ({ id }) => codeOf(await source.read(id))));
    expect(await codes()).toEqual(['ok', 'fileUnreadable']);
    there = false;
    expect(await codes()).toEqual(['mediumGone', 'mediumGone']);
  });
});
