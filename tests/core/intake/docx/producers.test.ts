import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, shown } from './docxOf';

/** The same small document by three programs; made once, see fixtures/README.md. */
const file = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.docx`));

const list = ['|1.|整理目录', '|2.|公布热线', '|3.|走访村组'];
const table = ['row: 受理^2 / 12 / 13', 'row: 21 / 22 / 23', 'row: 30 / 31 / 合计9>2'];
const office = [
  'c||松岭乡人民政府\n2022年政府信息公开工作年度报告',
  'h1||总体情况',
  '||全年更新栏目\t12次，面向群众答疑。',
  ...list,
  '||以上各项已办结。',
  'pb||附表',
  'head: 办件汇总>4',
  'row: 受理^2 / 11\n次 / 12 / 13',
  ...table.slice(1),
];

describe('documents of other programs', () => {
  it.each([
    ['python-docx', office],
    ['libreoffice', [...office, '||']],
    [
      'pandoc',
      [
        'h1||总体情况',
        '||全年更新栏目12次，面向群众答疑。',
        ...list,
        '||以上各项已办结。查看',
        'row: 办件汇总>4',
        'row: 受理^2 / 11 / 12 / 13',
        ...table.slice(1),
      ],
    ],
  ])('%s: headings, list labels, breaks, merged cells', (name, wanted) => {
    expect(shown(read(file(name)).blocks)).toEqual(wanted);
  });

  it('a link keeps its words, its address is told and not followed', () => {
    expect(read(file('pandoc')).leftOut).toEqual([{ what: 'external', raw: 'http://example.invalid/a' }]);
  });
});
