import type { Session } from 'electron';

/**
 * Threat: Chromium fetches spelling dictionaries from the network; the window preference alone did not stop it
 * (electron#22995). So: preference off (windows/preferences.ts), checker off, and an address that leads nowhere.
 */
export const DEAD_DICTIONARY_ADDRESS = 'https://dictionaries.invalid/';

export type SpellSession = Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL'>;

/** Must run before the first window. */
export function refuseSpellcheck(session: SpellSession): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(DEAD_DICTIONARY_ADDRESS);
}
