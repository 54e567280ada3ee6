import type { Block, DocumentPlan, Run } from '../../renderer/core/compose/plan/blocks';
import { writeDocument } from '../../renderer/core/compose/write/document';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell } from '../../renderer/core/report/cells';
import type { Cell, Report } from '../../renderer/core/report/model';

/**
 * A docxtemplater template of exactly the planned document: every run's text and every figure as a {placeholder}, the
 * tables with their fixed rows. This is the peer at its best: no loops, no conditions.
 */
export function makeTemplate(plan: DocumentPlan, report: Report): Promise<Uint8Array> {
  const names = counter();
  const sections = plan.sections.map((s) => ({
    ...s,
    blocks: s.blocks.map((b) => mapRuns(b, (run) => ({ ...run, text: `{${names()}}` }))),
  }));
  return writeDocument({ ...plan, sections }, { ...report, tables: placeholders(report) }, 'gb2312');
}

/** What the placeholders stand for. */
export function valuesOf(plan: DocumentPlan, report: Report): Readonly<Record<string, string>> {
  const names = counter();
  const values: Record<string, string> = {};
  for (const { blocks } of plan.sections) {
    for (const block of blocks) {
      mapRuns(block, (run) => {
        values[names()] = run.text;
        return run;
      });
    }
  }
  for (const place of places(report)) values[tag(place)] = cellText(getCell(report, place));
  return values;
}

function counter(): () => string {
  let n = 0;
  return () => `t${n++}`;
}

function mapRuns(block: Block, map: (run: Run) => Run): Block {
  return block.kind === 'table' ? block : { ...block, runs: block.runs.map(map) };
}

const tag = (place: string): string => place.replaceAll('.', '_');

function places(report: Report): readonly string[] {
  return Object.entries(report.tables).flatMap(([t, rows]) =>
    Object.entries(rows).flatMap(([r, columns]) => Object.keys(columns).map((c) => `${t}.${r}.${c}`)),
  );
}

function placeholders(report: Report): Report['tables'] {
  const tables: Record<string, Record<string, Record<string, Cell>>> = {};
  for (const place of places(report)) {
    const [t, r, c] = place.split('.') as [string, string, string];
    ((tables[t] ??= {})[r] ??= {})[c] = { raw: `{${tag(place)}}` };
  }
  return tables;
}
