import { chooseFonts } from '../core/compose/fonts/choose';
import { typefaces } from '../core/compose/fonts/typefaces';
import type { ComposeSettings } from '../core/compose/types';
import { KNOWN_FACES } from '../core/pages/faces';
import type { AppPorts } from './ports';
import type { Settings } from './settings';

/** The typefaces of documents as they will be written, and how this computer stands to them. */
export interface FontsInUse {
  /** `Settings.compose`, its typefaces replaced by what this computer has where the choice is left to the program */
  readonly compose: ComposeSettings;
  /** families the documents want and this computer has not; null where the host cannot tell */
  readonly missing: readonly string[] | null;
}

export interface FontVerbs {
  /** Call before every preview and export: what is written must be what was shown. Quick after the first time. */
  inUse(settings: Pick<Settings, 'compose' | 'fontChoice'>): Promise<FontsInUse>;
}

export function createFontVerbs({ fonts }: AppPorts): FontVerbs {
  return {
    async inUse({ compose, fontChoice }) {
      const installed = await fonts.installed(KNOWN_FACES);
      if (!installed) return { compose, missing: null };
      if (fontChoice === 'auto') {
        const { fontSet, titleFace, missing } = chooseFonts((family) => installed.has(family));
        return { compose: { ...compose, fontSet, titleFace }, missing };
      }
      // Times New Roman or its twin of the same widths is everywhere; nobody has to be told to install it.
      const wanted = typefaces(compose).flatMap((face) => (face.role === 'western' ? [] : face.family));
      return { compose, missing: [...new Set(wanted)].filter((family) => !installed.has(family)) };
    },
  };
}
