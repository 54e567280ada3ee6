import { rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RETRY_PAUSES_MS } from '../../electron/files/retry';
import { writeAll } from '../../electron/files/writer';
import { faultyHost, listing, newFolder, type Call, type FaultyHost } from './faults';

const bytes = (text: string) => new TextEncoder().encode(text);
const PAIR = [
  { name: '报送函.docx', bytes: bytes('letter') },
  { name: '年度报告.docx', bytes: bytes('report') },
];

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const write = (host: FaultyHost = faultyHost(), files = PAIR) => writeAll(folder, files, 'E:\\年报', host);
const codeOf = (answer: Awaited<ReturnType<typeof write>>) => (answer.ok ? 'ok' : answer.error.code);

describe('a good run', () => {
  it('leaves exactly the files, in the order asked', async () => {
    expect(await write()).toEqual({ ok: true, value: ['报送函.docx', '年度报告.docx'] });
    expect(await listing(folder)).toEqual(['报送函.docx', '年度报告.docx'].sort());
    expect(await readFile(join(folder, '年度报告.docx'), 'utf8')).toBe('report');
  });

  it('flushes every file before it gets its name, then the folder, then reads back, then probes', async () => {
    const host = faultyHost();
    await write(host);
    expect(host.log.filter((call) => call !== 'readdir')).toEqual([
      ...['open', 'writeFile', 'sync', 'close', 'open', 'writeFile', 'sync', 'close'],
      ...['link', 'link', 'unlink', 'unlink'],
      ...['open', 'sync', 'close'],
      ...['open', 'readFile', 'close', 'open', 'readFile', 'close'],
      ...['open', 'writeFile', 'sync', 'close', 'unlink'],
    ]);
  });

  it('works where the medium has no links (FAT, exFAT)', async () => {
    const host = faultyHost([{ call: 'link', code: 'EPERM' }]);
    expect(codeOf(await write(host))).toBe('ok');
    expect(await listing(folder)).toEqual(['报送函.docx', '年度报告.docx'].sort());
  });

  it.each(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'])(
    'does not mind a system that cannot flush folders (%s)',
    async (code) => {
      // The third sync is the folder's.
      expect(codeOf(await write(faultyHost([{ call: 'sync', code, when: (n) => n === 3 }])))).toBe('ok');
    },
  );

  it('makes names safe', async () => {
    const answer = await write(faultyHost(), [{ name: '../a:b?.docx', bytes: bytes('x') }]);
    expect(answer).toEqual({ ok: true, value: ['.._a_b_.docx'] });
    expect(await listing(folder)).toEqual(['.._a_b_.docx']);
  });
});

describe('existing files are never replaced', () => {
  it.each([
    ['the second is there', ['年度报告.docx'], 2],
    ['one differs in case only', ['年度报告.DOCX'], 2],
    ['one is decomposed Unicode', ['cafe\u0301.docx'], 1],
    ['v2 of the other is there', ['报送函.docx', '年度报告_V2.docx'], 3],
    ['a folder has the name', ['dir:报送函.docx'], 2],
    ['a dangling link has the name', ['link:报送函.docx'], 2],
  ])('%s: both files get the same number', async (_, present, number) => {
    for (const name of present) {
      const [kind, rest] = name.includes(':') ? (name.split(':') as [string, string]) : ['file', name];
      if (kind === 'dir') await mkdir(join(folder, rest));
      else if (kind === 'link') await symlink(join(folder, 'nowhere'), join(folder, rest));
      else await writeFile(join(folder, rest), 'mine');
    }
    const suffix = number === 1 ? '' : `_v${number}`;
    expect(await write()).toEqual({ ok: true, value: [`报送函${suffix}.docx`, `年度报告${suffix}.docx`] });
    const kept = present.filter((name) => !name.includes(':'));
    for (const name of kept) expect(await readFile(join(folder, name), 'utf8')).toBe('mine');
  });

  it('a name composed differently counts as taken', async () => {
    await writeFile(join(folder, 'cafe\u0301.docx'), 'mine');
    expect(await write(faultyHost(), [{ name: 'caf\u00e9.docx', bytes: bytes('x') }])).toEqual({
      ok: true,
      value: ['caf\u00e9_v2.docx'],
    });
  });

  it.each([
    ['links', []],
    ['renaming', [{ call: 'link' as const, code: 'EPERM' }]],
  ])('a name taken at the last moment moves the whole set on (%s)', async (_, faults) => {
    const host = faultyHost(faults);
    // When the second file is about to get its name, somebody else takes it; the first already carries its own.
    host.before.on('link', (n: number) => {
      if (n === 2) writeFileSync(join(folder, '年度报告.docx'), 'mine');
    });
    expect(await write(host)).toEqual({ ok: true, value: ['报送函_v2.docx', '年度报告_v2.docx'] });
    expect(await listing(folder)).toEqual(['年度报告.docx', '年度报告_v2.docx', '报送函_v2.docx'].sort());
    expect(await readFile(join(folder, '年度报告.docx'), 'utf8')).toBe('mine');
  });

  it('refuses two names that are one file on a stick', async () => {
    const twins = [
      { name: 'a.docx', bytes: bytes('1') },
      { name: 'A.DOCX', bytes: bytes('2') },
    ];
    expect(codeOf(await write(faultyHost(), twins))).toBe('badArgument');
    expect(await listing(folder)).toEqual([]);
  });
});

describe('a failure at any call leaves nothing behind', () => {
  // sync: 1, 2 files; 3 folder; 4 probe. open: 1, 2 files; 3 folder; 4, 5 read-back; 6 probe.
  const faults: [Call, number][] = [
    ...[1, 2, 4, 5, 6].map((n): [Call, number] => ['open', n]),
    ...[1, 2, 3].map((n): [Call, number] => ['writeFile', n]),
    ...[1, 2, 3, 4].map((n): [Call, number] => ['sync', n]),
    ...[1, 2, 4].map((n): [Call, number] => ['close', n]),
    ...[1, 2].map((n): [Call, number] => ['readFile', n]),
    ...[1, 2, 3].map((n): [Call, number] => ['readdir', n]),
    ['unlink', 1],
    ['unlink', 2],
  ];
  it.each(faults)('%s number %i: EIO', async (call, n) => {
    const host = faultyHost([{ call, code: 'EIO', when: (at) => at === n }]);
    expect(codeOf(await write(host))).toBe('mediumGone');
    expect(await listing(folder)).toEqual([]);
  });

  it.each([1, 2])('rename number %i where there are no links', async (n) => {
    const host = faultyHost([
      { call: 'link', code: 'EPERM' },
      { call: 'rename', code: 'ENOSPC', when: (at) => at === n },
    ]);
    expect(codeOf(await write(host))).toBe('diskFull');
    expect(await listing(folder)).toEqual([]);
  });

  it('a write that kept silent about losing bytes is found by reading back', async () => {
    const host = faultyHost();
    host.before.on('readFile', (n: number) => {
      if (n === 2) writeFileSync(join(folder, '年度报告.docx'), 'repor_');
    });
    expect(codeOf(await write(host))).toBe('mediumGone');
    expect(await listing(folder)).toEqual([]);
  });

  it('a name the medium changed is found by listing', async () => {
    const host = faultyHost();
    let n = 0;
    const readdir = async (path: string) => (++n === 3 ? ['报送函.docx', '年度报告'] : host.fs.readdir(path));
    const fs = new Proxy(host.fs, { get: (real, name) => (name === 'readdir' ? readdir : Reflect.get(real, name)) });
    expect(codeOf(await write({ ...host, fs }))).toBe('mediumGone');
    expect(await listing(folder)).toEqual([]);
  });
});

describe('a folder that is gone, full or closed', () => {
  it('gone before', async () => {
    await rm(folder, { recursive: true });
    expect(codeOf(await write())).toBe('folderMissing');
  });

  // The calls of a whole run: see the log above. 1 is the folder's own listing, before anything is written.
  it.each<[Call, number]>([
    ['open', 1],
    ['open', 2],
    ['sync', 3],
    ['readdir', 2],
    ['readdir', 3],
  ])('gone while writing: %s number %i', async (call, n) => {
    const host = faultyHost();
    host.before.on(call, (at: number) => {
      if (at === n) rmSync(folder, { recursive: true });
    });
    expect(codeOf(await write(host))).toBe('mediumGone');
  });

  it('there but taking no files', async () => {
    expect(codeOf(await write(faultyHost([{ call: 'open', code: 'ENOENT' }])))).toBe('cannotWrite');
  });

  it('is a file', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'x');
    expect(codeOf(await write())).toBe('cannotWrite');
  });
});

describe('held for a moment (antivirus, WPS)', () => {
  it.each<[string, Call, NodeJS.Platform]>([
    ['EBUSY', 'open', 'linux'],
    ['EBUSY', 'rename', 'win32'],
    ['EPERM', 'rename', 'win32'],
    ['EPERM', 'unlink', 'win32'],
  ])('%s at %s on %s passes after some tries', async (code, call, platform) => {
    const faults = [{ call, code, when: (n: number) => n <= 4 }];
    const links = call === 'rename' ? [{ call: 'link' as const, code: 'ENOSYS' }] : [];
    const host = faultyHost([...links, ...faults], platform);
    expect(codeOf(await write(host))).toBe('ok');
    expect(host.slept).toEqual(RETRY_PAUSES_MS.slice(0, 4));
  });

  it('gives up after five more tries over two seconds', async () => {
    const host = faultyHost(
      [
        { call: 'link', code: 'ENOSYS' },
        { call: 'rename', code: 'EPERM' },
      ],
      'win32',
    );
    expect(codeOf(await write(host))).toBe('fileBusy');
    expect(host.slept.length).toBe(5);
    expect(host.slept.reduce((a, b) => a + b)).toBe(2000);
    expect(await listing(folder)).toEqual([]);
  });

  it('does not wait for what will not pass', async () => {
    const host = faultyHost([{ call: 'open', code: 'EACCES' }]);
    expect(codeOf(await write(host))).toBe('readOnly');
    expect(host.slept).toEqual([]);
  });
});

describe('leftovers of earlier tries', () => {
  const foreign = '.nianbao-0f8fad5b-d9cb-469f-a165-70867728950e-3.tmp';

  it('its own are removed at the next try', async () => {
    const pulled = faultyHost([
      { call: 'sync', code: 'EIO', when: (n) => n === 2 },
      { call: 'unlink', code: 'EIO' },
    ]);
    expect(codeOf(await write(pulled))).toBe('mediumGone');
    expect((await listing(folder)).length).toBe(2);
    expect(codeOf(await write())).toBe('ok');
    expect((await listing(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['a day old', 25 * 3600, false],
    ['fresh', 60, true],
  ])('those of another run: %s', async (_, seconds, stays) => {
    await writeFile(join(folder, foreign), 'half');
    const then = Date.now() / 1000 - seconds;
    await utimes(join(folder, foreign), then, then);
    await write();
    expect((await listing(folder)).includes(foreign)).toBe(stays);
  });

  it('leaves other people’s files alone', async () => {
    await writeFile(join(folder, '.nianbao-notes.tmp'), 'mine');
    await write();
    expect(await listing(folder)).toContain('.nianbao-notes.tmp');
  });
});

it('refuses a path too long for Windows programs', async () => {
  const host = faultyHost([], 'win32');
  let deep = folder;
  for (let i = 0; i < 3; i++) await mkdir((deep = join(deep, '年'.repeat(70))));
  expect(await writeAll(deep, PAIR, deep, host)).toMatchObject({ ok: false, error: { code: 'cannotWrite' } });
  expect(await listing(deep)).toEqual([]);
});
