import { Parser } from 'htmlparser2';
import { strictText } from '../strictText';

/** What a reader of a part is told: names and attributes without their prefix, whatever it is. */
export interface PartReader {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** may come in pieces */
  readonly text?: (text: string) => void;
}

/** Value by local name. */
export type Attributes = (local: string) => string | undefined;

/** Whether the time for a package is over (P16). */
export type Overdue = () => boolean;

const BETWEEN_LOOKS = 1000;
const MOST_DEPTH = 500;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

class NotSound extends Error {}

/**
 * Reads a part of a document that this software wrote: UTF-8, no `<!DOCTYPE` and so no entities but XML's own (rows 87–88),
 * elements closed in order.
 * @param overdue looked at every thousand elements; reading ends when it says so
 * @returns false where it is not so; what the reader was told by then counts for nothing
 */
export function readPart(bytes: Uint8Array, reader: PartReader, overdue: Overdue): boolean {
  const text = strictText(bytes);
  if (text === null) return false;
  let depth = 0;
  let elements = 0;
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        openedAt = parser.endIndex;
        depth += 1;
        if (depth > MOST_DEPTH) throw new NotSound();
        if (++elements % BETWEEN_LOOKS === 0 && overdue()) throw new NotSound();
        const byLocal = (wanted: string) => Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1];
        reader.open?.(local(name), byLocal);
      },
      onclosetag: (name, implied) => {
        // `<a/>` counts as implied too, but nothing lies between its opening and its closing.
        if (implied && parser.endIndex !== openedAt) throw new NotSound();
        depth -= 1;
        reader.close?.(local(name));
      },
      ontext: (piece) => reader.text?.(piece),
      onprocessinginstruction: (name) => {
        if (name !== '?xml') throw new NotSound();
      },
    },
    { xmlMode: true },
  );
  try {
    parser.end(text);
    return true;
  } catch (error) {
    if (error instanceof NotSound) return false;
    throw error;
  }
}
