/** Where a command's words go. Writing never fails: a reader that closed its end early has seen enough. */
export interface CliIo {
  out(text: string): Promise<void>;
  error(text: string): Promise<void>;
}

/** One line for a terminal: line breaks, control and direction characters of quoted names become blanks. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();

/** One JSON value and nothing else. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
