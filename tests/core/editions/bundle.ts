import { readdirSync, readFileSync } from 'node:fs';
import { createEditions } from '../../../renderer/core/editions/registry';
import type { Edition } from '../../../renderer/core/editions/types';

const folder = new URL('../../../resources/editions/', import.meta.url);

/** Every edition file as shipped, read from disk: a new file is tested without touching a test. */
export const editionFiles: readonly unknown[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown);

export const editions = createEditions(editionFiles);

export const editionOf = (id: string): Edition => {
  const edition = editions.byId(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
};
