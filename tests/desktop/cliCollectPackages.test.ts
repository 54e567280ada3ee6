import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { setCells } from '../../renderer/core/report/cells';
import { zipOf } from '../core/archive/zipOf';
import { filesOf, goodPackage, partsOf, resealed, type Files } from '../core/handoff/packages';
import sample from '../../resources/samples/2025.json';
import { fullReport } from '../fixtures/reports';
import { newFolder } from './faults';

const NEW = ['applications', 'newReceived', 'naturalPerson'] as const;

interface Answer {
  readonly units: readonly { organ: string; state: string; path: string; disputed?: true; counts: object }[];
  readonly rejected: readonly { path: string; problems: readonly { kind: string }[] }[];
  readonly tables: Record<string, Record<string, Record<string, unknown>>> | null;
}

let root: string;
beforeEach(async () => {
  root = join(await newFolder(), '收件');
  await mkdir(root);
});

async function collected(): Promise<{ readonly exit: number } & Answer> {
  let out = '';
  const exit = await run(['collect', root, '--json'], {
    out: (text) => Promise.resolve(((out += text), null)),
    error: () => Promise.resolve(),
  });
  return { exit, ...(JSON.parse(out) as Answer) };
}

const sum = ({ tables }: Answer): unknown => tables?.[NEW[0]]?.[NEW[1]]?.[NEW[2]];

async function put(path: string, files: Files): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(root, path, name)), { recursive: true });
    await writeFile(join(root, path, name), bytes);
  }
}

/** A sample township's package with so many requests. */
async function township(name: string, n: number, revision = 1): Promise<Files> {
  const { applications } = sample.tables;
  const newReceived = { ...applications.newReceived, naturalPerson: n };
  const tables = { ...sample.tables, applications: { ...applications, newReceived } };
  return filesOf(await goodPackage('two', { organ: { ...sample.organ, name }, tables }, revision));
}

describe('packages handed in', () => {
  it('count once per organ, the newest revision, as folder or as zip file', async () => {
    await put('甲', await township('甲镇人民政府', 1));
    await put('另一个U盘/甲', await township('甲镇人民政府', 5, 2));
    await writeFile(join(root, '乙.zip'), zipOf(partsOf(await township('乙镇人民政府', 10), '乙镇报送包/')));
    const answer = await collected();
    expect([answer.exit, answer.rejected, sum(answer)]).toEqual([0, [], 15]);
    expect(answer.units.map(({ organ, state, path }) => [organ, state, path])).toEqual([
      ['乙镇人民政府', 'received', '乙.zip'],
      ['甲镇人民政府', 'superseded', '甲'],
      ['甲镇人民政府', 'received', '另一个U盘/甲'],
    ]);
  });

  it('a package goes before a bare report file of the same organ', async () => {
    await put('包', await township('甲镇人民政府', 1));
    await writeFile(
      join(root, '甲.json'),
      JSON.stringify({ ...sample, organ: { ...sample.organ, name: '甲镇人民政府' } }),
    );
    const answer = await collected();
    expect(answer.units.map(({ path, state }) => [path, state])).toEqual([
      ['甲.json', 'superseded'],
      ['包', 'received'],
    ]);
    expect(sum(answer)).toBe(1);
  });

  it('two contents of one revision are both named, the same copied twice is not', async () => {
    const first = await township('甲镇人民政府', 1);
    await put('一', first);
    await put('二', await township('甲镇人民政府', 2));
    await put('三', await township('乙镇人民政府', 4));
    await put('四', await township('乙镇人民政府', 4));
    const { units, exit } = await collected();
    expect(exit).toBe(0);
    expect(units.map(({ organ, disputed }) => [organ, disputed ?? false])).toEqual([
      ['乙镇人民政府', false],
      ['乙镇人民政府', false],
      ['甲镇人民政府', true],
      ['甲镇人民政府', true],
    ]);
    expect(units.filter(({ state }) => state === 'received')).toHaveLength(2);
  });

  it('changed on the way, or with an extra file, they are refused by name, and the rest is added up', async () => {
    const good = await township('甲镇人民政府', 1);
    await put('改动', { ...good, 'report.json': new Uint8Array([...good['report.json']!, 32]) });
    await put('多余', { ...good, '说明.txt': new Uint8Array([1]) });
    await put('缺少', Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'report.json')));
    await put('好的', await township('乙镇人民政府', 7));
    const answer = await collected();
    expect([answer.exit, sum(answer)]).toEqual([1, 7]);
    expect(answer.rejected.map(({ path }) => path)).toEqual(['多余', '改动', '缺少']);
    for (const { problems } of answer.rejected) expect(problems).not.toEqual([]);
  });

  it('a report on another form than its year’s has no place in the totals', async () => {
    const files = await township('甲镇人民政府', 1);
    const other = new TextEncoder().encode(JSON.stringify({ ...fullReport('2019'), year: 2025 }));
    await put('旧表', resealed(files, { 'report.json': other }));
    await writeFile(join(root, '旧表.json'), other);
    await put('好的', await township('乙镇人民政府', 7));
    const { exit, rejected, units } = await collected();
    expect(exit).toBe(1);
    expect(rejected.map(({ path }) => path).sort()).toEqual(['旧表', '旧表.json']);
    expect(units).toHaveLength(1);
  });

  it('a link inside a package is not followed', async () => {
    const files = await township('甲镇人民政府', 1);
    const { 'report.json': report, ...rest } = files;
    await put('包', rest);
    const outside = join(dirname(root), '外面.json');
    await writeFile(outside, report!);
    await symlink(outside, join(root, '包', 'report.json'));
    const { units, rejected } = await collected();
    expect([units, rejected.map(({ path }) => path)]).toEqual([[], ['包']]);
    expect(await readFile(outside)).toEqual(Buffer.from(report!));
  });
});

describe('what lies beside them', () => {
  const report = (name: string) =>
    JSON.stringify(setCells(fullReport('2021', { organ: { name } }), { [NEW.join('.')]: 3 }));

  it.each(['换\n行.json', '反向\u202e.json', '=1+1.json', ' 空格 .json', '__proto__.json', '长'.repeat(80) + '.json'])(
    'a file may be called anything: %j',
    async (name) => {
      await writeFile(join(root, name), report('甲镇人民政府'));
      await writeFile(join(root, `坏${name}`), '{');
      let said = '';
      const io = { out: (text: string) => Promise.resolve(((said += text), null)), error: () => Promise.resolve() };
      expect(await run(['collect', root], io)).toBe(1);
      // One line each: the total, the refusal.
      expect(said.trimEnd().split('\n')).toHaveLength(2);
      const { units, rejected } = await collected();
      expect([units[0]?.path, rejected[0]?.path]).toEqual([name, `坏${name}`]);
    },
  );

  it('folders may lie in folders, down to a depth that is said', async () => {
    await mkdir(join(root, 'a/'.repeat(32)), { recursive: true });
    await writeFile(join(root, 'a/'.repeat(32), '甲.json'), report('甲镇人民政府'));
    expect((await collected()).units).toHaveLength(1);
    await mkdir(join(root, 'a/'.repeat(33)));
    const { units, rejected } = await collected();
    expect(units).toHaveLength(1);
    expect(rejected.map(({ problems }) => problems[0]?.kind)).toEqual(['foldersTooDeep']);
  });

  it('counts say what a unit has filled', async () => {
    const draft = setCells(fullReport('2021'), {
      [NEW.join('.')]: null,
      'applications.newReceived.total': { raw: '约3' },
    });
    await writeFile(join(root, '甲.json'), JSON.stringify(draft));
    const [unit] = (await collected()).units;
    expect(unit?.counts).toMatchObject({ blank: 1, unreadable: 1 });
  });
});
