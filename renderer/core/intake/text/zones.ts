import { headingOf, linesOf, type SectionSought } from '../parts';
import { paragraph } from '../source';
import type { Vocabulary } from './vocabulary';

/** A stretch of lines: running text, or what looks like a table. */
export interface Zone {
  readonly kind: 'text' | 'table';
  readonly lines: readonly string[];
}

type LineKind = 'blank' | 'label' | 'value' | 'short' | 'text' | 'heading';

/** Fewest labels of the form that make a table of a stretch; a text may speak of 行政许可 on a line of its own. */
const FEWEST_LABELS = 3;
/** So many lines in a row that are neither label nor figure end a table. */
const MOST_OTHERS = 4;
const LONG = 45;

/** Parts the lines of a text into running text and tables, told by the form's labels. */
export function zonesOf(
  lines: readonly string[],
  vocabulary: Vocabulary,
  sections: readonly SectionSought[],
): readonly Zone[] {
  const kinds = lines.map((line) => kindOf(line, vocabulary, sections));
  const zones: Zone[] = [];
  let textFrom = 0;
  for (let at = 0; at < lines.length;) {
    const end = kinds[at] === 'label' ? tableEnd(kinds, at) : at;
    const labels = kinds.slice(at, end).filter((kind) => kind === 'label').length;
    if (labels < FEWEST_LABELS) {
      at = Math.max(end, at + 1);
      continue;
    }
    if (at > textFrom) zones.push({ kind: 'text', lines: lines.slice(textFrom, at) });
    zones.push({ kind: 'table', lines: lines.slice(at, end) });
    textFrom = at = end;
  }
  if (lines.length > textFrom) zones.push({ kind: 'text', lines: lines.slice(textFrom) });
  return zones;
}

/** Index behind the last label or figure of the table that begins at `from`. */
function tableEnd(kinds: readonly LineKind[], from: number): number {
  let end = from + 1;
  let others = 0;
  for (let at = from; at < kinds.length; at++) {
    const kind = kinds[at];
    if (kind === 'text' || kind === 'heading') break;
    if (kind === 'label' || kind === 'value') {
      end = at + 1;
      others = 0;
    } else if (kind === 'short' && ++others > MOST_OTHERS) break;
  }
  return end;
}

function kindOf(line: string, vocabulary: Vocabulary, sections: readonly SectionSought[]): LineKind {
  const text = line.trim();
  if (text === '') return line.includes('\t') ? 'value' : 'blank';
  if (vocabulary.isLabel(text)) return 'label';
  const [whole] = linesOf([paragraph(text)]);
  if (whole && headingOf(whole, sections)) return 'heading';
  const pieces = text.split(/[|｜│┃\t]|[ \u00a0]{2,}|\u3000/).flatMap((piece) => piece.trim() || []);
  if (pieces.length > 1 && pieces.some((piece) => vocabulary.isLabel(piece))) return 'label';
  if (pieces.every((piece) => vocabulary.isValue(piece))) return 'value';
  if (/[。；]/.test(text) || (text.length > LONG && pieces.length < 3)) return 'text';
  return labelledBySingleBlanks(text, vocabulary) ? 'label' : pieces.length > 2 ? 'value' : 'short';
}

/** 规章 0 0 0, or 行政许可：5 */
function labelledBySingleBlanks(text: string, vocabulary: Vocabulary): boolean {
  const words = text.split(/[\s：:]+/);
  if (words.length < 2 || words.length > 40) return false;
  let first = words.length;
  while (first > 1 && vocabulary.isValue(words[first - 1]!)) first--;
  if (first === words.length) return words.every((word) => vocabulary.isLabel(word));
  return vocabulary.isLabel(words.slice(0, first).join(''));
}
