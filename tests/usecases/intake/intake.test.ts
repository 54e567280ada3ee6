import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../renderer/usecases';
import { blankReport, codeOf, unwrap } from '../../storage/support';
import { fakeBridge, freshApp } from '../support';

const FIRST = '5b0e6a1c-0000-4000-8000-000000000001';
const SECOND = '5b0e6a1c-0000-4000-8000-000000000002';
const old = blankReport(FIRST, 2024);
const read = { ...blankReport(SECOND, 2024), overview: '读入的一份。' };

let app: App;
beforeEach(async () => {
  app = await freshApp();
});
const listed = async () => unwrap(await app.years.list()).map((r) => r.id);
const deleted = async () => unwrap(await app.years.listDeleted()).map((r) => r.id);

describe('storing what was read', () => {
  it('finds the same organ and year, blanks round the name aside, and no other', async () => {
    unwrap(await app.intake.store(old));
    unwrap(await app.intake.store(blankReport('5b0e6a1c-0000-4000-8000-000000000003', 2023)));
    unwrap(await app.samples.open());
    const spaced = { ...read, organ: { ...read.organ, name: ` ${read.organ.name} ` } };
    expect(unwrap(await app.intake.sameYear(spaced)).map((r) => r.id)).toEqual([FIRST]);
    expect(unwrap(await app.intake.sameYear({ ...read, year: 2022 }))).toEqual([]);
  });

  it('in place of another: the old one is among the deleted, and undo has it back', async () => {
    unwrap(await app.intake.store(old));
    unwrap(await app.intake.store(read, [FIRST]));
    expect([await listed(), await deleted()]).toEqual([[SECOND], [FIRST]]);
    unwrap(await app.intake.undoStore(SECOND, [FIRST]));
    expect([await listed(), await deleted()]).toEqual([[FIRST], [SECOND]]);
  });

  it('beside another keeps both', async () => {
    unwrap(await app.intake.store(old));
    unwrap(await app.intake.store(read));
    expect((await listed()).sort()).toEqual([FIRST, SECOND]);
  });

  it('a report whose id is here already, deleted or not, comes in under a fresh one', async () => {
    unwrap(await app.intake.store(old));
    unwrap(await app.years.delete(FIRST));
    const again = unwrap(await app.intake.store(old));
    expect(again.report.id).not.toBe(FIRST);
    expect([await listed(), await deleted()]).toEqual([[again.report.id], [FIRST]]);
  });

  it.each([
    ['without an organ', { ...read, organ: { ...read.organ, name: ' ' } }, [FIRST], 'organMissing'],
    ['of a year no form is for', { ...read, year: 1999 }, [FIRST], 'noEdition'],
    ['in place of one that is gone', read, [FIRST, 'gone'], 'notFound'],
  ])('a report %s is refused and changes nothing', async (_, report, insteadOf, code) => {
    unwrap(await app.intake.store(old));
    expect(codeOf(await app.intake.store(report, insteadOf))).toBe(code);
    expect([await listed(), await deleted()]).toEqual([[FIRST], []]);
  });
});

describe('taking a file', () => {
  it.each<[string, File, string]>([
    ['of 51 MB', Object.defineProperty(new File([], 'a'), 'size', { value: 51 * 1024 * 1024 }), 'tooLarge'],
    [
      'that is a folder',
      Object.defineProperty(new File([], 'a'), 'arrayBuffer', { value: () => Promise.reject(new Error('folder')) }),
      'fileUnreadable',
    ],
  ])('%s is refused', async (_, file, code) => expect(codeOf(await app.intake.takeFile(file))).toBe(code));

  it('hands over name and bytes, dropped or chosen', async () => {
    const file = unwrap(await app.intake.takeFile(new File([new Uint8Array([9, 8])], '年报.docx')));
    expect([file.name, [...file.bytes]]).toEqual(['年报.docx', [9, 8]]);
    const { bridge } = fakeBridge({ foreign: { ok: true, value: file } });
    expect(unwrap(await (await freshApp({ bridge })).intake.chooseFile())).toEqual(file);
  });
});
