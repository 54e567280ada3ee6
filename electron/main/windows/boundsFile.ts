import { readFileSync, writeFileSync } from 'node:fs';
import { parseSavedWindow, type SavedWindow } from './bounds';

/** Null when there is none or it cannot be read: the window then opens as on the first day. */
export function readSavedWindow(path: string): SavedWindow | null {
  try {
    return parseSavedWindow(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** A convenience, not data: written in place while the window closes, and a failure is not worth a message. */
export function writeSavedWindow(path: string, saved: SavedWindow): void {
  try {
    writeFileSync(path, JSON.stringify(saved));
  } catch {
    return;
  }
}
