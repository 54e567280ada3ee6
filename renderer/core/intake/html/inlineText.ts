/**
 * Text of one paragraph while it is read: source blanks and line breaks as a browser shows them, with one difference: a
 * line break of the source between two Chinese characters is nothing, since writers of HTML wrap lines there.
 */
export class InlineText {
  private text = '';
  /** blanks seen since the last character: '' none, ' ' a blank, '\n' at least one line break of the source */
  private gap: '' | ' ' | '\n' = '';

  add(data: string): void {
    for (const piece of data.split(/([ \t\r\n\f]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\r\n\f]/.test(piece)) this.gap = /[\r\n]/.test(piece) || this.gap === '\n' ? '\n' : ' ';
      else this.put(piece);
    }
  }

  private put(piece: string): void {
    if (this.gap !== '' && this.text !== '' && !this.text.endsWith('\n')) {
      const wrapped = this.gap === '\n' && isWide(this.text.at(-1)) && isWide(piece[0]);
      if (!wrapped) this.text += ' ';
    }
    this.gap = '';
    this.text += piece;
  }

  /** A `<br>`. */
  breakLine(): void {
    this.text += '\n';
    this.gap = '';
  }

  /** What was read, without blanks at its ends; afterwards it is empty. */
  take(): string {
    const text = this.text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
    this.text = '';
    this.gap = '';
    return text;
  }
}

const isWide = (character: string | undefined): boolean =>
  character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d]/.test(character);
