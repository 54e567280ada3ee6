import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments, parseCloseAnswer } from '../../electron/contract/arguments';
import {
  CHANNELS,
  CLOSE_ANSWERED,
  CLOSE_REQUESTED,
  PACKAGE_STEP,
  type MethodName,
} from '../../electron/contract/channels';
import { MEGABYTE } from '../../electron/contract/limits';
import { callService, METHODS, type HostServices } from '../../electron/contract/methods';
import { mimeOf } from '../../electron/contract/mime';
import {
  APP_ORIGIN,
  APP_URL,
  isAppAddress,
  LOOPBACK_HOST,
  LOOPBACK_PORT,
  USER_DATA_FOLDER,
} from '../../electron/contract/scheme';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../electron/contract/security';

const TOKEN = '0f8fad5b-d9cb-469f-a165-70867728950e';
const file = (name: string, size = 3) => ({ name, bytes: new Uint8Array(size) });
const pack = (more: object = {}) => [
  { token: TOKEN, base: 'a', revision: 1, files: [file('report.json')], manifest: file('manifest.json'), ...more },
];
const request = (files: unknown) => [{ token: TOKEN, files }];

it('pins what the stored data hangs on', () => {
  expect([APP_ORIGIN, APP_URL, USER_DATA_FOLDER, LOOPBACK_HOST, LOOPBACK_PORT]).toEqual([
    'app://main',
    'app://main/index.html',
    'nianbao',
    '127.0.0.1',
    14573,
  ]);
});

it('has one channel per method and none twice', () => {
  const all = [...Object.values(CHANNELS), CLOSE_ANSWERED, CLOSE_REQUESTED, PACKAGE_STEP];
  expect(new Set(all).size).toBe(METHODS.length + 3);
});

describe('policy', () => {
  it('is exactly the one of the security checklist', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(SECURITY_HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a-1.js', 'text/javascript; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.exe', null],
    ['a.js.exe', null],
    ['js', null],
    ['a.constructor', null],
    ['a.JS', null],
  ])('sends %s as %s', (name, type) => expect(mimeOf(name)).toBe(type));
});

it.each([
  ['app://main', true],
  ['app://main/', true],
  ['app://main/index.html#/desk', true],
  ['app://main?x', true],
  ['app://main.evil/', false],
  ['app://mainx/', false],
  ['app://evil@main/', false],
  ['app://main:80/', false],
  ['app://main\\@evil/', false],
  ['app:///main', false],
  ['APP://main/', false],
  ['http://main/', false],
  ['x-app://main/', false],
  ['data:text/html,app://main/', false],
  ['', false],
])('our own address? %s: %s', (address, ours) => expect(isAppAddress(address)).toBe(ours));

describe('arguments', () => {
  const valid: [MethodName, unknown[]][] = [
    ['hostInfo', []],
    ['chooseFolder', []],
    ['writeFiles', request([file('a.docx')])],
    ['writeFiles', request(Array.from({ length: 20 }, (_, i) => file(`${i}.docx`)))],
    ['showWritten', [TOKEN]],
    ['print', []],
    ['pagesAsPdf', []],
    ['openReportFile', []],
    ['openForeignFile', []],
    ['setUnsaved', [true]],
    ['freeRevision', [{ token: TOKEN, base: '某镇2025年政府信息公开年报报送包', from: 1 }]],
    ['freeRevision', [{ token: TOKEN, base: 'a', from: 999 }]],
    ['writePackage', pack()],
    ['chooseIncoming', ['folder']],
    ['chooseIncoming', ['files']],
    ['listIncoming', [TOKEN]],
    ['readIncoming', [{ token: TOKEN, id: TOKEN }]],
  ];
  it.each(valid)('%s takes %j', (method, args) => {
    expect(parseArguments(method, args)).toEqual({ ok: true, value: args });
  });

  const wrong: [string, MethodName, unknown][] = [
    ['surplus argument', 'hostInfo', [1]],
    ['no list', 'hostInfo', undefined],
    ['list-like object', 'hostInfo', { length: 0 }],
    ['path instead of token', 'showWritten', ['/etc/passwd']],
    ['token missing', 'writeFiles', [{ files: [file('a')] }]],
    ['unknown key', 'writeFiles', [{ token: TOKEN, files: [file('a')], path: '/' }]],
    ['unknown key in a file', 'writeFiles', request([{ ...file('a'), mode: 0o777 }])],
    ['no files', 'writeFiles', request([])],
    ['21 files', 'writeFiles', request(Array.from({ length: 21 }, (_, i) => file(`${i}`)))],
    ['empty name', 'writeFiles', request([file('')])],
    ['name of 256', 'writeFiles', request([file('a'.repeat(256))])],
    ['name a number', 'writeFiles', request([{ name: 1, bytes: new Uint8Array(1) }])],
    ['bytes a text', 'writeFiles', request([{ name: 'a', bytes: 'x' }])],
    ['bytes a list', 'writeFiles', request([{ name: 'a', bytes: [1, 2] }])],
    ['bytes of another kind', 'writeFiles', request([{ name: 'a', bytes: new Uint16Array(2) }])],
    ['a revision of zero', 'freeRevision', [{ token: TOKEN, base: 'a', from: 0 }]],
    ['half a revision', 'freeRevision', [{ token: TOKEN, base: 'a', from: 1.5 }]],
    ['a revision too high', 'freeRevision', [{ token: TOKEN, base: 'a', from: 1000 }]],
    ['a revision that is no number', 'writePackage', pack({ revision: '1' })],
    ...['', '..', '../x', 'a/b', 'a\\b', '/tmp', 'C:', 'CON', 'a.', 'a ', 'a\u0000', 'a\u202eb', 'x'.repeat(61)].map(
      (base): [string, MethodName, unknown] => [`folder ${JSON.stringify(base)}`, 'writePackage', pack({ base })],
    ),
    ['a folder by path', 'freeRevision', [{ token: TOKEN, base: '../a', from: 1 }]],
    ['package without manifest', 'writePackage', pack({ manifest: undefined })],
    ['package without files', 'writePackage', pack({ files: [] })],
    ['unknown key in a package', 'writePackage', pack({ overwrite: true })],
    ['choosing something else', 'chooseIncoming', ['disk']],
    ['path instead of token', 'listIncoming', ['E:\\']],
    ['path instead of id', 'readIncoming', [{ token: TOKEN, id: '../x' }]],
    ['id missing', 'readIncoming', [{ token: TOKEN }]],
    ['flag a word', 'setUnsaved', ['true']],
    ['flag missing', 'setUnsaved', []],
  ];
  it.each(wrong)('refuses %s', (_, method, args) => {
    expect(parseArguments(method, args)).toMatchObject({ ok: false, error: { code: 'badArgument' } });
  });

  it('refuses a getter that throws instead of throwing', () => {
    const hostile = Object.defineProperty({}, 'token', {
      enumerable: true,
      get() {
        throw new Error('boo');
      },
    });
    expect(parseArguments('writeFiles', [hostile])).toMatchObject({ ok: false, error: { code: 'badArgument' } });
  });

  it.each([
    ['50 MB in one file', [50 * MEGABYTE], true],
    ['a byte more', [50 * MEGABYTE + 1], false],
    ['150 MB in three', [50, 50, 50].map((n) => n * MEGABYTE), true],
    ['a byte more in all', [50 * MEGABYTE, 50 * MEGABYTE, 50 * MEGABYTE, 1], false],
  ])('sizes: %s', (_, sizes, fits) => {
    const answer = parseArguments('writeFiles', request(sizes.map((size, i) => file(`${i}`, size))));
    expect(answer).toMatchObject(fits ? { ok: true } : { ok: false, error: { code: 'writeTooLarge' } });
  });

  it.each([
    ['100 MB with the manifest', [49, 50], 1, true],
    ['a byte more', [50, 50], 0, false],
    ['a large manifest', [1], 51, false],
  ])('sizes of a package: %s', (_, sizes, manifest, fits) => {
    const files = sizes.map((size, i) => file(`${i}`, size * MEGABYTE));
    const more = { files, manifest: file('manifest.json', manifest === 0 ? 1 : manifest * MEGABYTE) };
    const answer = parseArguments('writePackage', pack(more));
    expect(answer).toMatchObject(fits ? { ok: true } : { ok: false, error: { code: 'writeTooLarge' } });
  });

  it('never throws and never takes what is not of the shape, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), fc.anything(), (method, args) => {
        const answer = parseArguments(method, args);
        return answer.ok ? Array.isArray(args) : answer.error.code === 'badArgument';
      }),
    );
  });
});

it.each([
  [
    [1, true],
    [1, true],
  ],
  [[1], null],
  [['1', true], null],
  [[1, 'yes'], null],
  [[NaN, true], null],
  [[1, true, 2], null],
  [null, null],
])('close answer %j reads as %j', (args, read) => expect(parseCloseAnswer(args)).toEqual(read));

describe('calling a service', () => {
  const services = {
    hostInfo: async () => ({
      kind: 'desktop',
      appVersion: '1',
      canShowFiles: true,
      canMakePdf: true,
      canWriteFolders: true,
    }),
    showWritten: async () => {
      throw new Error('/home/someone/secret');
    },
    setUnsaved(value: boolean) {
      throw new TypeError(String(value));
    },
  } as unknown as HostServices;

  it.each(['showWritten', 'setUnsaved'] as const)(
    '%s: what is thrown crosses as a value without its text',
    async (m) => {
      const answer = await callService(services, m, m === 'setUnsaved' ? [true] : [TOKEN]);
      expect(answer).toEqual({ ok: false, error: { code: 'internal', details: {} } });
    },
  );

  it('answers', async () => {
    expect(await callService(services, 'hostInfo', [])).toMatchObject({ kind: 'desktop' });
  });
});
