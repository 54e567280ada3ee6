import process from 'node:process';
import type { CliIo } from './io';

/** The process's own streams. A closed pipe (`… | head`) is not an error. */
export function standardIo(): CliIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { out: (text) => say(process.stdout, text), error: (text) => say(process.stderr, text) };
}

/** Resolves when the words have left this process, also when nobody reads them any more. */
const say = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => stream.write(text, () => resolve()));
