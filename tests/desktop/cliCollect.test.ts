import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { setCells } from '../../renderer/core/report/cells';
import { readWorkbook } from '../core/compose/publish/readWorkbook';
import { fullReport } from '../fixtures/reports';
import { newFolder } from './faults';

const NEW = 'applications.newReceived.naturalPerson';

interface Answer {
  readonly units: readonly { organ: string; year: number; state: string; counts: object; path: string }[];
  readonly rejected: readonly { path: string; problems: readonly { kind: string; message: string }[] }[];
  readonly tables: Record<string, Record<string, Record<string, unknown>>> | null;
}

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await newFolder();
  root = join(folder, '收件');
  await mkdir(root);
});

async function cli(...argv: string[]) {
  const said = { out: '', error: '' };
  const exit = await run(['collect', ...argv], {
    out: async (text) => {
      said.out += text;
      return null;
    },
    error: async (text) => void (said.error += text),
  });
  return { exit, ...said };
}

const answer = async (...argv: string[]): Promise<Answer> =>
  JSON.parse((await cli(root, '--json', ...argv)).out) as Answer;

async function put(path: string, content: string | object): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const township = (name: string, n: number | null, year = 2025) =>
  setCells(fullReport('2021', { year, organ: { name } }), { [NEW]: n });

describe('collect', () => {
  it('adds up report files at any depth and leaves everything as it was', async () => {
    await put('甲.json', township('甲镇人民政府', 3));
    await put('片区/二/乙.json', township('=1+1镇人民政府', 4));
    await put('片区/旧.json', township('丙镇人民政府', 100, 2024));
    await put('片区/说明.txt', '别的东西');
    const before = await readdir(root, { recursive: true });
    const { exit } = await cli(root, '--json');
    const { units, rejected, tables } = await answer();
    expect([exit, rejected]).toEqual([0, []]);
    expect(units.map(({ organ, state, path }) => [organ, state, path])).toEqual([
      ['=1+1镇人民政府', 'received', '片区/二/乙.json'],
      ['丙镇人民政府', 'otherYear', '片区/旧.json'],
      ['甲镇人民政府', 'received', '甲.json'],
    ]);
    expect(tables?.['applications']?.['newReceived']?.['naturalPerson']).toBe(7);
    expect(await readdir(root, { recursive: true })).toEqual(before);
    expect((await answer('--year', '２０２４')).tables?.['applications']?.['newReceived']?.['naturalPerson']).toBe(100);
  });

  it.each<[string, string, string | object, string]>([
    ['not a report', 'x.json', '{"a":1}', 'notReport'],
    ['half a file', 'x.json', '{"format":', 'notJson'],
    ['too deep', 'x.json', '['.repeat(100_000), 'tooDeep'],
    ['unknown keys', 'x.json', { ...township('甲镇', 1), more: 1 }, 'unknownKey'],
    ['another form', 'x.json', { ...township('甲镇', 1), edition: '2019' }, 'districtOtherForm'],
    ['what an interrupted hand-off leaves', 'a/report.json', township('甲镇', 1), 'manifestMissing'],
    ['not a package', 'x.zip', 'PK', 'notPackage'],
    ['an empty manifest', 'a/manifest.json', '', 'manifestBroken'],
  ])('refuses %s in a plain sentence and adds up the rest', async (_, path, content, kind) => {
    await put(path, content);
    await put('好.json', township('乙镇人民政府', 5));
    const { exit, error } = await cli(root, '--json');
    expect([exit, error]).toEqual([1, '']);
    const { rejected, tables, units } = await answer();
    expect(rejected.map((r) => r.problems.map((p) => p.kind))).toEqual([[kind]]);
    expect(path.startsWith(rejected[0]!.path)).toBe(true);
    expect(rejected[0]!.problems[0]!.message).toMatch(/^[^\n]*[\u4e00-\u9fff]{3}[^\n]*。$/);
    expect(units).toHaveLength(1);
    expect(tables?.['applications']?.['newReceived']?.['naturalPerson']).toBe(5);
    expect((await cli(root)).out).toContain(`未汇总“${rejected[0]!.path}”`);
  });

  it('follows no link', async () => {
    const outside = join(folder, '外面.json');
    await writeFile(outside, JSON.stringify(township('甲镇人民政府', 1)));
    await symlink(outside, join(root, '甲.json'));
    await symlink(folder, join(root, '圈'));
    const { units, rejected } = await answer();
    expect(units).toEqual([]);
    expect(rejected.map(({ path, problems }) => [path, problems[0]?.kind])).toEqual([['甲.json', 'link']]);
  });

  it('says how a sum is incomplete and who has to decide', async () => {
    await put('甲.json', township('甲镇人民政府', null));
    await put('乙一.json', township('乙镇人民政府', 1));
    await put('乙二.json', township('乙镇人民政府', 2));
    const { out } = await cli(root);
    expect(out).toContain('有 1 格并非每个单位都填了数');
    expect(out.match(/请核对：“乙镇人民政府”/g)).toHaveLength(2);
  });

  it('of an empty folder is no units and no tables', async () => {
    expect(await answer()).toEqual({ units: [], rejected: [], tables: null });
    expect((await cli(root, '-o', join(folder, '空.xlsx'))).exit).toBe(0);
  });

  it('writes the same as values, as lines and as a workbook, and never over a file', async () => {
    const names = ['=1+1镇', '+1镇', '-2+3镇', '@SUM镇', 'constructor'];
    for (const [i, name] of names.entries()) await put(`${i}.json`, township(name, 10 ** i));
    await put('坏.json', '{');
    for (const kind of ['json', 'ndjson', 'xlsx']) {
      const target = join(folder, `汇总.${kind}`);
      expect((await cli(root, '-o', target)).exit).toBe(1);
      expect((await cli(root, '-o', target)).exit).toBe(2);
    }
    const wanted = await answer();
    expect(JSON.parse(await readFile(join(folder, '汇总.json'), 'utf8'))).toEqual(wanted);
    const lines = (await readFile(join(folder, '汇总.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual([
      ...names.map(() => 'unit'),
      'rejected',
      'tables',
    ]);
    // readWorkbook throws on formulas.
    const book = readWorkbook(await readFile(join(folder, '汇总.xlsx')));
    const values = book.map((sheet) => [...sheet.cells.values()].map((cell) => cell.value));
    expect(book.slice(-3).map((sheet) => sheet.name)).toEqual(['报送情况', '缺数情况', '未汇总']);
    expect(values.at(-3)).toEqual(expect.arrayContaining(names));
    expect(values[1]).toContain(11111);
    expect(values.at(-1)).toContain('坏.json');
  });
});
