import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../renderer/core/editions/types';
import { editions } from './bundle';

/** The form's printed lines as the edition file has them, in the notation of `tests/fixtures/form/*.txt`. */
function printedLines(edition: Edition): string[] {
  return edition.sections.flatMap((section) => [
    `## ${section.title}`,
    ...(section.table ? edition.tables[section.table]!.layout : []).map((line) =>
      line.map((cell) => (cell.value === undefined ? cell.text : '_')).join(' | '),
    ),
  ]);
}

const paperLines = (id: string): string[] =>
  readFileSync(new URL(`../../fixtures/form/${id}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^# /.test(line));

describe.each(editions.all.map((e) => [e.id, e] as const))('edition %s against the printed form', (id, edition) => {
  it('prints every label of the form, in its place, and no other', () => {
    expect(printedLines(edition)).toEqual(paperLines(id));
  });

  it('has the six sections numbered in order', () => {
    expect(edition.sections.map((s) => s.ordinal)).toEqual(['一', '二', '三', '四', '五', '六']);
    for (const s of edition.sections) expect(s.title.startsWith(`${s.ordinal}、`)).toBe(true);
  });
});
