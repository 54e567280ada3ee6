import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { writeReply, writeTask, type Reply, type Task } from '../../../renderer/core/district';
import { problem } from '../../../renderer/core/kernel/problem';
import { err } from '../../../renderer/core/kernel/result';
import type { Handoff } from '../../../renderer/usecases';
import { formsOf } from '../../../renderer/core/editions/registry';
import { checker } from '../../../renderer/core/checks/check';
import { returned, task as taskOf } from '../../storage/fromDistrict';
import { codeOf, unwrap } from '../../storage/support';
import { wordLists } from '../../../renderer/bundled/wordLists';
import { answers } from '../support';
import { office, type Office } from './office';

const task = (more: Partial<Task> = {}): Task => taskOf({ year: 2025, deadline: '2026-01-20', ...more });

const replyTo = (handoff: Handoff, more: Partial<Reply> = {}): Reply =>
  returned({
    organ: handoff.organName,
    year: handoff.year,
    reportId: handoff.reportId,
    revision: handoff.revision,
    code: handoff.code,
    ...more,
  });

async function handedOver(): Promise<Office & { handoff: Handoff }> {
  const o = await office();
  const { handoff } = unwrap(await o.app.handoff.handOver({ reportId: 'r1', place: o.place }));
  o.stick.folders.clear();
  return { ...o, handoff };
}

const look = async ({ app }: Office, what: 'folder' | 'files' = 'folder') =>
  unwrap(await app.handoff.lookAt(what))!.items;
const shown = async (o: Office, what: 'folder' | 'files' = 'folder') =>
  (await look(o, what)).map((item) =>
    item.kind === 'refused' ? [item.path, item.problem.code] : [item.path, `${item.kind} ${item.state}`],
  );

describe('looking at what the district sent', () => {
  it('stores nothing, and knows replies by their code and tasks by themselves', async () => {
    const o = await handedOver();
    o.stick.put('回执.json', writeReply(replyTo(o.handoff)));
    o.stick.put('任务.json', writeTask(task()));
    o.stick.put('备份.json', '{"format":"nianbao-report"}');
    expect(await shown(o)).toEqual([
      ['回执.json', 'reply new'],
      ['任务.json', 'task new'],
    ]);
    expect(unwrap(await o.app.handoff.history('r1'))[0]!.reply).toBeNull();
    expect(unwrap(await o.app.ports.storage.tasks.received())).toEqual([]);
  });

  it.each([
    [
      'a reply to a package given out elsewhere',
      (h: Handoff) => writeReply(replyTo(h, { code: '0000-0000-0000-0000' })),
      'replyUnknown',
    ],
    ['a reply about another year', (h: Handoff) => writeReply(replyTo(h, { year: 2019 })), 'replyUnknown'],
    [
      'a reply of a newer program',
      (h: Handoff) => writeReply(replyTo(h)).replace('"schemaVersion": 1', '"schemaVersion": 9'),
      'districtFileNewer',
    ],
    [
      'a reply with a key nobody knows',
      (h: Handoff) => writeReply(replyTo(h)).replace('{', '{"more": 1,'),
      'districtFileWrong',
    ],
    ['a return without a remark', (h: Handoff) => writeReply(replyTo(h, { remarks: [] })), 'districtFileWrong'],
    ['half a file', (h: Handoff) => writeReply(replyTo(h)).slice(0, 200), 'notFromDistrict'],
    ['a text that is no file of ours', () => '你好', 'notFromDistrict'],
  ])('%s is told and kept out', async (_, text, code) => {
    const o = await handedOver();
    o.stick.put('给的.json', text(o.handoff));
    expect(await shown(o, 'files')).toEqual([['给的.json', code]]);
    unwrap(await o.app.handoff.takeIn(await look(o, 'files')));
    expect(unwrap(await o.app.handoff.history('r1'))[0]!.reply).toBeNull();
  });

  it('says so when there is nothing, when the stick is pulled, and nothing when the person chose nothing', async () => {
    const o = await office();
    expect(codeOf(await o.app.handoff.lookAt('folder'))).toBe('nothingFromDistrict');
    o.stick.put('任务.json', writeTask(task()));
    o.stick.faults.readIncoming = () => Promise.resolve(err(problem('mediumGone')));
    expect(codeOf(await o.app.handoff.lookAt('folder'))).toBe('mediumGone');
    o.stick.faults.chooseIncoming = () => Promise.resolve({ ok: true, value: null });
    expect(unwrap(await o.app.handoff.lookAt('folder'))).toBeNull();
  });

  it('of two replies the later day counts, whatever their order; an earlier one never replaces it', async () => {
    const o = await handedOver();
    o.stick.put('b.json', writeReply(replyTo(o.handoff, { on: '2026-01-25' })));
    o.stick.put('a.json', writeReply(replyTo(o.handoff, { on: '2026-01-20' })));
    expect(await shown(o)).toEqual([
      ['b.json', 'reply new'],
      ['a.json', 'reply older'],
    ]);
    unwrap(await o.app.handoff.takeIn(await look(o)));
    expect(await shown(o)).toEqual([
      ['b.json', 'reply seen'],
      ['a.json', 'reply older'],
    ]);
    expect(unwrap(await o.app.handoff.history('r1'))[0]!.reply!.reply.on).toBe('2026-01-25');
  });

  it('a second, older task is refused, beside a newer one and after it', async () => {
    const o = await office();
    o.stick.put('新.json', writeTask(task({ revision: 2, deadline: '2026-01-25' })));
    o.stick.put('旧.json', writeTask(task()));
    const wanted = [
      ['新.json', 'task new'],
      ['旧.json', 'taskOlder'],
    ];
    expect(await shown(o)).toEqual(wanted);
    unwrap(await o.app.handoff.takeIn(await look(o)));
    expect(await shown(o)).toEqual([['新.json', 'task seen'], wanted[1]]);
  });
});

describe('a task that was taken in', () => {
  it('presets deadline, recipient, words and templates; a newer one replaces, undo leaves nothing behind', async () => {
    const o = await office([]);
    const { app, stick } = o;
    unwrap(await app.profiles.begin(answers));
    const words = { confusables: [{ wrong: '政务公开栏', right: '政府信息公开栏' }], allowed: ['一网通'] };
    const template = { id: 'd1', section: 'overview' as const, name: '县里的写法', when: '', text: '按要求写。' };
    stick.put('任务.json', writeTask(task({ recipient: '云岭县人民政府办公室', words, templates: [template] })));
    const before = unwrap(await app.handoff.takeIn(await look(o)));
    const wrongs = async () => (await app.ownWords.lists(wordLists)).confusables.map(({ wrong }) => wrong);
    expect(unwrap(await app.settings.read()).taskDeadlines).toEqual({ 2025: '2026-01-20' });
    expect(await wrongs()).toContain('政务公开栏');
    expect((await app.templates.district('overview')).map(({ name }) => name)).toEqual(['县里的写法']);
    expect(await app.templates.district('other')).toEqual([]);
    stick.put('任务.json', writeTask(task({ revision: 2, deadline: '', recipient: '云岭县政务公开办' })));
    unwrap(await app.handoff.takeIn(await look(o)));
    expect(unwrap(await app.settings.read()).taskDeadlines).toEqual({});
    expect(await wrongs()).not.toContain('政务公开栏');
    expect(unwrap(await app.years.create(2025)).report.letter.recipient).toBe('云岭县政务公开办');
    unwrap(await app.handoff.undoTakeIn(before));
    expect(unwrap(await app.ports.storage.tasks.received())).toEqual([]);
    expect(unwrap(await app.years.create(2024)).report.letter.recipient).toBe('临河县人民政府办公室');
  });

  it('a year begun under it cites its notice; one begun before, or of another year, keeps its letter', async () => {
    const o = await office([]);
    const { app } = o;
    unwrap(await app.profiles.begin(answers));
    const before = unwrap(await app.years.create(2024)).report;
    const notice = { title: '关于做好年报报送工作的通知', number: '临政公开〔2026〕3号' };
    o.stick.put('任务.json', writeTask(task({ notice })));
    unwrap(await app.handoff.takeIn(await look(o)));
    const { report } = unwrap(await app.years.create(2025));
    expect(report.letter.body).toContain('根据《关于做好年报报送工作的通知》（临政公开〔2026〕3号）的要求');
    const forms = formsOf(app.ports.editions, report)!;
    const { findings } = checker.check({ report, ...forms, lastYear: null, words: wordLists });
    expect(findings.filter(({ rule }) => rule === 'CV04' || rule === 'CV05')).toEqual([]);
    expect(unwrap(await app.years.open(report.id)).report.letter.body).toBe(report.letter.body);
    expect(unwrap(await app.years.open(before.id)).report.letter.body).toBe(before.letter.body);
    expect(unwrap(await app.years.create(2023)).report.letter.body).toContain('国办公开办函');
  });

  it('says whether the organ is on its list and whether the year is begun', async () => {
    const o = await office([]);
    o.stick.put('任务.json', writeTask(task()));
    expect((await look(o))[0]).toMatchObject({ listed: null, yearBegun: false });
    unwrap(await o.app.profiles.begin(answers));
    unwrap(await o.app.years.create(2025));
    expect((await look(o))[0]).toMatchObject({ listed: true, yearBegun: true });
    o.stick.put('任务.json', writeTask(task({ townships: [{ name: '别处乡人民政府', shortName: '' }] })));
    expect((await look(o))[0]).toMatchObject({ listed: false });
  });
});
