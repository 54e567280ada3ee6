import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { WriteRequest } from '../../../electron/contract/bridge';
import { ok } from '../../../renderer/core/kernel/result';
import type { Handoff } from '../../../renderer/storage';
import { slipName } from '../../../renderer/usecases/handoff/slip';
import { codeOf, unwrap } from '../../storage/support';
import { office, soundReport, type Office } from './office';

const textOf = (docx: Uint8Array): string =>
  [...strFromU8(unzipSync(docx)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join('');

async function given(change = {}): Promise<{ o: Office; handoff: Handoff; written: WriteRequest[] }> {
  const o = await office([{ ...soundReport(), ...change }]);
  const written: WriteRequest[] = [];
  Object.assign(o.stick.faults, {
    chooseFolder: () => Promise.resolve(ok({ token: 's', label: 'D:\\交接单' })),
    writeFiles: (request: WriteRequest) => {
      written.push(request);
      return Promise.resolve(ok({ label: 'D:\\交接单', names: request.files.map((f) => f.name), token: 's' }));
    },
  });
  const { handoff } = unwrap(await o.app.handoff.handOver({ reportId: 'r1', place: o.place }));
  return { o, handoff, written };
}

describe('the slip of a hand-off', () => {
  it('carries the digest of every file on the stick, the manifest too, the code and who receives it', async () => {
    const { o, handoff, written } = await given();
    unwrap(await o.app.handoff.saveSlip(handoff));
    const [file] = written[0]!.files;
    expect(file!.name).toBe(slipName(handoff));
    const text = textOf(file!.bytes).replaceAll(' ', '');
    const onStick = [...o.stick.folders.values()][0]!;
    expect(onStick.size).toBeGreaterThan(2);
    for (const [name, bytes] of onStick) {
      expect(text, name).toContain(name);
      expect(text, name).toContain(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(text).toContain(handoff.code);
    expect(handoff.recipient).not.toMatch(/[：:]$/);
    expect(text).toContain(handoff.recipient);
  });

  it('still says what was given out after the report was changed and deleted', async () => {
    const { o, handoff, written } = await given();
    unwrap(await o.app.handoff.saveSlip(handoff));
    unwrap(await o.app.years.delete('r1'));
    unwrap(await o.app.handoff.saveSlip(handoff));
    expect(written[1]!.files[0]!.bytes).toEqual(written[0]!.files[0]!.bytes);
  });

  it('is laid out for the printer from the very bytes that would be saved', async () => {
    const { o, handoff, written } = await given();
    unwrap(await o.app.handoff.saveSlip(handoff));
    const seen: Uint8Array[] = [];
    Object.assign(o.app.ports.documentPages, {
      pages: (bytes: Uint8Array) => {
        seen.push(bytes);
        return Promise.resolve(ok([{ width: 595, height: 842, items: [] }]));
      },
    });
    expect(unwrap(await o.app.handoff.slipPages(handoff))).toHaveLength(1);
    expect(seen[0]).toEqual(written[0]!.files[0]!.bytes);
  });

  it('is never put into the package, where one file more makes the district refuse it', async () => {
    const { o, handoff, written } = await given();
    Object.assign(o.stick.faults, {
      chooseFolder: () => Promise.resolve(ok({ token: 's', label: `E:\\${handoff.folder}` })),
    });
    expect(codeOf(await o.app.handoff.saveSlip(handoff))).toBe('slipInPackage');
    Object.assign(o.stick.faults, { chooseFolder: () => Promise.resolve(ok(null)) });
    expect(unwrap(await o.app.handoff.saveSlip(handoff))).toBeNull();
    expect(written).toEqual([]);
  });
});

it.each([
  ['青石乡人民政府', 1, '青石乡人民政府2025年年报交接单.docx'],
  ['青石乡人民政府', 3, '青石乡人民政府2025年年报交接单_v3.docx'],
  ['长'.repeat(60), 1, `${'长'.repeat(45)}2025年年报交接单.docx`],
])('%s, hand-off %i: the file is called so that no program chokes on it', (organName, revision, name) => {
  expect(slipName({ organName, year: 2025, revision })).toBe(name);
});
