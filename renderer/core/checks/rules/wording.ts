import { once, type Draft, type Rule } from '../rule';
import type { CheckInput } from '../types';
import { withoutAllowed } from '../wording/allowed';
import { findAdverbDe, findConfusables, findForeign, findFormulas } from '../wording/compiled';
import { firstShortLaw } from '../wording/laws';
import type { WordLists } from '../wording/lists';
import { staleMeetings } from '../wording/meetings';
import { organKind, otherTownships } from '../wording/otherOrgan';
import { twins } from '../wording/similar';
import {
  draftOf,
  firstOf,
  inTexts,
  quoted,
  replaced,
  SECTIONS,
  SECTIONS_AND_LETTER,
  type Slip,
} from '../wording/slips';
import { TITLE, zonesOf } from '../wording/zones';

const CUSTOM = '审核惯例：用词规范，一处错漏就会被退回';

function wrongWords(text: string, words: WordLists): Slip[] {
  const typed = firstOf(withoutAllowed(text, findConfusables(text, words), words)).map(
    ({ entry, start, end }): Slip => {
      const { wrong, right } = entry;
      return {
        start,
        end,
        action: right === null ? '核对' : '改正',
        says:
          right === null
            ? `的“${wrong}”：疑为错字`
            : right === ''
              ? `的“${wrong}”：多写了，应删去`
              : `的“${wrong}”：应为“${right}”`,
        values: right === null ? [wrong] : [wrong, right],
        ...(right === null
          ? {}
          : { fix: { label: right === '' ? '清除' : `改为“${right}”`, text: replaced(text, start, end, right) } }),
      };
    },
  );
  const adverbs = firstOf(withoutAllowed(text, findAdverbDe(text, words), words)).map(({ start, end }): Slip => {
    const wrong = text.slice(start, end);
    const right = `${wrong.slice(0, -1)}地`;
    return {
      start,
      end,
      action: '改正',
      says: `的${quoted(text.slice(start, end + 4))}：动词前面用“地”，应为“${right}”`,
      values: [wrong, right],
      fix: { label: `改为“${right}”`, text: replaced(text, start, end, right) },
    };
  });
  return [...typed, ...adverbs].sort((a, b) => a.start - b.start);
}

function foreignText(text: string, { words, report }: CheckInput): Slip[] {
  const zones = zonesOf(text);
  const { name } = report.organ;
  const phrases = findForeign(text, words, organKind(name))
    .filter(({ start }) => !(zones[start]! & TITLE))
    .map(({ entry, start, end }): Slip => ({
      start,
      end,
      action: '核对',
      says: `的“${entry.text}”：${entry.why}，本报告的机关是“${name}”`,
      values: [entry.text, name],
    }));
  const names = otherTownships(text, name).map((o): Slip => ({
    start: o.start,
    end: o.end,
    action: '核对',
    says: `的“${o.name}”：是别的机关的名称，本报告的机关是“${name}”`,
    values: [o.name, name],
  }));
  return withoutAllowed(text, [...phrases, ...names], words).toSorted((a, b) => a.start - b.start);
}

const sameItems = (text: string): Slip[] =>
  firstOf(twins(text)).map(({ first, second }) => ({
    start: second.start,
    end: second.end,
    related: [first],
    action: '改写',
    says: `的${quoted(text.slice(second.start, second.end), 18)}：与前面的${quoted(text.slice(first.start, first.end), 18)}说的是同一件事`,
    values: [text.slice(first.start, first.end), text.slice(second.start, second.end)],
  }));

function lawNames({ report, edition, words }: CheckInput): readonly Draft[] {
  const found = firstShortLaw(
    SECTIONS.map((s) => [s, report[s]] as const),
    words.laws,
  );
  return found.map(({ section, start, end, short, full }) =>
    draftOf(edition, section as (typeof SECTIONS)[number], report[section as (typeof SECTIONS)[number]], {
      start,
      end,
      action: '改写',
      says: `的《${short}》：第一次提到时应写全称《${full}》`,
      values: [short, full],
    }),
  );
}

const oldFormulas = (text: string, words: WordLists): Slip[] =>
  firstOf(withoutAllowed(text, findFormulas(text, words), words)).map(({ entry, start, end }) => ({
    start,
    end,
    action: entry.right === null ? '核对' : '改用',
    says:
      entry.right === null
        ? `的“${entry.wrong}”：${entry.why}`
        : `的新提法“${entry.right}”：“${entry.wrong}”${entry.why}`,
    values: entry.right === null ? [entry.wrong] : [entry.wrong, entry.right],
    ...(entry.right === null
      ? {}
      : { fix: { label: `改为“${entry.right}”`, text: replaced(text, start, end, entry.right) } }),
  }));

const oldMeetings = (text: string, { words, report }: CheckInput): Slip[] =>
  staleMeetings(text, words.meetings, report.year).map((m) => ({
    ...m,
    action: '核对',
    says: `的会议名称：只写到${quoted(text.slice(m.start, m.end))}，${report.year}年底以前还开过${m.latest}`,
    values: [text.slice(m.start, m.end), m.latest],
  }));

/** Words: what the lists of `resources/wording` know. */
export const wordingRules: readonly Rule[] = [
  {
    id: 'TX01',
    level: 'warning',
    editions: 'all',
    title_zh: '没有常见的错别字和用错的“的”“地”',
    clause_zh: CUSTOM,
    instances: inTexts(SECTIONS_AND_LETTER, ['words'], (text, { words }) => wrongWords(text, words)),
  },
  {
    id: 'TX09',
    level: 'warning',
    editions: 'all',
    title_zh: '没有别的机关的文字（别的部门的业务、县市口吻、别的乡镇的名称）',
    clause_zh: '国办公开办函〔2021〕30号：年报如实编写，不得照搬',
    instances: inTexts(SECTIONS, ['words', 'organ.name'], foreignText),
  },
  {
    id: 'TX11',
    level: 'warning',
    editions: 'all',
    title_zh: '同一部分里没有两条意思相同的内容',
    clause_zh: '审核惯例：问题和措施不重复',
    instances: inTexts(SECTIONS, [], sameItems),
  },
  {
    id: 'TX12',
    level: 'hint',
    editions: 'all',
    title_zh: '第一次提到法规时写全称',
    clause_zh: '审核惯例：法规名称首次出现用全称',
    instances: once([...SECTIONS, 'words'], lawNames),
  },
  {
    id: 'YR05',
    level: 'warning',
    editions: 'all',
    title_zh: '不用旧法规的提法（如以公开为原则）',
    clause_zh: '《政府信息公开条例》2019年修订，第五条：以公开为常态、不公开为例外',
    instances: inTexts(SECTIONS, ['words'], (text, { words }) => oldFormulas(text, words)),
  },
  {
    id: 'YR06',
    level: 'hint',
    editions: 'all',
    title_zh: '列举的中央全会写到本年度最近一次',
    clause_zh: '审核惯例；会议名单可以自行修改',
    instances: inTexts(SECTIONS, ['words', 'year'], oldMeetings),
  },
];
