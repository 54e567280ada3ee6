/** Reads section five into single problems and single measures. What it cannot tell apart it leaves out. */

/** One problem or measure, without its ordinal. UTF-16 offsets into the section. */
export interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** an ordinal stood before it; a sentence without one may go on with the item before */
  readonly numbered: boolean;
}

export interface ProblemItems {
  readonly problems: readonly Item[];
  readonly measures: readonly Item[];
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** What numbers an item: 一是, （一）, 1. and the like. */
const ORDINAL = `(?:${NUMERAL}是(?:要)?|[（(](?:${NUMERAL}|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d)|${NUMERAL}、|[①-⑳])`;
const LEADING = new RegExp(`^(?:\\s*${ORDINAL})*\\s*`);
/** An item ends at the end of a sentence or line, and before the next ordinal in a row of items. */
const BORDER = new RegExp(`[。；;！？!?\\n]|[，,、：:](?=\\s*${ORDINAL})`, 'g');

/** A line that announces measures (下一步工作计划) or problems (存在的主要问题); both at once (问题及改进情况) announces neither. */
const HEADING_MAX = 16;
const PROBLEM_WORD = /问题|不足|短板|困难|薄弱/;
const MEASURE_WORD = /改进|措施|打算|计划|下一?步|今后|整改|思路|方向/;
/** A sentence from which on measures are listed, whatever stands above it. */
const TURNS = /^(?:下一?步|今后|接下来|为此|针对(?:上述|以上|存在|这些)|\d{4}年[^。；]{0,12}(?:将|要|拟))/;

/** Words that say what is lacking. */
const LACKING =
  /不[够足高强全细多广深严实准熟顺优快畅便牢齐]|不(?:及时|规范|统一|完善|到位|平衡|均衡|明确|清晰|丰富|主动|健全|充分|准确|完整|理想)|偏[少慢低弱窄紧]|较[少慢低弱窄]|滞后|薄弱|欠缺|欠佳|缺乏|缺少|有待|尚待|[尚仍还亟](?:需|待|须|不)|单一|差距|未能|困难|不便|频繁/;
/** A sentence that only leads to the items: 虽取得成效，但仍存在一些不足. */
const LEADS_IN = new RegExp(
  '(?:成效|成绩|进展).{0,60}(?:但|仍|也)|' +
    '(?:(?:主要|具体)(?:表现|体现|反映|有|是|包括)|存在|如下|以下)' +
    '(?:的|着|了|一些|一定|几[个点]|[一二三四五六][个点]|以下|如下|主要|方面|问题|不足|短板|薄弱环节|差距|困难|和|与|在|有|是|为){0,8}$',
);

/** How a measure begins, also where no heading tells measures from problems. */
const ACTS =
  /^(?:进一步|加强|加大|强化|完善|健全|提高|提升|建立|规范|推进|推动|优化|拓宽|拓展|丰富|严格|明确|落实|开展|组织|深化|创新|做好|抓好|要|将)/;

/** The future part of a sentence that tells problem and measure in one breath (宣传面不广，将组织入村宣讲). */
const FUTURE = /[，,](?=(?:下一?步|今后|我[镇乡])?(?:我[镇乡])?[将拟])/;

/** Problems and measures of section five, in order of the text. */
export function problemItems(text: string): ProblemItems {
  const problems: Item[] = [];
  const measures: Item[] = [];
  let listing: 'problems' | 'measures' = 'problems';
  for (const item of pieces(text)) {
    const heading = item.text.length <= HEADING_MAX ? headingOf(item.text) : null;
    if (heading) {
      listing = heading === 'both' ? 'problems' : heading;
      continue;
    }
    if (TURNS.test(item.text)) listing = 'measures';
    if (listing === 'measures' || (item.numbered && ACTS.test(item.text) && !LACKING.test(item.text))) {
      measures.push(item);
      continue;
    }
    const future = FUTURE.exec(item.text);
    const problem = future ? { ...item, text: item.text.slice(0, future.index), end: item.start + future.index } : item;
    if ((item.numbered || LACKING.test(problem.text)) && !LEADS_IN.test(problem.text)) problems.push(problem);
    if (future) {
      const start = item.start + future.index + 1;
      measures.push({ ...item, text: text.slice(start, item.end), start });
    }
  }
  return { problems, measures };
}

function headingOf(text: string): 'problems' | 'measures' | 'both' | null {
  if (LACKING.test(text.replace(/不足|薄弱|困难/g, ''))) return null;
  const [problem, measure] = [PROBLEM_WORD.test(text), MEASURE_WORD.test(text)];
  if (problem && measure) return 'both';
  if (/[，,将]/.test(text)) return null;
  return problem ? 'problems' : measure ? 'measures' : null;
}

function pieces(text: string): Item[] {
  const out: Item[] = [];
  let from = 0;
  const take = (to: number): void => {
    const skipped = LEADING.exec(text.slice(from, to))![0];
    const start = from + skipped.length;
    const piece = text.slice(start, to).trimEnd();
    if (piece !== '') out.push({ text: piece, start, end: start + piece.length, numbered: skipped.trim() !== '' });
  };
  for (const border of text.matchAll(BORDER)) {
    take(border.index);
    from = border.index + border[0].length;
  }
  take(text.length);
  return out;
}
