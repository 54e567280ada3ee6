import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { newReport } from '../../renderer/core/editions/blank';
import { editions } from '../../renderer/bundled/editions';
import { setCells } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';
import { newFolder } from './faults';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

async function cli(...argv: string[]) {
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

function blank(year: number, name = '青石乡人民政府'): Report {
  const made = newReport(editions, { id: 'a', year, organ: { name } });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Runs `check` on a report with that last year's. */
async function checked(report: Report, last: Report, ...options: string[]) {
  const [path, lastPath] = [join(folder, '本年.json'), join(folder, '上年.json')];
  await writeFile(path, JSON.stringify(report));
  await writeFile(lastPath, JSON.stringify(last));
  return cli('check', path, '--last-year', lastPath, ...options);
}

const CARRY = 'applications.carriedIn.total';

describe('check with last year’s report', () => {
  it.each([
    ['on the same form', 2023],
    ['across the change of form', 2021],
    ['on the form before', 2020],
  ])('compares the carry-over %s', async (_name, year) => {
    const last = setCells(blank(year - 1), { 'applications.carriedOut.total': 3 });
    const said = await checked(setCells(blank(year), { [CARRY]: 5 }), last, '--json');
    expect([said.exit, said.error]).toEqual([1, '']);
    const { findings } = JSON.parse(said.out) as { findings: { rule: string; place: string; values: unknown[] }[] };
    expect(findings.filter((f) => f.rule.startsWith('PY'))).toMatchObject([
      { rule: 'PY01', level: 'error', place: CARRY, related: [], values: [5, 3], fix: null },
    ]);
  });

  it('says it for people too', async () => {
    const last = setCells(blank(2022), { 'applications.carriedOut.total': 3 });
    const { out } = await checked(setCells(blank(2023), { [CARRY]: 5 }), last);
    expect(out).toMatch(/［错误］.*“总计”一列.*5.*上年年报.*3.*（PY01）/);
  });

  it.each([
    ['the same year', 2023, ['2022 年度', '2023 年度']],
    ['the year before last', 2021, ['2022 年度', '2021 年度']],
    ['a later year', 2024, ['2022 年度', '2024 年度']],
  ])('refuses a report of %s', async (_name, year, says) => {
    const said = await checked(blank(2023), blank(year), '--json');
    expect([said.exit, said.out]).toEqual([2, '']);
    expect(said.error).toMatch(/^[^\n]*[\u4e00-\u9fff]{3}[^\n]*。\n$/);
    for (const piece of says) expect(said.error).toContain(piece);
  });

  it('refuses the report of another township', async () => {
    const said = await checked(blank(2023), blank(2022, '白水乡人民政府'), '--json');
    expect([said.exit, said.out]).toEqual([2, '']);
    expect(said.error).toMatch(/白水乡人民政府.*青石乡人民政府.*。\n$/);
  });

  it.each(['青石镇人民政府', '云桥县青石乡人民政府', '青石乡 人民政府', '青石街道办事处', '青石乡'])(
    'takes the same organ under the name %s',
    async (name) => {
      const said = await checked(blank(2023), blank(2022, name), '--json');
      expect([said.exit, said.error]).toEqual([1, '']);
    },
  );
});
