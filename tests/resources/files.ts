import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../resources/', import.meta.url);

/** Text of one shipped resource file, e.g. `samples/2020.json`. */
export const resourceText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Contents of every `.json` file of a resource folder: a new file is tested without touching a test. */
export const resourceFiles = (folder: string): readonly unknown[] =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(resourceText(`${folder}/${name}`)) as unknown);
