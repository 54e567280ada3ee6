import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip times have no zone: the local midnight of the first day zip knows is the same bytes everywhere. */
const ZIP = { level: 6, mtime: new Date(1980, 0, 1) } as const;

const TEXTS = 'xl/sharedStrings.xml';

/**
 * The package as the library wrote it, zipped anew without a clock's time and with the texts of the report in their place.
 * @param resolve marks in the shared strings → texts
 */
export function sealed(bytes: Uint8Array, resolve: (xml: string) => string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    parts[name] = [name === TEXTS ? strToU8(resolve(strFromU8(data))) : data, ZIP];
  }
  return zipSync(parts);
}
