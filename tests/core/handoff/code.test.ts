import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoffCode, readTypedCode } from '../../../renderer/core/handoff';
import { digestOf, sha256 } from './packages';

/** The formula a second way: bits of the hexadecimal digest, five at a time. */
function codeBySpec(manifest: Uint8Array): string {
  const hex = digestOf(Buffer.concat([Buffer.from('handoff-v1'), manifest])).slice(0, 20);
  const bits = [...hex].map((c) => Number.parseInt(c, 16).toString(2).padStart(4, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)],
  );
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

describe('the hand-off code', () => {
  it('is the formula of the specification for any manifest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (manifest) => {
        expect(await handoffCode(manifest, sha256)).toBe(codeBySpec(manifest));
      }),
    );
  });

  it.each([
    ['', 'EE3D-BJAC-MYZ5-YQ2B'],
    ['{}\n', 'X6D4-D60S-TJGQ-1EQ1'],
  ])('never changes for %j', async (text, code) => {
    expect(await handoffCode(new TextEncoder().encode(text), sha256)).toBe(code);
  });

  const code = '0A1B-2C3D-4E5F-6G7H';
  it.each([
    ['as printed', code],
    ['in small letters', code.toLowerCase()],
    ['without dashes', code.replaceAll('-', '')],
    ['with blanks', ` ${code.replaceAll('-', '  ')} `],
    ['with O for 0 and I for 1', 'OAIB-2C3D-4E5F-6G7H'],
    ['with l for 1', '0AlB-2C3D-4E5F-6G7H'],
    ['full width', '０Ａ１Ｂ－２Ｃ３Ｄ－４Ｅ５Ｆ－６Ｇ７Ｈ'],
    ['with long dashes', '0A1B—2C3D–4E5F−6G7H'],
  ])('is read %s', (_, typed) => {
    expect(readTypedCode(typed)).toBe(code);
  });

  it.each([['0A1B-2C3D-4E5F'], ['0A1B-2C3D-4E5F-6G7H-6G7H'], ['UA1B-2C3D-4E5F-6G7H'], ['交接码'], ['']])(
    'is not %j',
    (typed) => {
      expect(readTypedCode(typed)).toBeNull();
    },
  );
});
