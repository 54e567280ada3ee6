import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { problem, type ProblemCode } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import type { HandOverStep, StickVerdict } from '../../../renderer/usecases';
import { codeOf, unwrap } from '../../storage/support';
import { office, soundReport, type Office } from './office';
import type { Stick } from './stick';

const handOver = ({ app, place }: Office, more = {}) => app.handoff.handOver({ reportId: 'r1', place, ...more });
const history = async ({ app }: Office) => unwrap(await app.handoff.history('r1'));

describe('handing over', () => {
  it('tells its steps in order and is in the history, whole by its own code, only afterwards', async () => {
    const o = await office();
    const steps: HandOverStep[] = [];
    const { handoff, unrecorded } = unwrap(await handOver(o, { onStep: (s: HandOverStep) => steps.push(s) }));
    const total = handoff.files.length + 1;
    const each = (step: string) => Array.from({ length: total }, (_, n) => `${step} ${n + 1}/${total}`);
    const told = steps.map((s) => ('total' in s ? `${s.step} ${s.done}/${s.total}` : s.step));
    expect(told).toEqual(['making', ...each('write'), ...each('readBack'), 'verifying']);
    expect(unrecorded).toBeNull();
    expect(await history(o)).toEqual([handoff]);
    expect(handoff).toMatchObject({ revision: 1, readBack: true, counts: { error: 0 }, reply: null, place: 'E:\\' });
    expect(handoff.code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const seen = unwrap(await o.app.handoff.verifyStick(handoff));
    expect(seen).toMatchObject({ is: 'whole' });
    expect((await history(o))[0]!.lastVerified).toMatchObject({ ok: true });
  });

  it('counts on from its own history on another, empty stick', async () => {
    const o = await office();
    unwrap(await handOver(o));
    o.stick.folders.clear();
    expect(unwrap(await handOver(o)).handoff).toMatchObject({
      revision: 2,
      folder: expect.stringMatching(/_v2$/) as string,
    });
  });

  it('takes the next free number where the stick holds one its history does not know', async () => {
    const o = await office();
    const first = unwrap(await handOver(o)).handoff;
    const other = await office();
    other.stick.folders.set(first.folder, new Map());
    expect(unwrap(await handOver(other)).handoff.revision).toBe(2);
  });

  it('looks again when the folder is taken between looking and writing, and gives up in the end', async () => {
    const o = await office();
    let refusals = 2;
    o.stick.faults.writePackage = (request) =>
      refusals-- > 0
        ? Promise.resolve(err(problem('packageFolderTaken', { path: request.base })))
        : o.stick.host.writePackage(request);
    expect(codeOf(await handOver(o))).toBe('ok');
    refusals = 9;
    expect(codeOf(await handOver(o))).toBe('packageFolderTaken');
  });

  it('a download is handed over without having been read back, and says so', async () => {
    const o = await office();
    o.stick.downloads = true;
    expect(unwrap(await handOver(o)).handoff.readBack).toBe(false);
    expect(await history(o)).toHaveLength(1);
  });

  it.each([
    ['an error', { preface: '', overview: '' }],
    ['a warning without its reason', { reasons: {}, reasonsFor: {} }],
    ['a blank of a template', { overview: `${soundReport().overview}\n{{件数}}` }],
  ])('is refused for %s, and nothing is written', async (name, change) => {
    const o = await office([{ ...soundReport(), ...change }]);
    const check = unwrap(await o.app.handoff.check({ ...soundReport(), ...change }, null));
    if (name.startsWith('a warning')) expect(check.unanswered.length).toBeGreaterThan(0);
    expect(codeOf(await handOver(o))).toBe('handoffBlocked');
    expect(o.stick.folders.size).toBe(0);
  });
});

type Fault = (stick: Stick, ended: AbortController) => void;
const refuse =
  (method: 'freeRevision' | 'writePackage' | 'listIncoming' | 'readIncoming', code: ProblemCode): Fault =>
  (stick) =>
    Object.assign(stick.faults, { [method]: () => Promise.resolve(err(problem(code, { path: 'E:\\' }))) });

const FAULTS: readonly (readonly [string, ProblemCode, Fault])[] = [
  ['the stick is pulled before looking', 'mediumGone', refuse('freeRevision', 'mediumGone')],
  ['the stick is full', 'diskFull', refuse('writePackage', 'diskFull')],
  ['the stick is read-only', 'readOnly', refuse('writePackage', 'readOnly')],
  ['the stick is pulled while writing', 'mediumGone', refuse('writePackage', 'mediumGone')],
  ['the stick is pulled before reading back', 'mediumGone', refuse('listIncoming', 'mediumGone')],
  ['the stick is pulled while reading back', 'mediumGone', refuse('readIncoming', 'mediumGone')],
  [
    'one bit of the report is not what was written',
    'handoffUnlike',
    (stick) => {
      stick.faults.readIncoming = async (request) => {
        const read = await stick.host.readIncoming(request);
        if (read.ok && read.value.kind === 'folder') read.value.entries[0]!.bytes![40]! ^= 1;
        return read;
      };
    },
  ],
  [
    'the manifest alone was changed',
    'handoffUnlike',
    (stick) => {
      stick.faults.readIncoming = async (request) => {
        const read = await stick.host.readIncoming(request);
        if (!read.ok || read.value.kind !== 'folder') return read;
        const manifest = read.value.entries.find(({ name }) => name === 'manifest.json')!.bytes!;
        const at = new TextDecoder().decode(manifest).indexOf('"createdAt": "20');
        manifest[at + 16]! ^= 1;
        return read;
      };
    },
  ],
  [
    'nothing is found where it was written',
    'handoffUnlike',
    (stick) => (stick.faults.listIncoming = () => Promise.resolve({ ok: true, value: { found: [], more: false } })),
  ],
  ['it is cancelled while files are being made', 'cancelled', (_, ended) => ended.abort()],
];

describe('a hand-off that fails', () => {
  it.each(FAULTS)('because %s says %s, leaves no history, and succeeds when tried again', async (_, code, fault) => {
    const o = await office();
    const ended = new AbortController();
    fault(o.stick, ended);
    expect(codeOf(await handOver(o, { signal: ended.signal }))).toBe(code);
    expect(await history(o)).toEqual([]);
    for (const name of Object.keys(o.stick.faults)) Reflect.deleteProperty(o.stick.faults, name);
    expect(codeOf(await handOver(o))).toBe('ok');
    expect(await history(o)).toHaveLength(1);
  });

  it('a report that is gone is not handed over', async () => {
    const o = await office();
    unwrap(await o.app.years.delete('r1'));
    expect(codeOf(await handOver(o))).toBe('notFound');
  });

  it('a history that cannot be written does not hide that the package is whole', async () => {
    const o = await office();
    const { storage } = o.app.ports;
    Object.assign(storage.handoffs, { add: () => Promise.resolve(err(problem('diskFull'))) });
    expect(unwrap(await handOver(o))).toMatchObject({ unrecorded: { code: 'diskFull' } });
    expect(o.stick.folders.size).toBe(1);
  });
});

describe('the window while a package is written', () => {
  it('is held back from the first step to the last, and let go when it has failed', async () => {
    const told: boolean[] = [];
    const o = await office();
    o.stick.faults.setUnsaved = (unsaved) => {
      told.push(unsaved);
      return Promise.resolve(ok(null));
    };
    const seen: boolean[] = [];
    const onStep = () => void seen.push(o.app.keepOpen.busy());
    unwrap(await handOver(o, { onStep }));
    expect(new Set(seen)).toEqual(new Set([true]));
    expect(o.app.keepOpen.busy()).toBe(false);
    o.stick.faults.writePackage = () => Promise.resolve(err(problem('mediumGone')));
    expect(codeOf(await handOver(o))).toBe('mediumGone');
    expect(told).toEqual([true, false, true, false]);
  });
});

describe('checking a stick', () => {
  it('tells which package it is reading, and ends when it is cancelled without noting anything', async () => {
    const o = await office();
    const { handoff } = unwrap(await handOver(o));
    unwrap(await handOver(o));
    const told: string[] = [];
    const ended = new AbortController();
    const seen = await o.app.handoff.verifyStick(handoff, ended.signal, ({ done, total, now }) => {
      told.push(`${done}/${total} ${now}`);
      ended.abort();
    });
    expect(codeOf(seen)).toBe('cancelled');
    expect(told).toEqual([`0/2 ${handoff.folder}`]);
    expect((await history(o)).map((h) => h.lastVerified)).toEqual([null, null]);
  });

  it.each<readonly [string, (stick: Stick) => unknown, StickVerdict['is'], boolean | null]>([
    [
      'a changed document',
      (s: Stick) => void ([...s.folders.values()][0]!.get('report.json')![50]! ^= 1),
      'differs',
      false,
    ],
    ['a missing file', (s: Stick) => void [...s.folders.values()][0]!.delete('report.json'), 'differs', false],
    ['a missing manifest', (s: Stick) => void [...s.folders.values()][0]!.delete('manifest.json'), 'differs', false],
    ['an empty stick', (s: Stick) => s.folders.clear(), 'absent', null],
    [
      'the package under another name',
      (s: Stick) => {
        const [[name, files]] = [...s.folders] as [[string, Map<string, Uint8Array>]];
        s.folders.delete(name);
        s.folders.set('别名', files);
      },
      'whole',
      true,
    ],
  ])('%s', async (_, change, is, noted) => {
    const o = await office();
    const { handoff } = unwrap(await handOver(o));
    change(o.stick);
    expect(unwrap(await o.app.handoff.verifyStick(handoff))).toMatchObject({ is });
    expect((await history(o))[0]!.lastVerified?.ok ?? null).toBe(noted);
  });

  it('another hand-off of the same report on the stick is not taken for this one', async () => {
    const o = await office();
    const first = unwrap(await handOver(o)).handoff;
    o.stick.folders.clear();
    unwrap(await handOver(o));
    expect(unwrap(await o.app.handoff.verifyStick(first))).toMatchObject({ is: 'absent' });
  });

  it.each(['listIncoming', 'readIncoming'] as const)('pulled at %s it says so and notes nothing', async (method) => {
    const o = await office();
    const { handoff } = unwrap(await handOver(o));
    o.stick.faults[method] = () => Promise.resolve(err(problem('mediumGone')));
    expect(codeOf(await o.app.handoff.verifyStick(handoff))).toBe('mediumGone');
    expect((await history(o))[0]!.lastVerified).toBeNull();
  });
});
