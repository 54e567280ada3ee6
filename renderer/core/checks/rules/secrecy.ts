import type { Rule } from '../rule';
import { withoutAllowed } from '../wording/allowed';
import { classifiedMarks } from '../wording/classified';
import { privateNumbers, type PrivateNumber } from '../wording/idNumbers';
import type { WordLists } from '../wording/lists';
import { namedPersons } from '../wording/persons';
import { inTexts, SECTIONS, SECTIONS_AND_LETTER, type Slip } from '../wording/slips';

const CALLED: Readonly<Record<PrivateNumber['kind'], string>> = {
  id: '身份证号',
  card: '银行卡号',
  mobile: '手机号码',
};

/** The message never repeats the number in full: findings are printed and passed on. */
const masked = (number: string): string => `${number.slice(0, 3)}****${number.slice(-2)}`;

const numbers = (text: string): Slip[] =>
  privateNumbers(text).map(({ start, end, kind }) => {
    const shown = masked(text.slice(start, end));
    return {
      start,
      end,
      action: '改写',
      says: `的${CALLED[kind]}“${shown}”：年报公开发布，${kind === 'mobile' ? '应改为单位的座机号码' : '应删去'}`,
      values: [CALLED[kind], shown],
    };
  });

/** A name may turn out to be a common word; numbers and marks of secrecy cannot be allowed. */
const persons = (text: string, words: WordLists): Slip[] =>
  withoutAllowed(text, namedPersons(text), words).map(({ start, end, role, name }) => ({
    start,
    end,
    action: '改写',
    says: `的${role ? `${role}姓名` : '当事人姓名'}“${name}”：年报公开发布，不写申请人和诉讼当事人的名字`,
    values: [name],
  }));

const marks = (text: string): Slip[] =>
  classifiedMarks(text).map(({ start, end, kind }) => {
    const written = text.slice(start, end);
    return {
      start,
      end,
      action: '核对',
      says:
        kind === 'mark'
          ? `的密级标志“${written}”：年报公开发布，不能出现密级标志`
          : `的“${written}”：是不公开文件的文号或者标注，年报里不能出现`,
      values: [written],
    };
  });

/** `vip.qq.com` also counts where the list has `qq.com`. */
const mailboxes = (text: string, domains: readonly string[]): Slip[] =>
  [...text.matchAll(/[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g)]
    .filter((m) => domains.some((d) => m[1]!.toLowerCase() === d || m[1]!.toLowerCase().endsWith(`.${d}`)))
    .map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      action: '核对',
      says: `的电子邮箱“${m[0]}”：是商业邮箱，公开的联系邮箱宜用政务邮箱`,
      values: [m[0]],
    }));

/** What must not be made public. */
export const secrecyRules: readonly Rule[] = [
  {
    id: 'SC01',
    level: 'error',
    editions: 'all',
    title_zh: '没有身份证号、银行卡号、手机号码（联系电话用座机）',
    clause_zh: '《政府信息公开条例》第十五条（个人隐私）；区县考评要素',
    instances: inTexts(
      [...SECTIONS_AND_LETTER, 'letter.contact.name', 'letter.contact.person', 'letter.contact.phone'],
      [],
      numbers,
    ),
  },
  {
    id: 'SC02',
    level: 'warning',
    editions: 'all',
    title_zh: '不写申请人、诉讼当事人的姓名或者名称',
    clause_zh: '《政府信息公开条例》第十五条（个人隐私、商业秘密）',
    instances: inTexts(SECTIONS, ['words'], (text, { words }) => persons(text, words)),
  },
  {
    id: 'SC03',
    level: 'error',
    editions: 'all',
    title_zh: '没有密级标志，没有不公开文件的文号和标题',
    clause_zh: '《政府信息公开条例》第十四条、第十七条（保密审查）',
    instances: inTexts(SECTIONS_AND_LETTER, [], marks),
  },
  {
    id: 'SC04',
    level: 'hint',
    editions: 'all',
    title_zh: '公开的联系邮箱不用商业邮箱',
    clause_zh: '审核惯例：对外联系用政务邮箱',
    instances: inTexts(SECTIONS, ['words'], (text, { words }) =>
      withoutAllowed(text, mailboxes(text, words.mailboxes), words),
    ),
  },
];
