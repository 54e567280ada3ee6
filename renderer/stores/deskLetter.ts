import { problem, type Problem } from '../core/kernel/problem';
import { err, type Result } from '../core/kernel/result';
import type { Letter, LetterKind, LetterMarks, Report } from '../core/report/model';
import { LINE_LIMIT } from '../core/report/schema';
import { DESK, LETTER } from '../wording/desk';
import { copyNames } from './copyNames';
import type { Act } from './deskSession';

type Edit = (make: (report: Report) => Report | Result<Report, Problem>, label: string, more?: Partial<Act>) => boolean;

/** Most recipients of copies a report file holds (core/report/schema.ts). */
const COPIES_LIMIT = 1000;

const NO_MARKS: LetterMarks = { serial: '', secrecy: '', urgency: '' };

/** What the letter has beside its texts: kind, seal, copies, marks. Each verb is one act that undo takes back. */
export function deskLetter(edit: Edit) {
  const change = (part: Partial<Letter>, label: string, more: Partial<Act> = {}): boolean =>
    edit((r) => ({ ...r, letter: { ...r.letter, ...part } }), label, { place: 'letter', ...more });

  return {
    setSealed: (sealed: boolean): boolean => change({ sealed }, DESK.edited),
    setKind: (kind: LetterKind): boolean => change({ kind }, LETTER.kind),

    /** Takes the recipients of copies as typed; the same names again are no act. */
    setCopies(typed: string): boolean {
      const copyTo = copyNames(typed);
      return edit(
        (r) => {
          const old = r.letter.copyTo;
          if (copyTo.length === old.length && copyTo.every((name, i) => name === old[i])) return r;
          if (copyTo.length > COPIES_LIMIT || copyTo.some((name) => name.length > LINE_LIMIT))
            return err(problem('textTooLong', { place: LETTER.copies, limit: LINE_LIMIT }));
          return { ...r, letter: { ...r.letter, copyTo } };
        },
        LETTER.copies,
        { mergeKey: 'letter.copyTo', place: 'letter.copyTo' },
      );
    },

    /** One of 份号, 密级, 紧急程度; once all three are empty again the letter has no marks at all. */
    setMark(mark: keyof LetterMarks, text: string): boolean {
      return edit(
        (r) => {
          if (text.length > LINE_LIMIT)
            return err(problem('textTooLong', { place: LETTER.markNames[mark], limit: LINE_LIMIT }));
          const { marks: old = NO_MARKS, ...letter } = r.letter;
          if (old[mark] === text) return r;
          const marks = { ...old, [mark]: text };
          const used = Object.values(marks).some((value) => value !== '');
          return { ...r, letter: used ? { ...letter, marks } : letter };
        },
        LETTER.markNames[mark],
        { mergeKey: `letter.marks.${mark}`, place: `letter.marks.${mark}` },
      );
    },
  };
}
