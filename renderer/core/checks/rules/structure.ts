import type { Section } from '../../editions/types';
import { getField, isTextField } from '../../report/fields';
import { placeName } from '../../editions/placeName';
import { EXTRA_CELLS, once, type Instance, type Rule } from '../rule';
import { sectionTitle } from '../../editions/shortLabels';
import { checkExtraCells } from './extraCells';

/** Section five has a rule of its own (ST10), which also covers the empty one. */
const PROBLEMS = 'problems';
/** Fewer characters than this, spaces and punctuation not counted, say nothing about problems and measures. */
const PROBLEMS_MIN = 10;

const emptySection = (section: Section): Instance => ({
  reads: [section.key],
  check: ({ report }) => {
    if (!isTextField(section.key) || getField(report, section.key).trim() !== '') return [];
    return [{ place: section.key, message: `补写“${sectionTitle(section)}”：还没有内容。` }];
  },
});

/** What counts as written: everything but spaces, punctuation and symbols. */
export const writtenLength = (text: string): number => [...text.replace(/[\s\p{P}\p{S}\p{Z}\p{C}]/gu, '')].length;

export const structureRules: readonly Rule[] = [
  {
    id: 'ST01',
    level: 'error',
    editions: 'all',
    title_zh: '所用格式与年度相符：2019、2020 年度用 2019 年试行格式，2021 年度起用 2021 年修订格式',
    clause_zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
    instances: once(['edition', 'year'], ({ report, edition, dueEdition }) =>
      edition.id === dueEdition.id
        ? []
        : [
            {
              place: 'edition',
              related: ['year'],
              values: [edition.name_zh, dueEdition.name_zh],
              message: `改用“${dueEdition.name_zh}”：${report.year}年度的年报应使用这一格式，现在用的是“${edition.name_zh}”。`,
            },
          ],
    ),
  },
  {
    id: 'ST02',
    level: 'error',
    editions: 'all',
    title_zh: '六个部分都有内容（第五部分见 ST10）',
    clause_zh: '格式规定的六个部分；《政府信息公开条例》第五十条',
    instances: (edition) =>
      edition.sections.filter((s) => s.kind === 'text' && s.key !== PROBLEMS).map((s) => emptySection(s)),
  },
  {
    id: 'ST05',
    level: 'error',
    editions: 'all',
    title_zh: '每行的数字个数与格式相同：没有多出的行、列和数字',
    clause_zh: '格式三张表的行列',
    instances: (edition) => [{ reads: [EXTRA_CELLS], check: ({ report }) => checkExtraCells(edition, report) }],
  },
  {
    id: 'ST10',
    level: 'error',
    editions: 'all',
    title_zh: `第五部分写明问题和改进情况，不能空着、只写“无”或不足 ${PROBLEMS_MIN} 个字`,
    clause_zh: '《政府信息公开条例》第五十条第（四）项',
    instances: (edition) => [
      {
        reads: [PROBLEMS],
        check: ({ report }) => {
          const length = writtenLength(report.problems);
          if (length >= PROBLEMS_MIN) return [];
          const now = length === 0 ? '还没有内容' : `现在只有 ${length} 个字，少于 ${PROBLEMS_MIN} 个字`;
          return [
            {
              place: PROBLEMS,
              values: [length, PROBLEMS_MIN],
              message: `补写“${placeName(edition, PROBLEMS)}”：${now}，要写明存在的主要问题和改进情况。`,
            },
          ];
        },
      },
    ],
  },
];
