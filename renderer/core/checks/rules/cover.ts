import { dateText, parseDate } from '../../report/dates';
import { letterTitle } from '../../editions/blank';
import type { CheckInput } from '../types';
import { once, type Draft, type Rule } from '../rule';
import { compareName, letterTitleHead, reportTitleHead } from './organNames';
import { namedReports, replaceNames } from './reportNames';
import { hasTitleForm, standardTitle } from './titleForm';
import { unspaced } from './words';

const NAME = 'organ.name';

const nameOf = ({ report }: CheckInput): string => unspaced(report.organ.name);

const nameMissing = (input: CheckInput): readonly Draft[] =>
  nameOf(input) === ''
    ? [{ place: NAME, values: [''], message: '填写机关全称：还没有填写，无法核对标题和署名。' }]
    : [];

/** One draft for a field that carries another name; `fixed` is the field's text with the full name. */
function otherName(input: CheckInput, field: string, called: string, written: string, fixed: string): readonly Draft[] {
  const full = nameOf(input);
  if (full === '' || written === '' || compareName(written, full) !== 'different') return [];
  return [
    {
      place: field,
      related: [NAME],
      values: [written, full],
      message: `统一机关名称：${called}写的是“${written}”，机关全称是“${full}”，应写全称。`,
      fix: { label: `改为“${full}”`, fields: { [field]: fixed } },
    },
  ];
}

const reportTitleName = (input: CheckInput): readonly Draft[] =>
  otherName(input, 'title', '年报标题', reportTitleHead(input.report.title)?.name ?? '', standardTitle(input.report));

function letterTitleName(input: CheckInput): readonly Draft[] {
  const { letter, organ, year } = input.report;
  if (unspaced(letter.title) === '') {
    const title = letterTitle(nameOf(input), year);
    const fix = { label: '填入标准标题', fields: { 'letter.title': title } };
    return [
      {
        place: 'letter.title',
        related: [NAME],
        values: ['', organ.name],
        message: `填写报送函标题：还没有填写，应写明机关全称“${organ.name}”。`,
        fix: nameOf(input) === '' ? null : fix,
      },
    ];
  }
  const head = letterTitleHead(letter.title);
  return head ? otherName(input, 'letter.title', '报送函标题', head.name, nameOf(input) + head.rest) : [];
}

/** The signature is nothing but the name: here words around it count as a difference too. An empty one is CV06's. */
function signerName(input: CheckInput): readonly Draft[] {
  const written = unspaced(input.report.letter.signer);
  const full = nameOf(input);
  if (written === '' || full === '' || written === full) return [];
  return [
    {
      place: 'letter.signer',
      related: [NAME],
      values: [written, full],
      message: `统一机关名称：报送函署名写的是“${written}”，机关全称是“${full}”，应写全称。`,
      fix: { label: `改为“${full}”`, fields: { 'letter.signer': full } },
    },
  ];
}

function titleForm({ report }: CheckInput): readonly Draft[] {
  if (hasTitleForm(report.title, report.organ.name)) return [];
  const standard = standardTitle(report);
  const named = report.organ.name.trim() !== '';
  const now = unspaced(report.title) === '' ? '还没有填写' : `现在是“${report.title.trim()}”`;
  return [
    {
      place: 'title',
      related: [NAME, 'year'],
      values: [report.title, standard],
      message: `改写年报标题：${now}，应连写为“${standard}”，不加括号，不另加“年度”等字。`,
      fix: named ? { label: '改为标准标题', fields: { title: standard } } : null,
    },
  ];
}

function letterDate({ report, settings }: CheckInput): readonly Draft[] {
  const { date } = report.letter;
  if (date.trim() === '') return [];
  const first = `${report.year + 1}-01-02`;
  const set = settings?.deadline ?? '';
  const last = parseDate(set) ? set : `${report.year + 1}-01-31`;
  const draft = (message: string): readonly Draft[] => [
    { place: 'letter.date', related: ['year'], values: [date, first, last], message },
  ];
  if (!parseDate(date)) return draft(`改写成文日期：“${date.slice(0, 20)}”不是一个日期，应写成年、月、日。`);
  // ISO dates compare as text.
  if (date < first)
    return draft(`核对成文日期：${dateText(date)}早于${dateText(first)}，${report.year}年的统计期限到年底才结束。`);
  return date > last ? draft(`核对成文日期：${dateText(date)}晚于报送期限${dateText(last)}。`) : [];
}

function nameInBody({ report }: CheckInput): readonly Draft[] {
  const wrong = namedReports(report).filter((n) => n.kind === 'wrongName');
  if (wrong.length === 0) return [];
  const standard = standardTitle(report);
  const fixed = replaceNames(report.letter.body, wrong, () => standard);
  return [
    {
      place: 'letter.body',
      related: ['title'],
      values: [wrong[0]!.text, report.title],
      message: `统一年报名称：报送函正文写的是《${wrong[0]!.text}》，年报标题是《${report.title.trim()}》，两处应一致。`,
      fix: { label: `改为《${standard}》`, fields: { 'letter.body': fixed } },
    },
  ];
}

/** Cover letter and titles. */
export const coverRules: readonly Rule[] = [
  {
    id: 'CV01',
    level: 'error',
    editions: 'all',
    title_zh: '年报标题、报送函标题、署名中的机关名称一致，都用机关全称',
    clause_zh: '区县考评要素；审核惯例：标题、报送函、署名的机关名称一致',
    instances: () => [
      { reads: [NAME], check: nameMissing },
      { reads: ['letter.title', NAME, 'year'], check: letterTitleName },
      { reads: ['letter.signer', NAME], check: signerName },
      { reads: ['title', NAME, 'year'], check: reportTitleName },
    ],
  },
  {
    id: 'CV02',
    level: 'error',
    editions: 'all',
    title_zh: '年报标题为“机关全称＋年份＋政府信息公开工作年度报告”，连写',
    clause_zh: '国办公开办函〔2021〕30号所附格式的标题',
    instances: once(['title', NAME, 'year'], titleForm),
  },
  {
    id: 'CV03',
    level: 'warning',
    editions: 'all',
    title_zh: '成文日期在次年 1 月 2 日至报送期限之间（没有另行规定的为 1 月 31 日）',
    clause_zh: '报送期限由区县通知规定；《政府信息公开条例》第四十九条的日期只约束县级以上部门',
    instances: once(['letter.date', 'year', 'settings.deadline'], letterDate),
  },
  {
    id: 'CV05',
    level: 'error',
    editions: 'all',
    title_zh: '报送函正文《》中的年报名称与年报标题一致',
    clause_zh: '审核惯例：报送函与所附年报对得上',
    instances: once(['letter.body', 'title', NAME, 'year'], nameInBody),
  },
];
