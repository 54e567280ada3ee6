import { ordinal, paragraphsOf } from './outline';
import { remembered } from '../../kernel/remembered';

/** How many problems and measures section five counts up; 0 where they are told without numbers. */
export interface ProblemsAndMeasures {
  readonly problems: number;
  readonly measures: number;
  /** whether measures are spoken of at all, and problems */
  readonly hasMeasures: boolean;
  readonly hasProblems: boolean;
}

/** Where the measures begin: a heading, or a sentence that turns to them. */
const TURN =
  /(?:^|\n)[^\n。；]{0,12}(?:改进(?:情况|措施|举措|方向)|整改(?:情况|措施)|(?:工作|解决)措施|下一步|下步|今后|对策)[^\n。]{0,20}|[。；][^\n。；]{0,12}(?:改进|整改|工作|解决)(?:情况|措施|举措|办法|方向)[^\n。；：:]{0,8}[：:]|(?:针对|对于|对照)(?:以上|上述|这些|存在)[^。\n]{0,12}问题|(?:下一步|下步|今后|接下来)[，,：:我本将]|[0-9]{4}年，?(?:我|本|全)(?:镇|乡|街道)[^。\n]{0,6}将/;
const MEASURE =
  /改进|措施|整改|下一步|今后|加强|完善|强化|提升|提高|优化|健全|加大|规范|将|已[\u3400-\u9fff]|补充|充实|核对|增加|增设|增强|开展|采取|实行|实施|改造|拓宽|丰富|创新|安排|明确|组织|培训|建立|落实|推动|督促/;
const PROBLEM =
  /问题|不足|不够|薄弱|差距|欠缺|有待|仍需|还需|偏[少低慢弱紧窄]|滞后|缺乏|不[高强多全细广深快畅齐均准清明]|不(?:及时|到位|平衡|完善|规范|统一|熟悉|充分|均衡|健全|丰富|深入|全面|顺畅|便|足|严)|单一|较[窄慢少低弱]|待(?:提|加|改|完)|困难|短板/;
const SPOKEN = /(?:^|[。；：:;\n，、 ])\s*(?:([一二三四五六七八九十]{1,2})是|第([一二三四五六七八九十]{1,2})[，、])/g;

export const problemsAndMeasures = remembered((text): ProblemsAndMeasures => {
  const turn = TURN.exec(text);
  const at = turn ? turn.index : text.length;
  const [first, second] = [text.slice(0, at), text.slice(at)];
  return {
    problems: turn ? counted(first) : 0,
    measures: turn ? counted(second) : 0,
    hasMeasures: MEASURE.test(text),
    hasProblems: PROBLEM.test(text),
  };
});

/** （1）…；（2）… or 1.…；2.… one after the other in a paragraph. */
const INLINE = /(?:^|[。；：:;\n])\s*(?:[（(](\d{1,2})[）)]|(\d{1,2})[.．、](?!\d))/g;

/** The last number of a run that begins at one: 一是…三是…, or numbered paragraphs; 0 when there is none. */
function counted(part: string): number {
  const spoken = run([...part.matchAll(SPOKEN)].map((m) => ordinal(m[1] ?? m[2]!)));
  if (spoken > 0) return spoken;
  const inline = run([...part.matchAll(INLINE)].map((m) => Number(m[1] ?? m[2])));
  if (inline > 0) return inline;
  const marked = paragraphsOf(part).flatMap((p) => (p.marker ? [p.marker] : []));
  const items = run(marked.filter((m) => m.kind === 'item' || m.kind === 'itemComma').map((m) => m.number));
  if (items > 0) return items;
  const subs = run(marked.filter((m) => m.kind === 'subItem').map((m) => m.number));
  // （一） may also be the heading of the part itself; then it counts nothing.
  return subs > 0 ? subs : sections(part);
}

/** 1, 2, 3 → 3. Anything else, such as two runs in one part, is not counted. */
const run = (numbers: readonly number[]): number =>
  numbers.length > 0 && numbers.every((n, i) => n === i + 1) ? numbers.length : 0;

function sections(part: string): number {
  const marked = paragraphsOf(part).filter(
    (p) => p.marker?.kind === 'section' && !/存在|问题$|改进情况|改进措施|整改|下一步/.test(p.text.slice(0, 16)),
  );
  const numbers = marked.map((p) => p.marker!.number);
  return run(numbers);
}
