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

/** Three paragraphs, each of so many sentences. */
export const longBody = (sentences: number): string =>
  [1, 2, 3].map((i) => `第${i}段。${'报告内容已逐项核对，由镇长审定。'.repeat(sentences)}`).join('\n');

const KINDS = ['司法局', '财政局', '教育局', '民政局', '水利局', '交通运输局', '农业农村局', '住房和城乡建设局'];
/** Recipients of copies, forty names. */
export const FORTY: readonly string[] = ['云岭县', '临溪县', '松岭县', '木叶县', '青杠县'].flatMap((county) =>
  KINDS.map((office) => county + office),
);

/** A name longer than any mark of legible size. */
const VERY_LONG = `${LONG}政务公开与政务服务工作领导小组办公室第一分部`;

/** Short, middle, long and very long names, both forms, both kinds of head and signature, one and two files, a draft. */
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
    report: fullReport('2019', { letter: { body: longBody(16) } }),
    settings: { files: 'two' },
  },
  {
    name: 'a page of solid text',
    report: fullReport('2021', { preface: '国'.repeat(1400) }),
    settings: { files: 'two' },
  },
  {
    name: 'red head, one file, sealed',
    report: fullReport('2021', {
      letter: {
        sealed: true,
        body: '现将本年度报告报送贵单位，请予审核。',
        documentNumber: '枫政函〔2026〕2号',
        copyTo: ['云岭县司法局', '云岭县数据局'],
      },
    }),
    settings: { files: 'one', letter: 'redHead' },
  },
  {
    name: 'red head, two files, two pages',
    report: fullReport('2019', {
      ...organ(LONG),
      letter: { signer: LONG, documentNumber: '木政函〔2021〕11号', copyTo: FORTY.slice(0, 12), body: longBody(8) },
    }),
    settings: { files: 'two', letter: 'redHead' },
  },
  {
    name: 'numbers go on after a letter of one page',
    report: fullReport('2019', { letter: { sealed: true } }),
    settings: { files: 'one', reportNumbers: 'continue' },
  },
  {
    name: 'numbers go on after a letter of two pages, red head with marks, no marker',
    report: fullReport('2021', {
      letter: {
        body: longBody(8),
        documentNumber: '枫政函〔2026〕2号',
        marks: { serial: '000012', secrecy: '秘密★1年', urgency: '特急' },
      },
    }),
    settings: {
      files: 'one',
      letter: 'redHead',
      reportNumbers: 'continue',
      attachmentMarker: false,
      titleFace: 'songBold',
    },
  },
  {
    name: 'very long name, sealed, two files',
    report: fullReport('2021', {
      organ: { name: VERY_LONG },
      letter: { signer: VERY_LONG, sealed: true, body: '现将本年度报告报送贵单位，请予审核。' },
    }),
    settings: { files: 'two', fontSet: 'founder' },
  },
  {
    name: 'very long name with its short one, red head, one file, two pages',
    report: fullReport('2019', {
      organ: { name: VERY_LONG, shortName: '木叶乡人民政府' },
      letter: { signer: VERY_LONG, copyTo: FORTY.slice(0, 2), body: longBody(3) },
    }),
    settings: { files: 'one', letter: 'redHead', fontSet: 'plain', titleFace: 'zhongsong' },
  },
];
