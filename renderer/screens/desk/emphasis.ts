/** A piece of a sentence; `strong` pieces are the figures compared. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** A finding's sentence with its figures set off, as whole numbers only: the 1 of “12” and of “1.5” is no figure. */
export function emphasize(message: string, values: readonly (string | number | null)[]): readonly Piece[] {
  const figures = [...new Set(values.map((value) => String(value)))].filter((text) => FIGURE.test(text));
  if (figures.length === 0) return [{ text: message, strong: false }];
  const any = figures.sort((a, b) => b.length - a.length).map((text) => text.replace('.', '\\.'));
  const pieces = message.split(new RegExp(`(?<![\\d.])(${any.join('|')})(?!\\d|\\.\\d)`));
  return pieces.map((text, i) => ({ text, strong: i % 2 === 1 })).filter((piece) => piece.text !== '');
}
