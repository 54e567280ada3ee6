import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanXml, paragraphsOf } from '../../../renderer/core/compose/text/clean';

describe('characters XML has no room for', () => {
  test.each([
    ['控制甲\u000b控制乙\u0001控制丙\ufffe控制丁', '控制甲控制乙控制丙控制丁'],
    ['丢\ud83d了一半', '丢\ufffd了一半'],
    ['丢\ude00了一半', '丢\ufffd了一半'],
    ['𠮷镇䶮村', '𠮷镇䶮村'],
  ])('%j', (text, want) => {
    expect(cleanXml(text)).toBe(want);
  });

  test('whatever the text, only XML characters and whole code points remain', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const clean = cleanXml(units.join(''));
        expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(clean)).toBe(false);
        // encodeURI refuses lone surrogates
        expect(() => encodeURI(clean)).not.toThrow();
      }),
    );
  });
});

describe('a line of running text', () => {
  test.each([
    ['blanks at the ends go: the style indents', '　　2020年，镇里 ', '2020年，镇里'],
    ['blanks inside stay', '公开信息 35 条', '公开信息 35 条'],
    ['ASCII brackets round Chinese', '(一)主动公开(含村居)', '（一）主动公开（含村居）'],
    ['a pair of which one is full-width', '(一）主动公开', '（一）主动公开'],
    ['brackets round no Chinese stay', 'f(x)与(GDP)', 'f(x)与(GDP)'],
    ['a bracket without partner stays', '3)其他', '3)其他'],
    ['straight quotes round Chinese', '坚持"应公开尽公开"', '坚持“应公开尽公开”'],
    ['straight quotes round no Chinese stay', '代码"A1"', '代码"A1"'],
    ['each pair by itself', '"甲"和"B"', '“甲”和"B"'],
    ['an unpaired quote stays', '屏幕27"大', '屏幕27"大'],
    [
      'other marks are wording',
      '“引号”——破折……省略〔2021〕1号、甲&乙<丙>丁',
      '“引号”——破折……省略〔2021〕1号、甲&乙<丙>丁',
    ],
  ])('%s', (_, text, want) => {
    expect(cleanLine(text)).toBe(want);
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });
});

test('paragraphs of nothing but blanks are left out', () => {
  expect(paragraphsOf(' \n　\n甲\n\t\n乙')).toEqual(['甲', '乙']);
});
