import type { LeftOuts } from './leftOuts';
import type { DocxLimits } from './limits';
import type { Stories } from './story';
import type { TableDraft } from './tableDraft';
import type { Attributes } from './xml';

/** What the elements of a document's body act upon. */
export interface Reading {
  readonly stories: Stories;
  readonly leftOuts: LeftOuts;
  readonly limits: DocxLimits;
  /** open tables, the innermost last */
  readonly tables: TableDraft[];
  /** of open `mc:AlternateContent`: whether one of its contents was taken */
  readonly alternatives: boolean[];
  readonly counted: { tables: number; cells: number };
  /** how the section begins whose properties are being read */
  section: string;
  /** properties of a paragraph's mark, not of letters, are being read */
  inMark: boolean;
}

/** What an element does when it opens; 'skip' leaves out all it holds. */
export type Opening = (reading: Reading, attribute: Attributes, parent: string) => 'skip' | undefined;
export type Openings = Readonly<Record<string, Opening>>;

/** An element that does something only inside the given parent. */
export const within =
  (wanted: string, act: (reading: Reading, attribute: Attributes) => void): Opening =>
  (reading, attribute, parent) => {
    if (parent === wanted) act(reading, attribute);
    return undefined;
  };

/** An element that does something wherever it stands. */
export const always =
  (act: (reading: Reading, attribute: Attributes) => void): Opening =>
  (reading, attribute) => {
    act(reading, attribute);
    return undefined;
  };

export const skip: Opening = () => 'skip';
