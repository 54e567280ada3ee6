import type { ComposeSettings } from '../../renderer/core/compose';
import type { Report } from '../../renderer/core/report/model';
import { fullReport } from '../fixtures/reports';

export interface Case {
  readonly name: string;
  readonly report: Report;
  readonly settings: Partial<ComposeSettings>;
}

const LONG = '重庆市酉阳土家族苗族自治县木叶乡人民政府';
const MIDDLE = '松岭市临溪区青杠街道办事处';
const organ = (name: string) => ({ organ: { name }, letter: { signer: name } });

/** Short, middle and long names, both forms, both kinds of signature, one and two files, a draft. */
export const cases: readonly Case[] = [
  { name: '2019 form, two files', report: fullReport('2019'), settings: { files: 'two' } },
  {
    name: '2021 form, one file, sealed',
    report: fullReport('2021', { letter: { sealed: true } }),
    settings: { files: 'one' },
  },
  { name: 'long name, one file', report: fullReport('2019', organ(LONG)), settings: { files: 'one' } },
  {
    name: 'street office, sealed, two files',
    report: fullReport('2021', { organ: { name: MIDDLE }, letter: { signer: MIDDLE, sealed: true } }),
    settings: { files: 'two', letterBlankLines: 2 },
  },
  {
    name: 'draft without texts',
    report: fullReport('2021', {
      preface: '',
      overview: '',
      problems: '',
      other: '',
      tables: {},
      letter: { recipient: '', date: '', contact: { name: '', person: '', phone: '' } },
    }),
    settings: { files: 'two' },
  },
  {
    name: 'letter of two pages',
    report: fullReport('2019', {
      letter: {
        body: Array.from(
          { length: 3 },
          (_, i) => `第${i + 1}段。${'报告内容已逐项核对，由镇长审定。'.repeat(16)}`,
        ).join('\n'),
      },
    }),
    settings: { files: 'two' },
  },
  {
    name: 'a page of solid text',
    report: fullReport('2021', { preface: '国'.repeat(1400) }),
    settings: { files: 'two' },
  },
];
