import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, versionedName } from '../../../renderer/core/kernel/fileName';

describe('a file name', () => {
  it.each([
    ['年度报告.docx', '年度报告.docx'],
    ['a/b\\c:d*e?f"g<h>i|j.docx', 'a_b_c_d_e_f_g_h_i_j.docx'],
    ['报告\u202excod.exe', '报告_xcod.exe'],
    ['报\u200b告\n.docx', '报_告_.docx'],
    ['con', '_con'],
    ['CON.json', '_CON.json'],
    ['lpt1.tar.gz', '_lpt1.tar.gz'],
    ['connection.txt', 'connection.txt'],
    ['报告.', '报告'],
    ['报告. .', '报告'],
    ['报告 .docx', '报告.docx'],
    ['报告.do ', '报告.do'],
    ['', '未命名'],
    ['...', '未命名'],
    ['   ', '未命名'],
    ['e\u0301.txt', '\u00e9.txt'],
    [`${'长'.repeat(80)}.docx`, `${'长'.repeat(55)}.docx`],
    [`${'😀'.repeat(80)}.docx`, `${'😀'.repeat(55)}.docx`],
  ])('%j becomes %j', (from, to) => {
    expect(safeFileName(from)).toBe(to);
  });

  it('is safe whatever it is made of, and safe names stay as they are', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('.', ' ', 'con', 'nul', '/', '..', '\u202e', '.docx'),
        fc.string({ unit: 'binary', maxLength: 30 }),
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const name = safeFileName(parts.join(''));
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
        expect(name).not.toMatch(/[. ]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(60);
        expect(name).toBe(name.normalize('NFC'));
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is taken gets a version before its extension', () => {
    expect([1, 2, 3].map((n) => versionedName('报送函.docx', n))).toEqual([
      '报送函.docx',
      '报送函_v2.docx',
      '报送函_v3.docx',
    ]);
    expect(versionedName('文件夹', 2)).toBe('文件夹_v2');
  });
});
