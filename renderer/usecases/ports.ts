import type { HostBridge } from '../../electron/contract/bridge';
import type { ComposeSettings } from '../core/compose/types';
import type { Editions } from '../core/editions/registry';
import type { SectionTemplate } from '../core/editions/templates';
import type { Sha256 } from '../core/handoff';
import type { Clock, NewId } from '../core/kernel/ports';
import type { Storage } from '../storage';
import type { Composer } from '../workers/composer';
import type { IntakeReader } from '../workers/intakeReader';
import type { DocumentPages } from '../workers/documentPages';
import type { PackageReader } from '../workers/packageReader';
import type { Fonts } from './host/fonts';

/** Everything the verbs need from outside. Each is replaced in tests by something that runs in plain Node. */
export interface AppPorts {
  readonly storage: Storage;
  readonly bridge: HostBridge;
  readonly clock: Clock;
  readonly newId: NewId;
  /** SHA-256 of the host (`createSha256()`) */
  readonly sha256: Sha256;
  readonly editions: Editions;
  readonly composer: Composer;
  /** reads files written elsewhere, off the page's own thread */
  readonly intakeReader: IntakeReader;
  /** lays out documents that came from outside, in a worker of its own */
  readonly documentPages: DocumentPages;
  /** checks packages that came in, off the page's own thread */
  readonly packageReader: PackageReader;
  /** which typefaces this computer has (`createFonts()`) */
  readonly fonts: Fonts;
  readonly defaultCompose: ComposeSettings;
  /** shipped section templates (`renderer/bundled/templates.ts`) */
  readonly loadTemplates: () => Promise<readonly SectionTemplate[]>;
  /** shipped sample reports as file contents (`renderer/bundled/samples.ts`) */
  readonly loadSamples: () => Promise<readonly unknown[]>;
}
