import { describe, expect, it } from 'vitest';
import { problem, problemCodes, sentence } from '../../../renderer/core/kernel/problem';

const details = {
  place: 'tables.x',
  limit: 60,
  limitMb: 20,
  year: 2020,
  from: 2019,
  edition: '2030',
  path: 'E:\\年报',
  wanted: 2020,
  found: 2,
  supported: 1,
  what: '任务文件',
  state: '未报送',
  step: '退回',
  organ: '青石乡人民政府',
  fileKind: '任务文件',
  seconds: 30,
  left: 12,
};

/** A wrong use is told in whole sentences of the command line. */
const usage = { what: '用法：给出年度和机关全称。' };

describe('every problem', () => {
  it.each(problemCodes.map((code) => [code]))('%s is told in one plain Chinese sentence', (code) => {
    const said = sentence(problem(code, code === 'usage' ? usage : details));
    expect(said).toMatch(/^[^\n。]{8,}。$/u);
    expect(said).not.toMatch(/undefined|数据库|JSON|schema|null|Error/);
    expect(said).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('repeats foreign text clipped, without line breaks, controls or marks that turn the line', () => {
    const said = sentence(problem('fileMissing', { path: `\u202e\n\u0007${'长'.repeat(5000)}` }));
    expect(said.length).toBeLessThan(200);
    expect(said).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
