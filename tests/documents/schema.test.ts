import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { composeAll } from '../core/compose/docxParts';
import { cases } from './cases';

/** Against the schemas of Office Open XML, in the oldest and the newest dialect offices have. */
describe.each(['Office2010', 'Microsoft365'] as const)('schema of %s', (version) => {
  test.each(cases)('$name', async ({ report, settings }) => {
    for (const { bytes } of await composeAll(report, settings)) {
      expect(await validate(bytes, 'docx', version)).toEqual([]);
    }
  });
});

test('the checker does find a fault', async () => {
  const [file] = await composeAll(cases[0]!.report, cases[0]!.settings);
  const parts = unzipSync(file!.bytes);
  const xml = strFromU8(parts['word/document.xml']!).replace('<w:keepNext/>', '<w:keepNext w:val="perhaps"/>');
  const faults = await validate(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), 'docx', 'Microsoft365');
  expect(faults).not.toEqual([]);
});
