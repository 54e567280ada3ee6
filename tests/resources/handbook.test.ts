import { describe, expect, it } from 'vitest';
import { handbook } from '../../renderer/bundled/handbook';
import { COMMON } from '../../renderer/wording/common';
import { COMPARE } from '../../renderer/wording/compare';
import { DISTRICT, DISTRICT_IMPORT } from '../../renderer/wording/district';
import { DESK, LETTER } from '../../renderer/wording/desk';
import { FINDINGS } from '../../renderer/wording/findings';
import { EXPORT } from '../../renderer/wording/export';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HANDOFF, RECEIVED, REMARKS } from '../../renderer/wording/handoff';
import { HOME } from '../../renderer/wording/home';
import { IMPORT } from '../../renderer/wording/import';
import { LINKS } from '../../renderer/wording/links';
import { OWN_WORDS } from '../../renderer/wording/ownWords';
import { PAGES } from '../../renderer/wording/pages';
import { REVIEW } from '../../renderer/wording/review';
import { TASK_MAKER } from '../../renderer/wording/taskMaker';
import { TOTALS } from '../../renderer/wording/totals';
import { badWords, unpaired } from './prose';

/** Official form, table and report wording that the handbook quotes without it being a button or a message. */
const QUOTED_OTHERWISE = ['松西村', '松西', '全年只办理1件，已与司法所核实', '一、二、三', '其中', '本年增/减', '规章', '结转下年度继续办理', '无法提供', '不予公开', '_v2', '_v3', '＋', '−', '无', '安全删除硬件'];
/** Buttons and messages whose wording carries a year, a time or a count: the part before it. */
const STARTS = ['开始', '还有几处待填', '已保存', '未能保存'];

const wordings = [COMMON, DESK, LETTER, EXPORT, PAGES, FIRST_USE, HOME, FINDINGS, LINKS, OWN_WORDS, COMPARE, IMPORT, DISTRICT, DISTRICT.columns, DISTRICT.codeStates, DISTRICT_IMPORT, HANDOFF, RECEIVED, REMARKS, HANDOFF.steps, HANDOFF.media, TASK_MAKER, REVIEW, TOTALS, TOTALS.scopeOf].flatMap((w) =>
  [...Object.values(w), ...Object.values(DESK.level)].filter((text) => typeof text === 'string'),
);
const texts = handbook.chapters.flatMap((c) => [...c.paragraphs, ...(c.steps ?? [])]);

describe('handbook', () => {
  it('covers the work from first use to questions, each chapter once', () => {
    expect(handbook.chapters.map((c) => c.id)).toEqual([
      'first-use',
      'new-year',
      'import',
      'tables',
      'texts',
      'letter',
      'checks',
      'reasons',
      'linked-figures',
      'own-words',
      'last-year',
      'export',
      'hand-over',
      'task-file',
      'district',
      'review',
      'totals',
      'backup',
      'questions',
    ]);
    for (const c of handbook.chapters) {
      expect(c.title).not.toBe('');
      expect(c.paragraphs.length).toBeGreaterThan(0);
    }
  });

  it.each(texts)('is plain, paired and closed: %s', (text) => {
    expect(unpaired(text)).toEqual([]);
    expect(badWords(text)).toEqual([]);
    expect(text).toMatch(/。$/);
    expect(text).not.toMatch(/[,;:?!][\u4e00-\u9fff]|[\u4e00-\u9fff][,;:?!()]/);
    expect(text).not.toMatch(/数据库|schema|JSON|缓存|接口|参数|IndexedDB/i);
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it('quotes buttons and messages as the program words them', () => {
    const quoted = texts.flatMap((t) => [...t.matchAll(/“([^”]+)”/g)].map((m) => m[1]!));
    const unknown = quoted.filter(
      (q) => !QUOTED_OTHERWISE.includes(q) && !STARTS.includes(q) && !wordings.some((w) => w === q),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('says why a blank is not 0, which form a year takes, and that nothing secret goes in', () => {
    const all = texts.join('\n');
    for (const words of ['空着表示还没有填，0表示核实过', '〔2019〕60号', '〔2021〕30号', '不得录入涉密信息'])
      expect(all).toContain(words);
  });

  it('promises nothing that comes later', () => {
    expect(texts.join('\n')).not.toMatch(/以后版本|即将/);
  });
});
