import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { setField, type TextField } from '../../core/report/fields';
import type { Report } from '../../core/report/model';
import { LINE_LIMIT, TEXT_LIMIT } from '../../core/report/schema';

const LONG: ReadonlySet<TextField> = new Set<TextField>(['preface', 'overview', 'problems', 'other', 'letter.body']);

/** The report with one text changed. `textTooLong` keeps out what no report file could hold, and changes nothing. */
export function typedField(report: Report, field: TextField, text: string): Result<Report, Problem> {
  const limit = LONG.has(field) ? TEXT_LIMIT : LINE_LIMIT;
  if (text.length > limit) return err(problem('textTooLong', { place: '这一项', limit }));
  return ok(setField(report, field, text));
}
