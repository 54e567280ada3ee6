import type { FontVerbs } from '../fontChoice';
import type { KeepOpen } from '../keepOpen';
import type { OwnWordsVerbs } from '../ownWords';
import type { AppPorts } from '../ports';
import type { SettingsVerbs } from '../settings';

/** What the verbs of handing over need: the ports, and the verbs whose answers a package is made with. */
export interface HandoffNeeds {
  readonly ports: AppPorts;
  readonly settings: SettingsVerbs;
  readonly ownWords: OwnWordsVerbs;
  readonly fonts: FontVerbs;
  readonly keepOpen: KeepOpen;
}
