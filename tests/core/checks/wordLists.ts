import { readdirSync, readFileSync } from 'node:fs';
import { readWordLists } from '../../../renderer/core/checks/wording/readLists';

const folder = new URL('../../../resources/wording/', import.meta.url);

/** The word lists as shipped, read from disk. */
export const wordLists = readWordLists(
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
  ),
);
