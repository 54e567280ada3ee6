import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import type { OutFile } from '../../electron/contract/bridge';
import { createBrowserBridge, findBridge, type BrowserHost } from '../../renderer/usecases';
import { codeOf, unwrap } from '../storage/support';

const bytes = (...b: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(b);
const letter: OutFile = { name: '报送函.docx', bytes: bytes(1, 2, 3) };
const report: OutFile = { name: '年度报告.docx', bytes: bytes(4, 5) };
const fail = (name: string): never => {
  throw new DOMException(name, name);
};

/** A folder in memory that behaves as the browser's: a write appears on close; faults are put in by name. */
function fakeFolder(faults: { write?: string; close?: string; create?: string; list?: string; twist?: boolean } = {}) {
  const content = new Map<string, Uint8Array>();
  const handle = (name: string) => ({
    getFile: () => Promise.resolve({ arrayBuffer: () => Promise.resolve(Uint8Array.from(content.get(name)!).buffer) }),
    createWritable() {
      let draft: Uint8Array = bytes();
      return Promise.resolve({
        write: async (b: Uint8Array) => {
          // the second file meets the fault, so that there is something to take back
          if (faults.write && content.size > 1) fail(faults.write);
          draft = faults.twist ? bytes(9) : b;
        },
        close: async () => {
          if (faults.close) fail(faults.close);
          content.set(name, draft);
        },
        abort: () => Promise.resolve(),
      });
    },
  });
  const folder = {
    name: '年报',
    async *keys() {
      if (faults.list) fail(faults.list);
      yield* [...content.keys()];
    },
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      if (!content.has(name)) {
        if (!options?.create) return fail('NotFoundError');
        if (faults.create) fail(faults.create);
        content.set(name, bytes());
      }
      return handle(name);
    },
    removeEntry: async (name: string) => void content.delete(name),
  };
  return { folder: folder as unknown as FileSystemDirectoryHandle, content };
}

function host(more: object = {}) {
  const page = Object.assign(new Window(), more) as unknown as BrowserHost['window'];
  let n = 0;
  return { page, bridge: createBrowserBridge({ window: page, newId: () => `t${++n}`, appVersion: '1.2.3' }) };
}

const eventIn = (page: BrowserHost['window'], name: string, init?: EventInit): Event =>
  new (page as unknown as typeof globalThis).Event(name, init);

async function write(folder: FileSystemDirectoryHandle, files: readonly OutFile[]) {
  const { bridge } = host({ showDirectoryPicker: () => Promise.resolve(folder) });
  const chosen = unwrap(await bridge.chooseFolder())!;
  return bridge.writeFiles({ token: chosen.token, files });
}

describe('writing into a chosen folder', () => {
  it('writes every file, whole, under safe names', async () => {
    const { folder, content } = fakeFolder();
    const done = unwrap(await write(folder, [{ ...letter, name: 'a/b:.docx' }, report]));
    expect([done.label, done.names]).toEqual(['年报', ['a_b_.docx', '年度报告.docx']]);
    expect([...content]).toEqual([
      ['a_b_.docx', letter.bytes],
      ['年度报告.docx', report.bytes],
    ]);
  });

  it('never overwrites: the whole set moves on, upper and lower case alike', async () => {
    const { folder, content } = fakeFolder();
    content.set('年度报告.DOCX', bytes(0)).set('报送函_v2.docx', bytes(0));
    expect(unwrap(await write(folder, [letter, report])).names).toEqual(['报送函_v3.docx', '年度报告_v3.docx']);
    expect([content.get('年度报告.DOCX'), content.get('报送函_v2.docx')]).toEqual([bytes(0), bytes(0)]);
  });

  it.each<[Parameters<typeof fakeFolder>[0], string]>([
    [{ write: 'QuotaExceededError' }, 'diskFull'],
    [{ close: 'QuotaExceededError' }, 'diskFull'],
    [{ create: 'NotAllowedError' }, 'readOnly'],
    [{ create: 'NoModificationAllowedError' }, 'fileBusy'],
    [{ list: 'NotFoundError' }, 'mediumGone'],
    [{ write: 'InvalidStateError' }, 'mediumGone'],
    [{ write: 'TypeMismatchError' }, 'cannotWrite'],
    [{ twist: true }, 'cannotWrite'],
  ])('with %j says %s and leaves nothing behind', async (faults, code) => {
    const { folder, content } = fakeFolder(faults);
    expect(codeOf(await write(folder, [letter, report]))).toBe(code);
    expect([...content.keys()]).toEqual([]);
  });

  it('two files that would be one are refused', async () => {
    const { folder, content } = fakeFolder();
    expect(codeOf(await write(folder, [letter, { ...report, name: '报送函.DOCX' }]))).toBe('cannotWrite');
    expect(content.size).toBe(0);
  });

  it('a token the dialog never gave is refused', async () => {
    const { bridge } = host();
    expect(codeOf(await bridge.writeFiles({ token: 'x', files: [letter] }))).toBe('badArgument');
  });

  it('closing the dialog is no error, a refusal is one', async () => {
    const cancelled = host({ showDirectoryPicker: async () => fail('AbortError') });
    expect(unwrap(await cancelled.bridge.chooseFolder())).toBeNull();
    const refused = host({ showDirectoryPicker: async () => fail('SecurityError') });
    expect(codeOf(await refused.bridge.chooseFolder())).toBe('readOnly');
  });
});

describe('without a folder dialog', () => {
  it('every file goes to the browser’s download', async () => {
    const { page, bridge } = host();
    const clicked: string[] = [];
    page.document.addEventListener('click', (e) => clicked.push((e.target as HTMLAnchorElement).download));
    const token = unwrap(await bridge.chooseFolder())!.token;
    const done = unwrap(await bridge.writeFiles({ token, files: [letter, report] }));
    expect([done.names, clicked]).toEqual([
      ['报送函.docx', '年度报告.docx'],
      ['报送函.docx', '年度报告.docx'],
    ]);
    expect(page.document.querySelector('a')).toBeNull();
  });
});

describe('opening a report file', () => {
  const picking = (file: unknown) =>
    host({ showOpenFilePicker: async () => [{ getFile: () => Promise.resolve(file) }] }).bridge.openReportFile();

  it('reads it whole', async () => {
    expect(unwrap(await picking(new File(['{"甲":1}'], 'a.json')))).toEqual({ name: 'a.json', text: '{"甲":1}' });
  });

  it.each<[string, () => unknown, string]>([
    ['that is too large', () => ({ name: 'a', size: 21 * 1024 * 1024 }), 'tooLarge'],
    ['that is not UTF-8', () => new File([bytes(0xff, 0xfe, 0x7b, 0)], 'a.json'), 'notJson'],
    [
      'that is gone',
      () => ({ name: 'a', size: 1, arrayBuffer: () => Promise.reject(new Error('x')) }),
      'fileUnreadable',
    ],
  ])('%s is refused', async (_, file, code) => {
    expect(codeOf(await picking(file()))).toBe(code);
  });

  it('closing the dialog is no error', async () => {
    const { bridge } = host({ showOpenFilePicker: async () => fail('AbortError') });
    expect(unwrap(await bridge.openReportFile())).toBeNull();
  });

  it('works without the dialog through a file field', async () => {
    const { page, bridge } = host();
    const create = page.document.createElement.bind(page.document);
    vi.spyOn(page.document, 'createElement').mockImplementation(((name: string) => {
      const input = create(name) as HTMLInputElement;
      input.click = () => {
        Object.defineProperty(input, 'files', { value: [new File(['{}'], 'b.json')] });
        input.dispatchEvent(eventIn(page, 'change'));
      };
      return input;
    }) as unknown as Document['createElement']);
    expect(unwrap(await bridge.openReportFile())?.name).toBe('b.json');
  });
});

describe('paper', () => {
  it('is the browser’s own print dialog; a PDF of its own the page cannot make', async () => {
    const print = vi.fn<() => void>();
    const { bridge } = host({ print });
    expect(codeOf(await bridge.print())).toBe('ok');
    expect(print).toHaveBeenCalledOnce();
    expect(codeOf(await bridge.pagesAsPdf())).toBe('pdfUnavailable');
  });

  it('a browser that does not print is a failure, not a crash', async () => {
    const print = () => fail('SecurityError');
    expect(codeOf(await host({ print }).bridge.print())).toBe('printFailed');
  });
});

describe('closing', () => {
  it('asks before leaving only while something is unsaved', async () => {
    const { page, bridge } = host();
    const leave = () => {
      const event = eventIn(page, 'beforeunload', { cancelable: true });
      page.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await bridge.setUnsaved(true);
    await bridge.setUnsaved(true);
    expect(leave()).toBe(true);
    await bridge.setUnsaved(false);
    expect(leave()).toBe(false);
  });

  it('stores what is open when the page is left, until told otherwise', () => {
    const { page, bridge } = host();
    const answer = vi.fn(() => Promise.resolve(true));
    const stop = bridge.onCloseRequested(answer);
    page.dispatchEvent(eventIn(page, 'pagehide'));
    stop();
    page.dispatchEvent(eventIn(page, 'pagehide'));
    expect(answer).toHaveBeenCalledOnce();
  });

  it('the desktop program’s host is taken where there is one', async () => {
    const desktop = host().bridge;
    const page = Object.assign(new Window(), { nianbao: desktop }) as unknown as globalThis.Window;
    expect(findBridge({ window: page, newId: () => 'x', appVersion: '1' })).toBe(desktop);
    const plain = findBridge({ window: host().page, newId: () => 'x', appVersion: '1.2.3' });
    expect(await plain.hostInfo()).toEqual({
      kind: 'browser',
      appVersion: '1.2.3',
      canShowFiles: false,
      canMakePdf: false,
      canWriteFolders: false,
    });
  });
});
