import { isOpenWarning, standings } from '../../core/checks/standing';
import type { Finding } from '../../core/checks/types';
import { valueCells } from '../../core/editions/grid';
import type { Edition, Section } from '../../core/editions/types';
import { countBlanks } from '../../core/report/blanks';
import { getCell } from '../../core/report/cells';
import { isBlank, TEXT_SECTIONS, type Report, type TextSection } from '../../core/report/model';

/** Parts of the working desk: the letter, title and preface, then the sections of the form by their keys. */
export type PartId = string;

export type StateName = 'empty' | 'writing' | 'problems' | 'check' | 'done';

export interface PartState {
  readonly id: PartId;
  readonly state: StateName;
  /** errors of `problems`, warnings of `check`, cells or blanks still to fill of `writing`; else 0 */
  readonly count: number;
}

/** A cell not filled is work to be done, not a mistake made: it shows as “writing”. */
const NOT_FILLED = 'AR01';

/** Which part of the desk a finding belongs to; places outside every part (the year, the form) go with the title. */
export function partOf(edition: Edition, place: string): PartId {
  const head = place.split(/[.:]/, 1)[0]!;
  if (head === 'letter') return 'letter';
  const section = edition.sections.find((s) => (s.table ?? s.key) === head || s.key === head);
  return section?.key ?? 'front';
}

/** State of every part, in the order of the desk. Warnings with a written reason that still holds no longer count. */
export function partStates(report: Report, edition: Edition, findings: readonly Finding[]): readonly PartState[] {
  const errors = new Map<PartId, number>();
  const warnings = new Map<PartId, number>();
  for (const standing of standings(report, findings)) {
    const { finding } = standing;
    const part = partOf(edition, finding.place);
    if (finding.level === 'error' && finding.rule !== NOT_FILLED) errors.set(part, (errors.get(part) ?? 0) + 1);
    if (isOpenWarning(standing)) warnings.set(part, (warnings.get(part) ?? 0) + 1);
  }
  return ['letter', 'front', ...edition.sections.map((s) => s.key)].map((id): PartState => {
    const { empty, open } = filling(report, edition, id);
    if (empty) return { id, state: 'empty', count: 0 };
    if (errors.get(id)) return { id, state: 'problems', count: errors.get(id)! };
    if (open > 0) return { id, state: 'writing', count: open };
    if (warnings.get(id)) return { id, state: 'check', count: warnings.get(id)! };
    return { id, state: 'done', count: 0 };
  });
}

interface Filling {
  readonly empty: boolean;
  /** what is still to be filled in */
  readonly open: number;
}

function filling(report: Report, edition: Edition, id: PartId): Filling {
  if (id === 'letter') return letterFilling(report);
  if (id === 'front') return frontFilling(report);
  const section = edition.sections.find((s) => s.key === id)!;
  return section.kind === 'table' ? tableFilling(report, edition, section) : textFilling(sectionText(report, id));
}

function tableFilling(report: Report, edition: Edition, section: Section): Filling {
  const cells = valueCells(edition).filter((c) => c.table === section.table);
  const open = cells.filter((c) => isBlank(getCell(report, c.place))).length;
  return { empty: open === cells.length, open };
}

const sectionText = (report: Report, id: string): string =>
  TEXT_SECTIONS.includes(id as TextSection) ? report[id as TextSection] : '';

const textFilling = (text: string): Filling => ({ empty: text.trim() === '', open: countBlanks(text) });

/** The letter comes prefilled, so it counts as begun; recipient, signer and date are what a letter cannot go without. */
function letterFilling({ letter }: Report): Filling {
  const needed = [letter.title, letter.recipient, letter.body, letter.signer, letter.date];
  const missing = needed.filter((text) => text.trim() === '').length;
  return { empty: missing === needed.length, open: missing + countBlanks(letter.body) };
}

/** The preface may stay away. */
const frontFilling = ({ title, preface }: Report): Filling => ({
  empty: title.trim() === '' && preface.trim() === '',
  open: (title.trim() === '' ? 1 : 0) + countBlanks(preface),
});
