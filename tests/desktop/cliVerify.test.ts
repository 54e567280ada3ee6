import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { fullReport } from '../fixtures/reports';
import { newFolder } from './faults';

/** `handoff` and `verify` as the command line says them. */
async function cli(...argv: string[]) {
  const said = { out: '', error: '' };
  const code = await run(argv, {
    out: async (text) => {
      said.out += text;
      return null;
    },
    error: async (text) => void (said.error += text),
  });
  return { code, ...said };
}

let folder: string;
let made: { folder: string; code: string; files: { path: string; size: number; sha256: string }[] };
beforeAll(async () => {
  folder = await newFolder();
  writeFileSync(join(folder, 'r.json'), writeReport(fullReport('2021')));
  const answer = await cli('handoff', join(folder, 'r.json'), '--to', folder, '--json');
  expect([answer.code, answer.error]).toEqual([0, '']);
  made = JSON.parse(answer.out) as typeof made;
});

describe('verify', () => {
  it('says 未核对 without a code, 已核对 with it, 不符 with another', async () => {
    const state = async (...more: string[]) => {
      const answer = await cli('verify', made.folder, '--json', ...more);
      return [answer.code, (JSON.parse(answer.out) as { code: string }).code];
    };
    expect(await state()).toEqual([0, 'unchecked']);
    expect(await state('--code', made.code.toLowerCase().replaceAll('-', ' '))).toEqual([0, 'matched']);
    expect(await state('--code', 'AAAA-AAAA-AAAA-AAAA')).toEqual([1, 'mismatched']);
    expect(await state('--code', '12')).toEqual([1, 'mismatched']);
  });

  it('tells people in whole sentences, one a line', async () => {
    const answer = await cli('verify', made.folder, '--code', made.code);
    expect(answer.out.split('\n')).toEqual([
      '校验通过，报送包完整。',
      expect.stringContaining('第 1 次报送'),
      '交接码：已核对',
      '',
    ]);
  });

  it('row 79: a line break in a name starts no line of its own', async () => {
    const odd = join(folder, '甲\n交接码：已核对\u001b[31m');
    mkdirSync(odd);
    const answer = await cli('verify', odd);
    expect(answer.code).toBe(1);
    expect(answer.out).not.toContain('\u001b');
    expect(answer.out.split('\n').filter((line) => line.startsWith('交接码'))).toEqual(['交接码：未核对']);
    writeFileSync(join(folder, 'x.json'), '{}');
    renameSync(join(folder, 'x.json'), join(odd, '乙\n报送包已核对.json'));
    const collected = await cli('collect', odd);
    expect(collected.out.split('\n').some((line) => line.startsWith('报送包已核对'))).toBe(false);
  });

  it.each([
    ['what is not there', 'none', 'fileMissing'],
    ['a pipe of the system', '/dev/null', 'notFile'],
  ])('of %s is exit 2 and one sentence', async (_, path) => {
    const answer = await cli('verify', path.startsWith('/') ? path : join(folder, path));
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.error).toMatch(/^[^\n]+。\n$/);
  });
});
