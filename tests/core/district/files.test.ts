import { describe, expect, it } from 'vitest';
import {
  newerTask,
  readReply,
  readTask,
  remarkSpan,
  townshipOf,
  writeReply,
  writeTask,
  type Reply,
  type Task,
} from '../../../renderer/core/district';

const TASK: Task = {
  format: 'nianbao-task',
  schemaVersion: 1,
  id: 'task-1',
  revision: 2,
  year: 2025,
  district: '云岭县人民政府办公室',
  deadline: '2026-01-31',
  recipient: '云岭县人民政府办公室',
  notice: { title: '关于做好年报编制工作的通知', number: '云政办函〔2025〕9号' },
  templates: [{ id: 't', section: 'other', name: '无其他事项', when: '没有别的可写时', text: '本年度没有其他事项。' }],
  words: { confusables: [{ wrong: '政务中心', right: '政务服务中心' }], allowed: ['枫桥坞'] },
  townships: [
    { name: '甲镇人民政府', shortName: '甲镇' },
    { name: '乙乡人民政府', shortName: '' },
  ],
};

const REPLY: Reply = {
  format: 'nianbao-reply',
  schemaVersion: 1,
  kind: 'return',
  district: '云岭县人民政府办公室',
  on: '2026-01-20',
  organ: '甲镇人民政府',
  year: 2025,
  reportId: 'r',
  revision: 1,
  code: '0123-4567-89AB-CDEF',
  remarks: [{ place: 'overview:3-9', quote: '及时公开', text: '请写明件数。' }],
};

/** A key path of the value and what somebody put there. */
const put = (value: object, key: string, content: unknown): string => JSON.stringify({ ...value, [key]: content });

describe('task file', () => {
  it('reads back as it was written, always the same bytes', () => {
    expect(readTask(writeTask(TASK))).toEqual({ ok: true, value: TASK });
    expect(writeTask({ ...TASK })).toBe(writeTask(TASK));
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'districtFileOther'],
    ['a list', '[]', 'districtFileOther'],
    ['a reply', writeReply(REPLY), 'districtFileOther'],
    ['from newer software', put(TASK, 'schemaVersion', 2), 'districtFileNewer'],
    ['too deep', '['.repeat(100_000), 'tooDeep'],
    ['a key that reaches a prototype', '{"__proto__":{}}', 'unknownKey'],
    ['an unknown key', put(TASK, 'run', 'x'), 'districtFileWrong'],
    ['a day that is none', put(TASK, 'deadline', '2026-02-30'), 'districtFileWrong'],
    ['a year as text', put(TASK, 'year', '2025'), 'districtFileWrong'],
    ['a recipient on two lines', put(TASK, 'recipient', '甲\n乙'), 'districtFileWrong'],
    ['no revision', put(TASK, 'revision', 0), 'districtFileWrong'],
    ['an unknown section', put(TASK, 'templates', [{ ...TASK.templates[0], section: 'x' }]), 'districtFileWrong'],
    [
      'a township twice',
      put(TASK, 'townships', [...TASK.townships, { name: '甲镇 人民政府', shortName: '' }]),
      'districtFileWrong',
    ],
    [
      'too many townships',
      put(
        TASK,
        'townships',
        Array.from({ length: 5001 }, (_, i) => ({ name: `镇${i}`, shortName: '' })),
      ),
      'districtFileWrong',
    ],
  ])('refuses %s', (_, text, code) => {
    const read = readTask(text);
    expect(read.ok || read.error.code).toBe(code);
  });

  it('an older one never replaces a newer one', () => {
    const older = newerTask(TASK, { ...TASK, revision: 1 });
    expect(older.ok || older.error.code).toBe('taskOlder');
    expect(newerTask(TASK, { ...TASK, revision: 3 }).ok).toBe(true);
    expect(newerTask(TASK, { ...TASK, id: 'other', revision: 1 }).ok).toBe(true);
  });

  it('knows its townships whatever blanks are in a name', () => {
    expect(townshipOf(TASK, '甲镇　人民政府')?.shortName).toBe('甲镇');
    expect(townshipOf(TASK, '丙镇人民政府')).toBeUndefined();
  });
});

describe('receipt and return', () => {
  it('read back as they were written', () => {
    const { remarks: _, ...rest } = REPLY;
    const receipt: Reply = { ...rest, kind: 'receipt', accepted: true, remarks: [] };
    for (const reply of [REPLY, receipt]) expect(readReply(writeReply(reply))).toEqual({ ok: true, value: reply });
  });

  it.each<[string, string]>([
    ['a return without a remark', put(REPLY, 'remarks', [])],
    ['a code with letters that are not used', put(REPLY, 'code', 'ILOU-4567-89AB-CDEF')],
    ['a place that is none', put(REPLY, 'remarks', [{ place: '../x', quote: '', text: 'a' }])],
    ['another kind', put(REPLY, 'kind', 'order')],
    ['both at once', put(REPLY, 'accepted', true)],
  ])('refuses %s', (_, text) => {
    const read = readReply(text);
    expect(read.ok || read.error.code).toBe('districtFileWrong');
  });

  it.each<[string, string, number, ReturnType<typeof remarkSpan>]>([
    ['at its place', '我们及时公开信息', 2, { start: 2, end: 6 }],
    ['moved', '去年以来，及时公开信息', 2, { start: 5, end: 9 }],
    ['twice elsewhere', '及时公开，及时公开', 3, null],
    ['gone', '公开', 0, null],
  ])('a remark finds its words: %s', (_, text, start, span) => {
    expect(remarkSpan(text, '及时公开', start)).toEqual(span);
  });
});
