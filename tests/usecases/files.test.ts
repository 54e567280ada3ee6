import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
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

describe('publish copy, PDF and printing', () => {
  const report = blankReport('a');

  it('web page and workbook go into a chosen folder', async () => {
    const { bridge, written } = fakeBridge();
    const app = await freshApp({ bridge });
    const steps: string[] = [];
    const done = unwrap(await app.exports.publish({ report, onStep: (s) => steps.push(s) }));
    expect([done?.names, steps]).toEqual([
      ['2021.html', '2021.xlsx'],
      ['choosing', 'composing', 'writing'],
    ]);
    expect(written.map((request) => request.files)).toEqual([
      [
        { name: '2021.html', bytes: new Uint8Array([3]) },
        { name: '2021.xlsx', bytes: new Uint8Array([4]) },
      ],
    ]);
  });

  it.each([
    ['甲乡年度报告.docx', '甲乡年度报告.pdf'],
    ['甲乡年度报告', '甲乡年度报告.pdf'],
    ['a/b.DOCX', 'a_b.pdf'],
    ['已是.pdf', '已是.pdf'],
  ])('what the page shows becomes one file: %s → %s', async (name, file) => {
    const bytes = new Uint8Array([0x25]);
    const { bridge, written } = fakeBridge({ pdf: ok(bytes) });
    const done = unwrap(await (await freshApp({ bridge })).exports.pdf({ name }));
    expect([done?.names, written[0]?.files]).toEqual([[file], [{ name: file, bytes }]]);
  });

  it('a host without PDF says so before it asks for a folder', async () => {
    const { bridge } = fakeBridge();
    const chooseFolder = vi.fn(bridge.chooseFolder);
    const app = await freshApp({ bridge: { ...bridge, chooseFolder } });
    expect(codeOf(await app.exports.pdf({ name: 'a' }))).toBe('pdfUnavailable');
    expect(chooseFolder).not.toHaveBeenCalled();
  });

  it('without a folder, when cancelled, and after a failure nothing is written', async () => {
    const none = fakeBridge({ folder: false, pdf: ok(new Uint8Array(1)) });
    const app = await freshApp({ bridge: none.bridge });
    expect([unwrap(await app.exports.publish({ report })), unwrap(await app.exports.pdf({ name: 'a' }))]).toEqual([
      null,
      null,
    ]);
    const stop = new AbortController();
    const cancelled = fakeBridge({ pdf: ok(new Uint8Array(1)) });
    const second = await freshApp({ bridge: cancelled.bridge });
    const onStep = (step: string) => step === 'composing' && stop.abort();
    for (const ask of [
      second.exports.publish({ report, signal: stop.signal, onStep }),
      second.exports.pdf({ name: 'a', signal: stop.signal, onStep }),
    ])
      expect(codeOf(await ask)).toBe('cancelled');
    const failing = fakeBridge({ pdf: err(problem('pdfFailed')) });
    const third = await freshApp({ bridge: failing.bridge });
    expect(codeOf(await third.exports.pdf({ name: 'a' }))).toBe('pdfFailed');
    expect(codeOf(await third.exports.publish({ report: { ...report, edition: 'x' } }))).toBe('unknownEdition');
    expect([none.written, cancelled.written, failing.written]).toEqual([[], [], []]);
  });

  it('printing is the host’s', async () => {
    const { bridge } = fakeBridge();
    const print = vi
      .fn()
      .mockResolvedValueOnce(ok(null))
      .mockResolvedValueOnce(err(problem('printFailed')));
    const app = await freshApp({ bridge: { ...bridge, print } });
    expect([codeOf(await app.exports.print()), codeOf(await app.exports.print())]).toEqual(['ok', 'printFailed']);
  });
});

describe('preview', () => {
  it('asks for the pages of the report’s own form with exactly the settings given', async () => {
    const pages = vi.fn(fakeComposer.pages);
    const app = await freshApp({ composer: { ...fakeComposer, pages } });
    const { signal } = new AbortController();
    const report = blankReport('a');
    const made = unwrap(await app.preview.pages(report, DEFAULT_SETTINGS, signal));
    expect(made.map((file) => [file.name, file.pages.length])).toEqual([['2021.docx', 1]]);
    expect(pages).toHaveBeenCalledExactlyOnceWith(report, editionOf('2021'), DEFAULT_SETTINGS, signal);
  });

  it('a form this program does not have is said, not tried', async () => {
    const app = await freshApp();
    expect(codeOf(await app.preview.pages({ ...blankReport('a'), edition: 'x' }, DEFAULT_SETTINGS))).toBe(
      'unknownEdition',
    );
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
