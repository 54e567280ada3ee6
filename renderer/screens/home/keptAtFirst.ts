import type { StartChoice, YearStart } from '../../stores/app';

/** What begins with last year's words unless the person says otherwise: not the problems, which are to be this year's. */
export const keptAtFirst = ({ texts }: YearStart): StartChoice['keepTexts'] =>
  texts.map(({ key }) => key).filter((key) => key !== 'problems');

/** Carried cells of one row together: `上年结转申请：自然人 2、商业企业 0`. */
export function carriedRows(
  carried: YearStart['carried'],
): readonly { readonly row: string; readonly cells: string }[] {
  const rows = new Map<string, string[]>();
  for (const { name, text } of carried) {
    const parts = name.split(' · ');
    const [row, column] = [parts.slice(0, -1).join(' · '), parts.at(-1) ?? ''];
    rows.set(row, [...(rows.get(row) ?? []), `${column} ${text}`]);
  }
  return [...rows].map(([row, cells]) => ({ row, cells: cells.join('、') }));
}
