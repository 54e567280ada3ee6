import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readReport, writeReport } from '../../renderer/core/editions/reportFile';
import { problem } from '../../renderer/core/kernel/problem';
import { err, ok } from '../../renderer/core/kernel/result';
import { fillTemplate } from '../../renderer/usecases';
import { editionOf, editions } from '../core/editions/bundle';
import { blankReport, codeOf, unwrap } from '../storage/support';
import { answers, fakeBridge, fakeComposer, freshApp } from './support';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const fileOf = (text: string) => ok({ name: 'a.json', text });

describe('export', () => {
  const report = blankReport('a');
  const settings = {
    files: 'two',
    letter: 'plain',
    fontSet: 'gb2312',
    letterBlankLines: 0,
    attachmentMarker: true,
    reportNumbers: 'restart',
    titleFace: 'xiaobiaosong',
  } as const;

  it('asks for the folder first, then makes and writes the files', async () => {
    const { bridge, written } = fakeBridge();
    const app = await freshApp({ bridge });
    const steps: string[] = [];
    const done = unwrap(await app.exports.documents({ report, settings, onStep: (s) => steps.push(s) }));
    expect([done?.names, steps]).toEqual([['2021.docx'], ['choosing', 'composing', 'writing']]);
    expect(written).toEqual([{ token: 't', files: [{ name: '2021.docx', bytes: new Uint8Array([1, 2]) }] }]);
  });

  it('writes nothing when no folder was chosen, when cancelled, when the form is unknown or composing failed', async () => {
    const none = fakeBridge({ folder: false });
    expect(unwrap(await (await freshApp({ bridge: none.bridge })).exports.documents({ report, settings }))).toBeNull();
    const { bridge, written } = fakeBridge();
    const stop = new AbortController();
    const app = await freshApp({ bridge });
    const onStep = () => stop.abort();
    expect(codeOf(await app.exports.documents({ report, settings, signal: stop.signal, onStep }))).toBe('cancelled');
    expect(codeOf(await app.exports.documents({ report: { ...report, edition: 'x' }, settings }))).toBe(
      'unknownEdition',
    );
    const broken = await freshApp({
      bridge,
      composer: { ...fakeComposer, compose: () => Promise.resolve(err(problem('internal'))) },
    });
    expect(codeOf(await broken.exports.documents({ report, settings }))).toBe('internal');
    expect([none.written, written]).toEqual([[], []]);
  });
});

describe('backup and import', () => {
  it('what is backed up can be imported again', async () => {
    const { bridge, written } = fakeBridge();
    const report = { ...blankReport('a'), overview: '一\n二' };
    unwrap(await (await freshApp({ bridge })).files.backup(report));
    const file = written[0]!.files[0]!;
    expect(file.name).toBe('青石乡2021年政府信息公开年报备份.json');
    expect(readReport(editions, decode(file.bytes))).toEqual(ok(report));
    const other = await freshApp({ bridge: fakeBridge({ file: fileOf(decode(file.bytes)) }).bridge });
    const imported = unwrap(await other.files.importReport());
    expect([imported?.renewed, imported?.report]).toEqual([false, report]);
    expect(unwrap(await other.years.open('a')).report).toEqual(report);
  });

  it('a report whose id is known is put beside it, never over it, even when the known one is deleted', async () => {
    const text = writeReport({ ...blankReport('a'), overview: '来自文件' });
    const app = await freshApp({ bridge: fakeBridge({ file: fileOf(text) }).bridge });
    unwrap(await app.ports.storage.reports.create({ ...blankReport('a'), overview: '本机的' }));
    const first = unwrap(await app.files.importReport());
    expect([first?.renewed, first?.report.id === 'a']).toEqual([true, false]);
    unwrap(await app.years.delete('a'));
    expect(unwrap(await app.files.importReport())?.renewed).toBe(true);
    unwrap(await app.years.undoDelete('a'));
    const texts = unwrap(await app.ports.storage.reports.list()).map((r) => r.report?.overview);
    expect([...texts].sort()).toEqual(['来自文件', '来自文件', '本机的'].sort());
  });

  it.each([
    ['nothing chosen', ok(null), 'ok'],
    ['a foreign file', fileOf('{"a":1}'), 'notReport'],
    ['no report at all', fileOf('PK'), 'notJson'],
    ['a host that cannot read it', err(problem('fileUnreadable', { path: 'a' })), 'fileUnreadable'],
  ])('%s leaves everything as it was', async (_, file, code) => {
    const app = await freshApp({ bridge: fakeBridge({ file }).bridge });
    expect(codeOf(await app.files.importReport())).toBe(code);
    expect(unwrap(await app.years.list())).toEqual([]);
  });
});

describe('templates', () => {
  it('are offered for every text section and the letter on both forms', async () => {
    const app = await freshApp();
    for (const id of ['2019', '2021'])
      for (const section of ['preface', 'overview', 'problems', 'other', 'letterBody'] as const)
        expect([id, section, (await app.templates.shipped(section, id)).length > 0]).toEqual([id, section, true]);
  });

  it('are filled from the report, and what it does not say becomes a blank to jump to', async () => {
    const report = { ...blankReport('a'), organ: { ...blankReport('a').organ, address: '临河县' } };
    const edition = editionOf('2021');
    const filled = fillTemplate(
      '[[year]]|[[nextYear]]|[[shortName]]|[[address]]|[[email]]|[[toString]]|{{x}}',
      report,
      edition,
    );
    expect(filled).toBe('2021|2022|青石乡|临河县|{{电子邮箱}}|{{toString}}|{{x}}');
    expect(fillTemplate('[[notice]]', report, edition)).toContain('国办公开办函〔2021〕30号');
    const app = await freshApp();
    for (const section of ['preface', 'overview', 'problems', 'other', 'letterBody'] as const)
      for (const t of await app.templates.shipped(section, '2021'))
        expect([t.id, fillTemplate(t.text, report, edition).includes('[[')]).toEqual([t.id, false]);
  });

  it('of one’s own are kept, renamed, deleted and brought back', async () => {
    const app = await freshApp();
    unwrap(await app.profiles.begin(answers));
    expect(codeOf(await app.templates.keep('overview', '  ', '内容'))).toBe('templateNameMissing');
    const kept = unwrap(await app.templates.keep('overview', ' 常 用 ', '内容'));
    expect(unwrap(await app.templates.rename(kept.id, '每年用')).name).toBe('每年用');
    unwrap(await app.templates.delete(kept.id));
    expect(unwrap(await app.templates.own())).toEqual([]);
    unwrap(await app.templates.undoDelete(kept.id));
    expect(unwrap(await app.templates.own())).toEqual([{ ...kept, name: '每年用' }]);
  });
});
