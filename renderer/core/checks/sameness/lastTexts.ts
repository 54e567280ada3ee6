import { TEXT_SECTIONS, type Report, type TextSection } from '../../report/model';
import { countedText, RUN, runIndex, type RunIndex } from '../../kernel/sameness/runs';
import { problemItems } from './problemItems';
import { promisesOf, type Promised } from './promises';
import { addShares, NO_SHARE, shareOf, type Share } from '../../kernel/sameness/share';

/** What is worked out once from a report that others are compared with, and what was last asked about it. */
export interface LastTexts {
  readonly index: RunIndex;
  /** problems of section five, without spaces and punctuation */
  readonly problems: ReadonlySet<string>;
  readonly promises: readonly Promised[];
  /** share of one section of another report; the answer for the text asked last is kept per section */
  share(section: TextSection, text: string): Share;
}

/** By report value: while somebody types, last year's report is the same object all the time. */
const kept = new WeakMap<Report, LastTexts>();

export function lastTexts(report: Report): LastTexts {
  let texts = kept.get(report);
  if (!texts) kept.set(report, (texts = build(report)));
  return texts;
}

function build(report: Report): LastTexts {
  const index = runIndex(TEXT_SECTIONS.map((s) => report[s]));
  const asked = new Map<TextSection, { readonly text: string; readonly share: Share }>();
  return {
    index,
    problems: new Set(
      problemItems(report.problems)
        .problems.map((p) => countedText(p.text))
        .filter(isTelling),
    ),
    promises: promisesOf(report.problems),
    share(section, text) {
      let answer = asked.get(section);
      if (answer?.text !== text) asked.set(section, (answer = { text, share: shareOf(text, index) }));
      return answer.share;
    },
  };
}

/** A shorter problem (人手不足) says too little to be called the same sentence. */
export const isTelling = (counted: string): boolean => counted.length >= RUN;

/** The share of a whole report's texts, preface to section six. */
export const wholeShare = (report: Report, texts: LastTexts): Share =>
  TEXT_SECTIONS.map((s) => texts.share(s, report[s])).reduce(addShares, NO_SHARE);
