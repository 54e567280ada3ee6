import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { editions } from '../../renderer/bundled/editions';
import { readReport } from '../../renderer/core/editions/reportFile';
import { listing, newFolder } from './faults';

const TEXT = [
  '青石乡人民政府2022年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t/\t0',
  '行政规范性文件\t3\t1\t12',
].join('\n');

let folder: string;
let source: string;
beforeEach(async () => {
  folder = await newFolder();
  source = join(folder, '去年.txt');
  await writeFile(source, TEXT);
});

async function cli(...argv: string[]) {
  const said = { out: '', error: '' };
  const exit = await run(['import', ...argv], {
    out: async (text) => {
      said.out += text;
      return null;
    },
    error: async (text) => void (said.error += text),
  });
  return { exit, ...said };
}

describe('import', () => {
  it('answers with report and notes, and exit 0 though a cell is not read', async () => {
    const { exit, out } = await cli(source, '--json');
    const { report, notes } = JSON.parse(out) as { report: { year: number; tables: unknown }; notes: object[] };
    expect(exit).toBe(0);
    expect(report).toMatchObject({ year: 2022, tables: { proactive: { regulations: { made: 0, repealed: null } } } });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'unread', place: 'proactive.regulations.repealed', raw: '/' }),
    );
  });

  it('tells people what to look at', async () => {
    const { out } = await cli(source);
    expect(out).toContain('年度：2022');
    expect(out).toContain('没有读出（');
    expect(out).not.toMatch(/undefined|proactive|null/);
  });

  it('writes a report file that the other commands take, and never over another', async () => {
    const target = join(folder, '年报.json');
    expect((await cli(source, '-o', target)).exit).toBe(0);
    expect(readReport(editions, await readFile(target, 'utf8')).ok).toBe(true);
    const before = await readFile(target);
    const again = await cli(source, '-o', target, '--json');
    expect([again.exit, again.out]).toEqual([2, '']);
    expect(await readFile(target)).toEqual(before);
  });

  it('takes a package folder for the report file in it', async () => {
    const packed = join(folder, '报送包');
    await mkdir(packed);
    await cli(source, '-o', join(packed, 'report.json'));
    expect((await cli(packed, '--json')).exit).toBe(0);
  });

  it.each([
    ['no report', '今晚八点开会。'],
    ['empty', ''],
  ])('%s: one sentence, exit 2, nothing written', async (_, content) => {
    await writeFile(source, content);
    const before = await listing(folder);
    const { exit, out, error } = await cli(source, '--json', '-o', join(folder, '年报.json'));
    expect([exit, out]).toEqual([2, '']);
    expect(error).toMatch(/^[^\n]*[\u4e00-\u9fff]{6}[^\n]*。\n$/u);
    expect(await listing(folder)).toEqual(before);
  });

  it.each([
    ['a folder', '.'],
    ['a missing file', 'nowhere.docx'],
  ])('%s is refused', async (_, name) => {
    const { exit, error } = await cli(join(folder, name));
    expect(exit).toBe(2);
    expect(error).toContain(name === '.' ? '不是文件' : '找不到文件');
    expect(existsSync(join(folder, 'nowhere.docx'))).toBe(false);
  });
});
