import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removedCharacters } from '../../../renderer/core/compose';
import { placeName } from '../../../renderer/core/checks';
import { cleanXml } from '../../../renderer/core/compose/text/clean';
import { setCells } from '../../../renderer/core/report/cells';
import { setField, TEXT_FIELDS } from '../../../renderer/core/report/fields';
import type { Report } from '../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../fixtures/reports';

const clean = fullReport('2021');
const withLetter = (letter: Partial<Report['letter']>): Report => ({
  ...clean,
  letter: { ...clean.letter, ...letter },
});

describe('characters a document has no room for', () => {
  test('a clean report says nothing, rare characters, tabs and line breaks included', () => {
    expect(removedCharacters(clean)).toEqual([]);
    expect(removedCharacters({ ...clean, overview: '𠮷镇\t䶮村\n“引号”' })).toEqual([]);
  });

  test.each(TEXT_FIELDS)('%s', (field) => {
    const dirty = setField(clean, field, '甲\u0001乙\u000b丙\ud83d丁');
    expect(removedCharacters(dirty)).toEqual([{ place: field, count: 3 }]);
  });

  test.each([
    ['recipients of copies', withLetter({ copyTo: ['县\u0000司法局', '县\u0000档案馆'] }), 'letter.copyTo', 2],
    [
      'marks of the red head',
      withLetter({ marks: { serial: '', secrecy: '秘密\u001f', urgency: '' } }),
      'letter.marks.secrecy',
      1,
    ],
    [
      'a cell kept as typed',
      setCells(clean, { 'disputes.directSuit.upheld': { raw: '约\ufffe三' } }),
      'disputes.directSuit.upheld',
      1,
    ],
  ])('%s', (_, report, place, count) => {
    expect(removedCharacters(report)).toEqual([{ place, count }]);
  });

  test('a count is what cleaning takes out or replaces, whatever the text', () => {
    const unit = fc.oneof(fc.constantFrom('\u0000', '\ud83d', '\ude00', '字'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const cleaned = cleanXml(text);
        const gone = text.length - cleaned.length;
        const replaced = cleaned.split('\ufffd').length - text.split('\ufffd').length;
        const [found] = removedCharacters({ ...clean, overview: text });
        expect(found?.count ?? 0).toBe(gone + replaced);
      }),
    );
  });

  test('places have names the clerk knows', () => {
    const dirty = setField(setField(clean, 'overview', '\u0001'), 'letter.body', '\u0001');
    const names = removedCharacters(dirty).map(({ place }) => placeName(editionOf('2021'), place));
    expect(names).toEqual(['一、总体情况', '报送函 · 正文']);
  });
});
