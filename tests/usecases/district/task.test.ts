import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTask } from '../../../renderer/core/district';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import { copiedFrom, isChanged, nextRevision, asStanding, type App, type TaskDraft } from '../../../renderer/usecases';
import { codeOf, unwrap } from '../../storage/support';
import { answers, fakeBridge, freshApp } from '../support';

let app: App;
let host: ReturnType<typeof fakeBridge>;
const given = (n: number) => {
  const file = host.written[n]!.files[0]!;
  return { name: file.name, task: unwrap(readTask(new TextDecoder().decode(file.bytes))) };
};
const town = (key: string, name: string) => ({ key, name, shortName: '' });

beforeEach(async () => {
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  unwrap(await app.profiles.begin(answers));
});

const filled = async (year = 2025): Promise<TaskDraft> => ({
  ...unwrap(await app.taskMaker.open(year)),
  district: '临河县人民政府办公室',
  recipient: '临河县人民政府办公室：',
  townships: [town('a', ' 松溪镇人民政府 '), town('b', ''), town('c', '柳河乡人民政府')],
});

describe('a task while it is written', () => {
  it('begins with the deadline and the recipient of this office, and is not kept before something was written', async () => {
    const draft = unwrap(await app.taskMaker.open(2025));
    expect([draft.deadline, draft.recipient, draft.given]).toEqual(['2026-01-31', '临河县人民政府办公室', null]);
    expect(unwrap(await app.taskMaker.list())).toEqual([]);
  });

  it('is kept with its blanks and doubles, as it stands', async () => {
    const draft = { ...(await filled()), townships: [town('a', '松溪镇'), town('b', '松溪镇'), town('c', '')] };
    unwrap(await app.taskMaker.keep(draft));
    const again = unwrap(await app.taskMaker.open(2025));
    expect(again.id).toBe(draft.id);
    expect(again.townships.map((row) => row.name)).toEqual(['松溪镇', '松溪镇', '']);
  });

  it('takes over from another year what is not there yet, and nothing that is', async () => {
    const last = { ...(await filled(2024)), words: { confusables: [], allowed: ['松溪'] } };
    const mine = { ...(await filled()), district: '', townships: [town('x', '柳河乡人民政府')] };
    const made = copiedFrom(mine, asStanding(last), () => 'new');
    expect(made.district).toBe(last.district);
    expect(made.words.allowed).toEqual(['松溪']);
    expect(made.townships.map((row) => row.name)).toEqual(['柳河乡人民政府', ' 松溪镇人民政府 ']);
    expect([made.year, made.id, made.deadline]).toEqual([2025, mine.id, mine.deadline]);
  });
});

describe('giving out', () => {
  it('writes what a township can read: cleaned, without blank rows, under a name that tells the year', async () => {
    const { draft, written } = unwrap(await app.taskMaker.give(await filled()))!;
    const { name, task } = given(0);
    expect(written.names).toEqual([name]);
    expect(name).toBe('2025年年报任务文件.json');
    expect(task.townships.map((t) => t.name)).toEqual(['松溪镇人民政府', '柳河乡人民政府']);
    expect(task.recipient).toBe('临河县人民政府办公室');
    expect([task.revision, draft.given?.revision, isChanged(draft)]).toEqual([1, 1, false]);
  });

  it('gives every stick the same file, and counts up once something was changed', async () => {
    const first = unwrap(await app.taskMaker.give(await filled()))!.draft;
    const second = unwrap(await app.taskMaker.give(first))!.draft;
    expect(given(1)).toEqual(given(0));
    const changed = { ...second, deadline: '2026-01-20' };
    expect([isChanged(changed), nextRevision(changed)]).toEqual([true, 2]);
    unwrap(await app.taskMaker.give(changed));
    expect(given(2).task).toMatchObject({ revision: 2, id: first.id, deadline: '2026-01-20' });
    expect(given(2).name).toContain('第2次');
  });

  it('writes nothing while something is wrong, and nothing when no stick was chosen', async () => {
    const wrong = { ...(await filled()), townships: [town('a', '松溪镇人民政府'), town('b', '松溪镇人民政府')] };
    expect(codeOf(await app.taskMaker.give(wrong))).toBe('taskUnfinished');
    const none = await freshApp({ bridge: fakeBridge({ folder: false }).bridge });
    expect(unwrap(await none.taskMaker.give(await filled()))).toBeNull();
    expect(host.written).toEqual([]);
  });

  it('says why a stick did not take it; the draft is kept', async () => {
    const bridge = { ...host.bridge, writeFiles: () => Promise.resolve(err(problem('diskFull'))) };
    const full = await freshApp({ bridge });
    expect(codeOf(await full.taskMaker.give(await filled()))).toBe('diskFull');
    expect(unwrap(await full.taskMaker.list())).toHaveLength(1);
  });
});

describe('a task file to go on from', () => {
  it.each([
    ['of ours', (text: string) => text, 'task'],
    ['that is none', () => '{"format":"nianbao-report"}', 'districtFileOther'],
  ])('%s', async (_, spoil, wanted) => {
    unwrap(await app.taskMaker.give(await filled(2024)));
    const text = spoil(new TextDecoder().decode(host.written[0]!.files[0]!.bytes));
    const bridge = fakeBridge({ file: ok({ name: 'a.json', text }) }).bridge;
    const read = await (await freshApp({ bridge })).taskMaker.readFile();
    expect(read.ok ? 'task' : read.error.code).toBe(wanted);
  });
});
