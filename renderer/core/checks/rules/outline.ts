import type { Edition } from '../../editions/types';
import { once, type Draft, type Rule } from '../rule';
import { sectionTitle } from '../../editions/shortLabels';
import type { CheckInput } from '../types';
import { ASPECT_COUNT, missingAspects } from '../wording/aspects';
import { numberingSlips, type NumberingSlip } from '../wording/numbering';
import { announcedParts, missingInOpening } from '../wording/opening';
import { paragraphsOf } from '../wording/outline';
import { problemsAndMeasures } from '../wording/problemsAndMeasures';
import { withoutAllowed } from '../wording/allowed';
import { residueIn } from '../wording/residue';
import { repeatedInOther } from '../wording/sectionSix';
import { draftOf, inTexts, quoted, SECTIONS, type Slip } from '../wording/slips';

const bare = (title: string): string => title.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/, '').replace(/\s/g, '');

/** A section's heading typed into a text, with another numeral than the form gives it. */
function wrongNumerals(text: string, edition: Edition): Slip[] {
  return paragraphsOf(text).flatMap((p): Slip[] => {
    const m = /^([一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.．]/.exec(p.text);
    const section = m && edition.sections.find((s) => bare(s.title) === bare(p.text));
    if (!m || !section || m[1] === section.ordinal) return [];
    const says = `的序号：“${bare(section.title)}”写的是“${m[1]!}”，应为“${section.ordinal}”`;
    return [{ start: p.start, end: p.start + m[0].length, action: '改正', says, values: [m[1]!, section.ordinal] }];
  });
}

const WHY: Readonly<Record<NumberingSlip['why'], string>> = {
  start: '应从第一个序号开始',
  order: '序号应依次排列',
  style: '下级序号依次用（一）、1.、（1）',
};

const numbering = (text: string): Slip[] =>
  numberingSlips(text).map(({ start, end, found, expected, why }) => ({
    start,
    end,
    action: '改正',
    says: `的序号：写的是“${found}”，应为“${expected}”，${WHY[why]}`,
    values: [found, expected],
  }));

function opening({ report }: CheckInput): readonly Draft[] {
  const missing = missingInOpening(report.preface, report.overview);
  if (missing.length === 0) return [];
  const message = `补写前言：${report.preface.trim() === '' ? '前言还没有内容，' : ''}没有写明${missing.join('、')}。`;
  return [{ place: 'preface', related: ['overview'], values: missing, message }];
}

function aspects({ report, edition }: CheckInput): readonly Draft[] {
  if (report.overview.trim() === '') return [];
  const missing = missingAspects(report.overview);
  if (missing.length === 0) return [];
  const title = sectionTitle(edition.sections.find((s) => s.key === 'overview')!);
  const message = `补写“${title}”：${ASPECT_COUNT} 个方面中没有写到${missing.join('、')}。`;
  return [{ place: 'overview', values: missing, message }];
}

function announced({ report, edition }: CheckInput): readonly Draft[] {
  const said = announcedParts(report.preface);
  if (!said) return [];
  const has = edition.sections.length;
  const wrongCount = said.count !== null && said.count !== has;
  if (!wrongCount && said.foreign.length === 0 && said.missing.length === 0) return [];
  const count = wrongCount ? `写的是 ${said.count!} 个部分，本报告有 ${has} 个部分` : '';
  const foreign = said.foreign.length > 0 ? `“${said.foreign.join('”“')}”不在本报告的六个部分之内` : '';
  const missing = said.missing.length > 0 ? `没有列出“${said.missing.join('”“')}”` : '';
  const says = `关于组成部分的说明：${[count, foreign, missing].filter(Boolean).join('，')}`;
  const slip: Slip = {
    ...said,
    action: '核对',
    says,
    values: [said.count === null ? '' : String(said.count), String(has), ...said.foreign, ...said.missing],
  };
  return [draftOf(edition, 'preface', report.preface, slip)];
}

function oneMeasureEach({ report }: CheckInput): readonly Draft[] {
  const { problems: text } = report;
  // Too short to judge is ST10's.
  if (text.replace(/[\s\p{P}]/gu, '').length < 10) return [];
  const found = problemsAndMeasures(text);
  const draft = (message: string, values: Draft['values']): readonly Draft[] => [
    { place: 'problems', values: values ?? [], message },
  ];
  if (!found.hasMeasures)
    return draft('补写“五、存在的主要问题及改进情况”：只写了问题，没有写改进措施。', ['改进措施']);
  if (!found.hasProblems)
    return draft('补写“五、存在的主要问题及改进情况”：只写了措施，没有写存在的问题。', ['存在问题']);
  const { problems, measures } = found;
  if (problems === 0 || measures === 0 || problems === measures) return [];
  return draft(
    `核对“五、存在的主要问题及改进情况”：列了 ${problems} 个问题、${measures} 条措施，一个问题应有一条对应的措施。`,
    [problems, measures],
  );
}

/** Whether the form wants the fee for processing told of: the 2021 form's data lists it as an item of section six. */
const wantsFee = (edition: Edition): boolean =>
  edition.sections.some((s) => s.key === 'other' && s.suggestedItems?.some((i) => i.key === 'processingFee'));

function sectionSix({ report, edition }: CheckInput): readonly Draft[] {
  const { other } = report;
  if (other.trim() === '') return [];
  const repeated = repeatedInOther(other).map((r): Draft => ({
    ...draftOf(edition, 'other', other, {
      ...r,
      action: '核对',
      says: `的${quoted(other.slice(r.start, r.end))}：${r.old ? '是旧提纲的标题' : '已在前面的部分报告'}，这里不必重复`,
      values: [other.slice(r.start, r.end)],
    }),
    level: 'hint',
  }));
  if (!wantsFee(edition) || /处理费/.test(other)) return repeated;
  const title = sectionTitle(edition.sections.find((s) => s.key === 'other')!);
  return [
    { place: 'other', values: ['信息处理费'], message: `补写“${title}”：没有写信息处理费，没有收取的也要写明。` },
    ...repeated,
  ];
}

const residue = (text: string, { words }: CheckInput): Slip[] =>
  withoutAllowed(text, residueIn(text, words), words).map(({ start, end, blank }) => ({
    start,
    end,
    action: blank ? '填写' : '核对',
    says: blank
      ? `的空格${quoted(text.slice(start, end))}：还没有填写`
      : `的${quoted(text.slice(start, end))}：是文件格式或者模板留下的痕迹，应删去或者填实`,
    values: [text.slice(start, end)],
  }));

const CUSTOM = '审核惯例';

/** Order and completeness of the texts. */
export const outlineRules: readonly Rule[] = [
  {
    id: 'ST03',
    level: 'error',
    editions: 'all',
    title_zh: '正文里写出的部分标题，序号与格式一致（一至六）',
    clause_zh: '格式规定的六个部分和序号',
    instances: inTexts(SECTIONS, [], (text, { edition }) => wrongNumerals(text, edition)),
  },
  {
    id: 'ST06',
    level: 'warning',
    editions: 'all',
    title_zh: '开头写明编制依据、统计期限、联系方式',
    clause_zh: '审核惯例：年报开头的通行写法',
    instances: once(['preface', 'overview'], opening),
  },
  {
    id: 'ST07',
    level: 'warning',
    editions: 'all',
    title_zh: '总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    clause_zh: '国办公开办函〔2021〕30号所附格式',
    instances: once(['overview'], aspects),
  },
  {
    id: 'ST08',
    level: 'warning',
    editions: 'all',
    title_zh: '下级序号依次用（一）、1.、（1），从第一个开始，不跳号',
    clause_zh: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
    instances: inTexts(SECTIONS, [], numbering),
  },
  {
    id: 'ST09',
    level: 'warning',
    editions: 'all',
    title_zh: '前言所说的组成部分与实际的六个部分一致',
    clause_zh: CUSTOM + '：前言与正文对得上',
    instances: once(['preface'], announced),
  },
  {
    id: 'ST11',
    level: 'warning',
    editions: 'all',
    title_zh: '第五部分有问题也有措施，一个问题对应一条措施',
    clause_zh: '《政府信息公开条例》第五十条第（四）项；区县部署会要求',
    instances: once(['problems'], oneMeasureEach),
  },
  {
    id: 'ST12',
    level: 'warning',
    editions: 'all',
    title_zh: '第六部分写明信息处理费（2021年格式，没有收取也要写）；不重复前面的内容',
    clause_zh: '国办公开办函〔2021〕30号；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    instances: once(['other'], sectionSix),
  },
  {
    id: 'ST14',
    level: 'warning',
    editions: 'all',
    title_zh: '没有文件格式和模板留下的痕迹（书签、××、下划线、没有填的空格）',
    clause_zh: CUSTOM + '：成稿不留模板痕迹',
    instances: inTexts(SECTIONS, ['words'], residue),
  },
];
