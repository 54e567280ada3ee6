import type { Problem } from '../../renderer/core/kernel/problem';

/** Where a command's words go. Neither promise rejects. */
export interface CliIo {
  /** Null when the words are out, or when their reader closed its end early (it has seen enough); else what to say. */
  out(text: string): Promise<Problem | null>;
  /** Where complaints go nobody is left to complain to. */
  error(text: string): Promise<void>;
}

/** One line for a terminal: line breaks, control and direction characters of quoted names become blanks. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();

/** One JSON value and nothing else. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
