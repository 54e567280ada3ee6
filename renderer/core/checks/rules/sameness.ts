import type { Edition } from '../../editions/types';
import { TEXT_SECTIONS } from '../../report/model';
import { placeName } from '../../editions/placeName';
import { LAST, type Instance, type ReadKey, type Rule } from '../rule';
import { isTelling, lastTexts, wholeShare } from '../sameness/lastTexts';
import { problemItems } from '../sameness/problemItems';
import { unmentioned } from '../sameness/promises';
import { countedText } from '../../kernel/sameness/runs';
import { sameFigures, yearlyCells } from '../sameness/sameFigures';
import { percentOf, sharesAtLeast } from '../../kernel/sameness/share';
import { sectionOf } from '../../editions/shortLabels';
import { lastReport, LOOKS_BACK } from './lastReport';

/** Per cent of equal runs from which on a text counts as last year's. The catalogue's starting values. */
export const SAME_WHOLE = 80;
export const SAME_PROBLEMS = 60;

const PROBLEMS = 'problems';
const LAST_TEXTS: readonly ReadKey[] = [...TEXT_SECTIONS.map((s) => LAST + s), ...LOOKS_BACK];

const wholeText = (edition: Edition): Instance => ({
  reads: [...TEXT_SECTIONS, ...LAST_TEXTS],
  check: (input) => {
    const last = lastReport(input);
    if (!last) return [];
    const share = wholeShare(input.report, lastTexts(last));
    if (!sharesAtLeast(share, SAME_WHOLE)) return [];
    const ordinals = edition.sections.filter((s) => s.kind === 'text').map((s) => s.ordinal);
    const [place, ...related] = ['overview', ...TEXT_SECTIONS.filter((s) => s !== 'overview')];
    const percent = percentOf(share);
    return [
      {
        place: place!,
        related,
        values: [percent, SAME_WHOLE],
        message:
          `改写前言和${ordinals.join('、')}部分的文字：与上年年报相同的占 ${percent}%，达到 ${SAME_WHOLE}% 即属雷同，` +
          '请按本年情况改写，确需沿用的写明理由。',
      },
    ];
  },
});

const problemsText = (edition: Edition): Instance => ({
  reads: [PROBLEMS, ...LAST_TEXTS],
  check: (input) => {
    const last = lastReport(input);
    if (!last) return [];
    const share = lastTexts(last).share(PROBLEMS, input.report[PROBLEMS]);
    if (!sharesAtLeast(share, SAME_PROBLEMS)) return [];
    const percent = percentOf(share);
    return [
      {
        place: PROBLEMS,
        values: [percent, SAME_PROBLEMS],
        message:
          `改写“${placeName(edition, PROBLEMS)}”：与上年年报相同的占 ${percent}%，达到 ${SAME_PROBLEMS}% 即属雷同，` +
          '请写本年的问题和改进情况，确需沿用的写明理由。',
      },
    ];
  },
});

const figures = (edition: Edition): Instance => {
  const places = yearlyCells(edition).map((c) => c.place);
  return {
    reads: [...places, ...places.map((p) => LAST + p), ...LOOKS_BACK],
    check: (input) => {
      const last = lastReport(input);
      const same = last ? sameFigures(edition, input.report, last) : [];
      if (same.length === 0) return [];
      const tables = [...new Set(same.map((place) => place.split('.')[0]!))];
      const ordinals = tables.map((t) => sectionOf(edition, t)?.ordinal ?? '').join('、');
      return [
        {
          place: tables[0]!,
          related: tables.slice(1),
          values: [same.length, same.length],
          message:
            `核对${ordinals}部分的表格：按年统计的 ${same.length} 个非零数字与上年年报的 ${same.length} 个全部相同，` +
            '像是沿用了上年的表，情况属实的写明理由。',
        },
      ];
    },
  };
};

const repeatedProblems = (edition: Edition): Instance => ({
  reads: [PROBLEMS, ...LAST_TEXTS],
  check: (input) => {
    const last = lastReport(input);
    if (!last) return [];
    const before = lastTexts(last).problems;
    if (before.size === 0) return [];
    const ordinal = sectionOf(edition, PROBLEMS)?.ordinal ?? '';
    return problemItems(input.report[PROBLEMS])
      .problems.filter(({ text }) => {
        const counted = countedText(text);
        return isTelling(counted) && before.has(counted);
      })
      .map(({ text, start, end }) => ({
        place: `${PROBLEMS}:${start}-${end}`,
        values: [clip(text)],
        message: `改写${ordinal}、“${clip(text)}”：这个问题与上年年报一字不差，没有解决的请写明本年的新情况，已经解决的请删去。`,
      }));
  },
});

const keptPromises = (edition: Edition): Instance => ({
  reads: ['overview', PROBLEMS, 'other', ...LAST_TEXTS],
  check: (input) => {
    const last = lastReport(input);
    if (!last) return [];
    const { overview, problems, other } = input.report;
    const open = unmentioned(lastTexts(last).promises, [overview, problems, other]);
    if (open.length === 0) return [];
    const quoted = open.slice(0, 2).map((p) => `“${clip(p.text)}”`);
    const more = open.length > quoted.length ? `等 ${open.length} 项` : '';
    return [
      {
        place: PROBLEMS,
        related: ['overview'],
        values: open.map((p) => clip(p.text)),
        message:
          `补写“${placeName(edition, PROBLEMS)}”：上年年报提出的${quoted.join('、')}${more}，` +
          '本年年报没有提到，请写明落实情况。',
      },
    ];
  },
});

const QUOTED = 24;
const clip = (text: string): string => {
  const line = [...text.slice(0, 4 * QUOTED).replace(/\s+/g, ' ')];
  return line.length > QUOTED ? `${line.slice(0, QUOTED).join('')}…` : line.join('');
};

/** Words beside those of the year before. */
export const samenessRules: readonly Rule[] = [
  {
    id: 'PY05',
    level: 'warning',
    editions: 'all',
    title_zh: `文字和数字不照搬上年：全文相同不到 ${SAME_WHOLE}%，第五部分相同不到 ${SAME_PROBLEMS}%，按年统计的数字不全部相同`,
    clause_zh: '国办公开办函〔2021〕30号关于年报雷同的责任规定；比例为审核起步值，按八个字连续相同计算，不计空格和标点',
    instances: (edition) => [wholeText(edition), problemsText(edition), figures(edition)],
  },
  {
    id: 'PY07',
    level: 'hint',
    editions: 'all',
    title_zh: '第五部分的问题不与上年一字不差，上年提出的改进措施在本年年报中有交代',
    clause_zh: '年报部署要求：上年问题的整改情况要写明',
    instances: (edition) => [repeatedProblems(edition), keptPromises(edition)],
  },
];
