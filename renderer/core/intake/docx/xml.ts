import { DecodeUTF8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { Namespaces } from './namespaces';
import { Stop, stop } from './limits';

/**
 * What a reader of a part is told. Names are those of the specification whatever the writer's prefixes are: `w:p`, `mc:Choice`.
 * Elements of other namespaces are called `?`.
 */
export interface PartReader {
  /** Answering 'skip' leaves out everything inside, and its closing. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined;
  readonly close?: (name: string) => void;
  /** may come in pieces */
  readonly text?: (text: string) => void;
}

/** Value of an attribute of the element's own namespace or of none, by its local name. */
export type Attributes = (local: string) => string | undefined;

/** Takes the bytes of one part, piece by piece. */
export interface PartSink {
  readonly write: (piece: Uint8Array) => void;
  /** @throws Stop where elements were left open */
  readonly end: () => void;
}

/**
 * Reads an XML part without holding more of it than the open elements. Refused: any `<!DOCTYPE`, so that there are no
 * entities but XML's own five; elements closed out of order; nesting beyond `depth`. Limit: a closing tag that was never
 * opened is passed over.
 * @throws Stop from `write` and `end`
 */
export function partSink(reader: PartReader, depth: number): PartSink {
  const namespaces = new Namespaces();
  /** specified names of the open elements; '' for those left out */
  const open: string[] = [];
  let skipped = 0;
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentagname: () => {
        if (open.length >= depth) stop('tooDeep');
      },
      onopentag: (raw, attributes) => {
        openedAt = parser.endIndex;
        namespaces.enter(attributes);
        const name = skipped > 0 ? '' : namespaces.nameOf(raw);
        const left = skipped > 0 || reader.open(name, namespaces.attributesOf(raw, attributes)) === 'skip';
        if (left) skipped += 1;
        open.push(name);
      },
      onclosetag: (_raw, implied) => {
        // `<a/>` counts as implied too, but nothing lies between its opening and its closing.
        if (implied && parser.endIndex !== openedAt) stop('fileDamaged');
        const name = open.pop();
        namespaces.leave();
        if (skipped > 0) skipped -= 1;
        else if (name !== undefined) reader.close?.(name);
      },
      ontext: (text) => {
        if (skipped === 0) reader.text?.(text);
      },
      onprocessinginstruction: (name, data) => {
        if (name.startsWith('!')) stop('fileUnsafe');
        if (name === '?xml' && /encoding\s*=\s*["'](?!utf-(?:8|16)["'])/i.test(data)) stop('fileDamaged');
      },
    },
    { xmlMode: true },
  );
  const decoder = decoding((text) => {
    parser.write(text);
  });
  return {
    write: (piece) => decoder(piece, false),
    end: () => {
      decoder(new Uint8Array(0), true);
      parser.end();
    },
  };
}

/** UTF-8 or, told by its mark, UTF-16: the two encodings a part may have [ECMA-376-2 §8.1.1]. */
function decoding(take: (text: string) => void): (piece: Uint8Array, last: boolean) => void {
  const utf8 = new DecodeUTF8(take);
  let wide: ((piece: Uint8Array) => void) | null = null;
  let begun = false;
  return (piece, last) => {
    if (!begun && piece.length >= 2) {
      begun = true;
      const mark = piece[0]! * 256 + piece[1]!;
      if (mark === 0xfffe || mark === 0xfeff) wide = utf16(mark === 0xfffe, take);
    }
    if (wide) wide(piece);
    else pushOrStop(utf8, piece, last);
  };
}

/** The decoder throws where the part ends within a character; what its taker throws goes on as it is. */
function pushOrStop(decoder: DecodeUTF8, piece: Uint8Array, last: boolean): void {
  try {
    decoder.push(piece, last);
  } catch (error) {
    if (error instanceof Stop) throw error;
    stop('fileDamaged');
  }
}

function utf16(little: boolean, take: (text: string) => void): (piece: Uint8Array) => void {
  let odd: number | null = null;
  return (piece) => {
    const units: string[] = [];
    for (const byte of piece) {
      if (odd === null) odd = byte;
      else {
        units.push(String.fromCharCode(little ? odd + byte * 256 : odd * 256 + byte));
        odd = null;
      }
    }
    take(units.join(''));
  };
}
