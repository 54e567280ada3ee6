import type { Edition } from '../core/editions/types';
import { DESK } from '../wording/desk';

/** An entry of the contents list. `id` is the part's key in the address and in findings. */
export interface DeskPart {
  readonly id: string;
  readonly title: string;
  readonly kind: 'letter' | 'front' | 'section' | 'table';
}

/** Letter, title and preface, then the six sections of the form in its order. */
export const deskParts = (edition: Edition): readonly DeskPart[] => [
  { id: 'letter', title: DESK.letter, kind: 'letter' },
  { id: 'front', title: DESK.front, kind: 'front' },
  ...edition.sections.map((s): DeskPart => ({
    id: s.key,
    title: s.title,
    kind: s.kind === 'table' ? 'table' : 'section',
  })),
];
