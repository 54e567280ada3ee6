import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveProblem, PACKAGE_LIMITS, readArchive, type ArchiveRules } from '../../../renderer/core/archive';
import { crc32 } from '../../../renderer/core/archive/checksum';
import { zipOf, type Part } from './zipOf';

const rules: ArchiveRules = { limits: { ...PACKAGE_LIMITS, entries: 100 }, tolerant: false };

const open = (bytes: Uint8Array, more: Partial<ArchiveRules> = {}) => {
  const archive = readArchive(bytes, { ...rules, ...more });
  if (!archive.ok) throw new Error(archive.error.cause);
  return archive.value;
};
const textOf = (bytes: Uint8Array, name: string): string => {
  const archive = open(bytes);
  const read = archive.read(archive.find(name)!);
  return read.ok ? new TextDecoder().decode(read.value) : read.error.cause;
};

describe('reading an archive', () => {
  it('gives back what any content was packed from, packed or stored, whole or piece by piece', () => {
    const entry = fc.record({ data: fc.uint8Array({ maxLength: 70_000 }), stored: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const files = entries.map(({ data, stored }, i): [string, Zippable[string]] => [
          `f${String(i)}`,
          [data, { level: stored ? 0 : 6 }],
        ]);
        const archive = open(zipSync(Object.fromEntries(files)));
        expect(archive.entries.map(({ name }) => name)).toEqual(files.map(([name]) => name));
        entries.forEach(({ data }, i) => {
          const read = archive.read(archive.find(`f${String(i)}`)!);
          expect(read.ok && read.value).toEqual(data);
        });
        expect(archive.verify().ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('no change of one byte goes unseen: refused, or what comes out is what was packed', () => {
    const good: Part[] = [
      { name: 'a.json', data: '{"count":12}' },
      { name: 'b', data: '年报'.repeat(30) },
    ];
    const bytes = zipOf(good);
    const sound = good.map((part) => textOf(bytes, part.name as string));
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [0, 5]) {
        const bad = bytes.slice();
        bad[at] = bad[at]! ^ (1 << bit);
        const archive = readArchive(bad, rules);
        if (!archive.ok || !archive.value.verify().ok) continue;
        const read = archive.value.entries.map(({ name }) => textOf(bad, name));
        expect(read).toEqual(sound);
      }
    }
  });

  it('takes the descriptors of streaming writers, signed or bare', () => {
    for (const descriptor of ['signed', 'bare'] as const) {
      const bytes = zipOf([
        { name: 'a', data: 'hello', descriptor },
        { name: 'b', data: 'there' },
      ]);
      expect([textOf(bytes, 'a'), textOf(bytes, 'b')]).toEqual(['hello', 'there']);
    }
  });

  it('reads names marked as UTF-8, valid UTF-8 without the mark, and others as the opener decodes them', () => {
    const gbk = new Uint8Array([0xb1, 0xa8, 0xcb, 0xcd]);
    expect(open(zipOf([{ name: '报送函' }])).entries[0]?.name).toBe('报送函');
    expect(open(zipOf([{ name: '报送函', flags: 0 }])).entries[0]?.name).toBe('报送函');
    const decodeName = (): string => '报送';
    expect(open(zipOf([{ name: gbk, flags: 0 }]), { decodeName }).entries[0]?.name).toBe('报送');
    expect(readArchive(zipOf([{ name: gbk, flags: 0 }]), rules)).toMatchObject({ error: { cause: 'name' } });
    expect(readArchive(zipOf([{ name: gbk }]), { ...rules, decodeName })).toMatchObject({ error: { cause: 'name' } });
  });

  it('lists folders as such', () => {
    const archive = open(zipOf([{ name: '报送包/', method: 0, attributes: 0o040755 * 65536 }, { name: '报送包/a' }]));
    expect(archive.entries.map(({ folder }) => folder)).toEqual([true, false]);
  });

  it('inflates nothing before it is asked', () => {
    const archive = open(
      zipOf([
        { name: 'bad', data: 'x', crc: 1 },
        { name: 'good', data: 'y' },
      ]),
    );
    expect(archive.read(archive.find('good')!).ok).toBe(true);
    expect(archive.read(archive.find('bad')!)).toMatchObject({ error: { cause: 'checksum', entry: 'bad' } });
  });

  it('passes on what the taker throws and refuses entries of another archive', () => {
    const archive = open(zipOf([{ name: 'a', data: 'x' }]));
    const other = open(zipOf([{ name: 'a', data: 'x' }]));
    expect(() =>
      archive.stream(archive.find('a')!, () => {
        throw new Error('enough');
      }),
    ).toThrow('enough');
    expect(() => archive.read(other.find('a')!)).toThrow(/another archive/);
  });
});

describe('telling why', () => {
  it('has a sentence for a file that is too large, with the limit', () => {
    const told = archiveProblem({ cause: 'tooLarge', entry: '' }, PACKAGE_LIMITS);
    expect(told).toEqual({ code: 'tooLarge', details: { limitMb: 100 } });
    expect(archiveProblem({ cause: 'encrypted', entry: 'a' }, PACKAGE_LIMITS).code).toBe('passwordFile');
  });
});

describe('the checksum', () => {
  it('is the CRC-32 of the standard check value, also in pieces', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    for (let cut = 0; cut <= 9; cut++) {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(0xcbf43926);
    }
  });
});
