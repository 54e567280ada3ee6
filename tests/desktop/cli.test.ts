import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { editions } from '../../renderer/bundled/editions';
import { publishCopy } from '../../renderer/core/compose/publish';
import { valueCells } from '../../renderer/core/editions/grid';
import { readReport } from '../../renderer/core/editions/reportFile';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { getCell, setCells } from '../../renderer/core/report/cells';
import { isBlank, type Cell, type Report } from '../../renderer/core/report/model';
import manifest from '../../package.json' with { type: 'json' };
import { listing, newFolder } from './faults';

const ORGAN = '青石乡人民政府';
let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

async function cli(...argv: string[]): Promise<Said> {
  const said = { out: '', error: '' };
  const exit = await run(argv, {
    out: async (text) => {
      said.out += text;
      return null;
    },
    error: async (text) => void (said.error += text),
  });
  return { exit, ...said };
}

async function blank(year = 2023): Promise<Report> {
  const { out } = await cli('new', '--year', String(year), '--organ', ORGAN);
  const report = readReport(editions, out);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

async function saved(report: object, name = '年报.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(report));
  return path;
}

/** Exit 2, nothing on standard output, exactly one Chinese sentence on standard error. */
function expectRefusal({ exit, out, error }: Said): void {
  expect([exit, out]).toEqual([2, '']);
  expect(error).toMatch(/^[^\n]*[\u4e00-\u9fff]{3}[^\n]*。\n$/);
}

describe('refused arguments', () => {
  it.each([
    ['no command', []],
    ['unknown command', ['chekc']],
    ['name of every object', ['constructor']],
    ['a name with a line break', ['a\nb']],
    ['handoff: no folder', ['handoff', 'x.json']],
    ['handoff: a report that is not there', ['handoff', 'not there.json', '--to', '.']],
    ['verify: no package', ['verify']],
    ['verify: a package that is not there', ['verify', 'not there']],
    ['collect: no folder', ['collect']],
    ['collect: a folder that is not there', ['collect', 'not there']],
    ['collect: an output of another kind', ['collect', '.', '-o', 'x.csv']],
    ['collect: no year', ['collect', '.', '--year', 'abcd']],
    ['collect: a year before the forms', ['collect', '.', '--year', '1999']],
    ['check: no file', ['check']],
    ['check: no file but json', ['check', '--json']],
    ['check: unknown option', ['check', 'x.json', '--jsn']],
    ['check: two files', ['check', 'a.json', 'b.json']],
    ['check: last year without a file', ['check', 'a.json', '--last-year']],
    ['check: last year swallows an option', ['check', 'a.json', '--last-year', '--json']],
    ['check: a switch with a value', ['check', 'a.json', '--json=yes']],
    ['check: a switch twice', ['check', 'a.json', '--json', '--json']],
    ['check: prototype option', ['check', 'a.json', '--__proto__']],
    ['check: empty file name', ['check', '']],
    ['new: no organ', ['new', '--year', '2023', '--json']],
    ['new: no year', ['new', '--organ', ORGAN]],
    ['new: empty organ', ['new', '--year', '2023', '--organ=']],
    ['new: blank organ', ['new', '--year', '2023', '--organ', '  ']],
    ['new: organ of 61', ['new', '--year', '2023', '--organ', '镇'.repeat(61)]],
    ['new: a surplus word', ['new', '2023', '--year', '2023', '--organ', ORGAN]],
    ...['abcd', '23', '20233', '2023.0', '0x7e7', '１９９９', '-2023', '1e3', '2018'].map(
      (year): [string, string[]] => [`new: year ${year}`, ['new', '--year', year, '--organ', ORGAN]],
    ),
    ['export: no file', ['export', '-o', 'x']],
    ['export: no folder', ['export', 'x.json']],
    ['export: unknown split', ['export', 'x.json', '-o', 'x', '--files', 'three']],
    ['export: a publish copy with a value', ['export', 'x.json', '-o', 'x', '--publish=page']],
    ['export: unknown letter', ['export', 'x.json', '-o', 'x', '--letter', 'redhead']],
  ])('%s', async (_, argv) => expectRefusal(await cli(...argv)));
});

describe('refused files', () => {
  const files: [string, string | Uint8Array | null][] = [
    ['missing', null],
    ['empty', ''],
    ['not JSON', '{ not json'],
    ['another format', '{"format":"something-else","tables":{}}'],
    ['another JSON value', '{"a": 1}'],
    ['newer', '{"format":"nianbao-report","schemaVersion":999}'],
    ['a number too large', '{"format":"nianbao-report","year":1e999}'],
    ['very deep', '['.repeat(100_000)],
    ['broken UTF-8', new Uint8Array([0x7b, 0xff])],
  ];
  describe.each(files)('%s', (_, content) => {
    it.each(['check', 'export', 'last year'])('by %s, and nothing is written', async (command) => {
      const path = join(folder, '坏.json');
      if (content !== null) await writeFile(path, content);
      const before = await listing(folder);
      if (command === 'check') expectRefusal(await cli('check', path, '--json'));
      if (command === 'export') expectRefusal(await cli('export', path, '-o', join(folder, 'out'), '--json'));
      if (command === 'last year') {
        const good = await saved(await blank());
        expectRefusal(await cli('check', good, '--last-year', path, '--json'));
        return;
      }
      expect(await listing(folder)).toEqual(before);
    });
  });

  it('a folder or a device is said to be no file, and not to be held by a program', async () => {
    for (const path of [folder, '/dev/null']) {
      for (const argv of [['check'], ['export', '-o', join(folder, 'out')]]) {
        const said = await cli(...argv, path);
        expectRefusal(said);
        expect(said.error).toContain(`“${path}”不是文件`);
      }
    }
    expect(await listing(folder)).toEqual([]);
  });

  it('a file behind a file', async () => {
    expectRefusal(await cli('check', join(await saved({}), 'x.json')));
  });

  it('names with line breaks and direction marks stay on one line', async () => {
    const { error } = await cli('check', join(folder, 'a\nb\u202e.json'));
    expect(error.trimEnd()).not.toMatch(/[\n\u202e]/);
  });
});

describe('new', () => {
  it.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ])('%i: form %s, every cell null, titles prefilled', async (year, edition) => {
    const report = await blank(year);
    expect(report.edition).toBe(edition);
    const cells = valueCells(editions.byId(edition)!);
    expect(cells.filter(({ place }) => !isBlank(getCell(report, place)))).toEqual([]);
    expect(report.title).toContain(ORGAN + year);
  });

  it('writes to the file named, once', async () => {
    const path = join(folder, '新.json');
    expect(await cli('new', '--year', '2023', '--organ', ORGAN, '-o', path)).toMatchObject({ exit: 0, error: '' });
    const first = await readFile(path, 'utf8');
    expect(readReport(editions, first).ok).toBe(true);
    expectRefusal(await cli('new', '--year', '2023', '--organ', ORGAN, '-o', path));
    expect(await readFile(path, 'utf8')).toBe(first);
    expect(await listing(folder)).toEqual(['新.json']);
  });

  it.each(['２０２５', '２0２5'])('takes the digits %s of an input method', async (year) => {
    const { out, exit } = await cli('new', '--year', year, '--organ', ORGAN);
    expect([exit, (JSON.parse(out) as Report).year]).toEqual([0, 2025]);
  });

  it.each([1, 20])('takes the year %i years ahead: the command line keeps no calendar', async (ahead) => {
    const year = new Date().getFullYear() + ahead;
    expect((await blank(year)).year).toBe(year);
  });

  it('says which folder is not there, and makes none', async () => {
    const away = join(folder, '无此文件夹');
    const said = await cli('new', '--year', '2023', '--organ', ORGAN, '-o', join(away, 'a.json'));
    expectRefusal(said);
    expect(said.error).toBe(`文件夹“${away}”不存在，请核对位置后再试。\n`);
    expect(await listing(folder)).toEqual([]);
  });

  it.each(['a:b.json', 'con.json', '无此文件夹/a.json'])('refuses the file name %s', async (name) => {
    expectRefusal(await cli('new', '--year', '2023', '--organ', ORGAN, '-o', join(folder, name)));
    expect(await listing(folder)).toEqual([]);
  });
});

describe('check', () => {
  it('gives exactly the keys of the contract and exit 1 on errors', async () => {
    const said = await cli('check', await saved(await blank()), '--json');
    const result = JSON.parse(said.out) as { verdict: string; counts: object; findings: Record<string, unknown>[] };
    expect([said.exit, said.error, result.verdict]).toEqual([1, '', 'errors']);
    expect(Object.keys(result)).toEqual(['verdict', 'counts', 'findings']);
    expect(Object.keys(result.counts)).toEqual(['error', 'warning', 'hint']);
    const keys = ['rule', 'level', 'place', 'related', 'message', 'values', 'fix'];
    for (const finding of result.findings) expect(Object.keys(finding)).toEqual(keys);
  });

  it('names every blank cell', async () => {
    const report = await blank();
    const { out } = await cli('check', await saved(report), '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; place: string; related: string[] }[] };
    const named = new Set(findings.filter((f) => f.rule === 'AR01').flatMap((f) => [f.place, ...f.related]));
    const places = valueCells(editions.byId(report.edition)!).map((cell) => cell.place);
    expect(places.filter((place) => !named.has(place))).toEqual([]);
  });

  it('for people: the verdict first, then part by part, never a key or a bare JSON value', async () => {
    const { out, exit } = await cli('check', await saved(await blank()));
    const [verdict, empty, part] = out.split('\n');
    expect([exit, empty]).toEqual([1, '']);
    expect(verdict).toMatch(/^核查结果：有错误/);
    expect(part).toMatch(/^[一二三四五六报前]/);
    expect(out).not.toMatch(/proactive|applications|naturalPerson/);
  });

  it('a report without errors is exit 0', async () => {
    const report = await blank();
    const zero = Object.fromEntries(
      valueCells(editions.byId(report.edition)!).map(({ place, kind }): [string, Cell] => [
        place,
        kind === 'moneyWan' || kind === 'moneyYuan' ? '0' : 0,
      ]),
    );
    const full = setCells(report, zero);
    const text = '本年度按照要求开展政府信息公开工作，各项任务按期完成，没有发生违反规定的情形。';
    const letter = { ...full.letter, date: '2024-01-15', recipient: '某某县人民政府办公室' };
    const path = await saved({ ...full, preface: text, overview: text, problems: text, other: text, letter });
    const said = await cli('check', path, '--json');
    const { counts } = JSON.parse(said.out) as { counts: { error: number } };
    expect([said.exit, counts.error]).toEqual([0, 0]);
    expect((await cli('check', path)).out).toMatch(/^核查结果：没有/);
  });
});

describe('export', () => {
  const exported = async (...options: string[]) => {
    const path = await saved(await blank());
    return cli('export', path, '-o', join(folder, '新', '导出'), ...options);
  };

  it.each([
    [[], ['letter', 'report']],
    [
      ['--files', 'two', '--letter', 'plain'],
      ['letter', 'report'],
    ],
    [['--files', 'one'], ['combined']],
  ])('%j: %j', async (options, kinds) => {
    const said = await exported(...options, '--json');
    const { files } = JSON.parse(said.out) as { files: { kind: string; path: string }[] };
    expect([said.exit, said.error, files.map((f) => f.kind)]).toEqual([0, '', kinds]);
    expect(await listing(join(folder, '新', '导出'))).toEqual(files.map((f) => f.path).sort());
    for (const { path } of files) {
      expect((await readFile(join(folder, '新', '导出', path))).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('says which characters no document can carry, and leaves the JSON alone', async () => {
    const report = { ...(await blank()), overview: '甲\u0001乙\u0002' };
    const path = await saved(report);
    const said = await cli('export', path, '-o', join(folder, '出'));
    expect([said.exit, said.error]).toEqual([0, '']);
    expect(said.out).toContain('提示：“一、总体情况”有 2 处无法印出的字符，导出时已去掉。');
    const plain = await cli('export', path, '-o', join(folder, '出'), '--json');
    expect(Object.keys(JSON.parse(plain.out) as object)).toEqual(['files']);
  });

  it('--publish adds the web page and the workbook of the tables, as they are everywhere', async () => {
    const said = await exported('--publish', '--json');
    const { files } = JSON.parse(said.out) as { files: { kind: string; path: string }[] };
    expect([said.exit, said.error, files.map((f) => f.kind)]).toEqual([0, '', ['letter', 'report', 'page', 'tables']]);
    expect(await listing(join(folder, '新', '导出'))).toEqual(files.map((f) => f.path).sort());
    const report = readReport(editions, await readFile(join(folder, '年报.json'), 'utf8'));
    if (!report.ok) throw new Error(report.error.code);
    const wanted = await publishCopy(report.value, editions.byId(report.value.edition)!);
    for (const { kind, name, bytes } of wanted) {
      expect(files.find((f) => f.kind === kind)?.path).toBe(name);
      expect(new Uint8Array(await readFile(join(folder, '新', '导出', name)))).toEqual(bytes);
    }
  });

  it('a second export keeps the first: both files become v2', async () => {
    await exported();
    const { out } = await exported('--json');
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    expect(files.every((f) => f.path.endsWith('_v2.docx'))).toBe(true);
    expect((await listing(join(folder, '新', '导出'))).length).toBe(4);
  });

  it('says in Chinese where the files are', async () => {
    expect((await exported('--publish')).out).toMatch(/\n网页版年度报告：.*\.html\n统计表：.*\.xlsx\n$/);
    expect((await exported()).out).toMatch(/^已导出到“.*导出”：\n报送函：.*\.docx\n年度报告：.*\.docx\n$/);
  });

  it.runIf(existsSync('/proc/self'))('a folder that nobody can make or fill did not come loose', async () => {
    const path = await saved(await blank());
    expect((await cli('export', path, '-o', '/proc/x')).error).toBe('文件夹“/proc/x”不存在，请核对位置后再试。\n');
    expect((await cli('export', path, '-o', '/proc')).error).toBe('“/proc”写不进去，请换一个位置再试。\n');
  });

  it('a file where the folder should be: refused, nothing changed', async () => {
    const path = await saved(await blank());
    expectRefusal(await cli('export', path, '-o', path));
    expectRefusal(await cli('export', path, '-o', join(path, 'sub')));
    expect(await listing(folder)).toEqual(['年报.json']);
  });
});

it.each([['help'], ['--help'], ['-h'], ['check', '--help'], ['export', '-h']])(
  '%s %s shows the help',
  async (...argv) => {
    const said = await cli(...argv);
    expect([said.exit, said.error]).toEqual([0, '']);
    for (const name of ['new', 'check', 'export', '结束代码']) expect(said.out).toContain(name);
  },
);

it.each(['--version', 'version'])('%s shows the version and nothing else', async (word) => {
  expect(await cli(word)).toEqual({ exit: 0, out: `${manifest.version}\n`, error: '' });
});

it('an answer that does not get out is exit 2 and its sentence', async () => {
  let error = '';
  const exit = await run(['help'], {
    out: async () => problem('diskFull'),
    error: async (text) => void (error += text),
  });
  expect([exit, error]).toEqual([2, `${sentence(problem('diskFull'))}\n`]);
});
