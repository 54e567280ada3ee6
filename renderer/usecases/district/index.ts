import type { OwnWordsVerbs } from '../ownWords';
import type { AppPorts } from '../ports';
import type { SettingsVerbs } from '../settings';
import { createDesk, type Desk } from './desk/desk';
import { createSameness, type Sameness } from './desk/sameness';
import { createDeskImport, type DeskImport } from './import/import';

export type { Board, BoardCounts, BoardUnit } from './desk/board';
export type { Desk } from './desk/desk';
export type { NearTownship, Sameness } from './desk/sameness';
export type { Candidate, Fate, ImportItem, ImportProgress, ReadOutcome, StoreOutcome } from './import/types';

/** The verbs of the district. */
export interface District {
  readonly desk: Desk;
  readonly import: DeskImport;
  readonly sameness: Sameness;
}

export const createDistrict = (ports: AppPorts, settings: SettingsVerbs, ownWords: OwnWordsVerbs): District => ({
  desk: createDesk(ports),
  import: createDeskImport(ports, settings, ownWords),
  sameness: createSameness(ports),
});
