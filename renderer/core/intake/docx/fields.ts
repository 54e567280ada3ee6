/** A field that has begun: its instruction first, then the result that is printed. */
interface Field {
  phase: 'instruction' | 'result';
  instruction: string;
  /** letters met within the instruction, given back where the field turns out to be broken */
  dropped: string;
  /** number of blocks before the paragraph it begins in */
  readonly from: number;
}

/** What a field asks for that lies outside the document, or runs something. Never done; only its stored result is read. */
const OUTSIDE = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\b/i;
const CONTENTS = /^\s*TOC\b/i;

/** The fields open at a place of the text, one within the other. */
export class Fields {
  private readonly open: Field[] = [];

  /** @param blocks number of blocks so far */
  begin(blocks: number): void {
    this.open.push({ phase: 'instruction', instruction: '', dropped: '', from: blocks });
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.phase = 'result';
  }

  /** @returns where a table of contents began, as blocks before it; undefined for any other field */
  end(): number | undefined {
    const field = this.open.pop();
    return field?.phase === 'result' && CONTENTS.test(field.instruction) ? field.from : undefined;
  }

  instruction(text: string): void {
    const field = this.open.at(-1);
    if (field && field.instruction.length < 1000) field.instruction += text;
  }

  /** The instruction when it reaches outside the document. */
  outside(): string | undefined {
    const text = this.open.at(-1)?.instruction ?? '';
    return isOutside(text) ? text : undefined;
  }

  /** True where letters belong to an instruction and are not printed; they are kept until the field proves sound. */
  swallows(text: string): boolean {
    const field = this.open.findLast(({ phase }) => phase === 'instruction');
    if (field) field.dropped += text;
    return field !== undefined;
  }

  /**
   * Ends the instructions still open at the end of a paragraph: such a field is broken, and the rest of the document must
   * not vanish in it.
   * @returns the letters it had swallowed
   */
  giveBack(): string {
    let text = '';
    for (let i = this.open.length - 1; i >= 0; i--) {
      const field = this.open[i]!;
      if (field.phase !== 'instruction') continue;
      text = field.dropped + text;
      this.open.splice(i, 1);
    }
    return text;
  }
}

export const isOutside = (instruction: string): boolean => OUTSIDE.test(instruction);
