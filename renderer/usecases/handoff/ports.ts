import type { HostBridge } from '../../../electron/contract/bridge';
import type { HandoffBridge } from '../../../electron/contract/handoffBridge';
import type { Sha256 } from '../../core/handoff';
import type { FontVerbs } from '../fontChoice';
import type { OwnWordsVerbs } from '../ownWords';
import type { AppPorts } from '../ports';
import type { SettingsVerbs } from '../settings';

/** What the verbs of handing over need: the ports, and the verbs whose answers a package is made with. */
export interface HandoffPorts extends AppPorts {
  readonly bridge: HostBridge & HandoffBridge;
  readonly sha256: Sha256;
}

export interface HandoffNeeds {
  readonly ports: HandoffPorts;
  readonly settings: SettingsVerbs;
  readonly ownWords: OwnWordsVerbs;
  readonly fonts: FontVerbs;
}
