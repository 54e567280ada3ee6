import { beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../../../renderer/core/handoff';
import { zipOf } from '../../archive/zipOf';
import { digestOf, filesOf, folderOf, goodPackage, partsOf, verified, zipSource, type Files } from '../packages';
import { MANIFEST } from './rows';

let made: Package;
let good: Files;
let zip: Uint8Array;
beforeAll(async () => {
  made = await goodPackage();
  good = filesOf(made);
  zip = zipOf(partsOf(good));
});

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Mutation = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;
const at = (bytes: Uint8Array, random: (below: number) => number) => random(Math.max(bytes.length, 1));
const spliced = (bytes: Uint8Array, from: number, to: number, more: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), more, bytes.subarray(to)]);

const MUTATIONS: readonly Mutation[] = [
  (b, random) => {
    const copy = b.slice();
    copy[at(b, random)]! ^= 1 << random(8);
    return copy;
  },
  (b, random) => {
    const copy = b.slice();
    for (let i = 0; i < 8; i++) copy[at(b, random)] = random(256);
    return copy;
  },
  (b, random) => b.slice(0, at(b, random)),
  (b, random) => b.slice(at(b, random)),
  (b, random) => spliced(b, at(b, random), b.length, new Uint8Array(random(64))),
  (b, random) => {
    const from = at(b, random);
    return spliced(b, from, from, b.subarray(0, random(200)));
  },
  (b, random) => {
    const from = at(b, random);
    return spliced(b, from, Math.min(b.length, from + random(300)), new Uint8Array(0));
  },
];

const mutated = (bytes: Uint8Array, random: (below: number) => number): Uint8Array =>
  MUTATIONS[random(MUTATIONS.length)]!(bytes, random);

describe('a manifest with one bit flipped', () => {
  it('is never taken with its code; without a code only where no digest reaches', async () => {
    const bytes = good[MANIFEST]!;
    const taken: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const source = folderOf({ ...good, [MANIFEST]: flipped });
      const verdict = await verified(source, made.code);
      if (verdict.ok) throw new Error(`bit ${String(bit)} is taken`);
      // A manifest that is one at all got as far as the code, and there it ended.
      if (verdict.manifest === null) continue;
      expect(verdict.code).toBe('mismatched');
      if ((await verified(source)).ok) taken.push(bit >> 3);
    }
    // Number and moment of the hand-off: all that no other file says again.
    const text = new TextDecoder().decode(bytes);
    const within = (key: string) => {
      const start = new TextEncoder().encode(text.slice(0, text.indexOf(`"${key}"`))).length;
      return (byte: number) => byte > start && byte < start + key.length + 32;
    };
    expect(taken.length).toBeGreaterThan(20);
    const elsewhere = taken.filter((byte) => !within('revision')(byte) && !within('createdAt')(byte));
    expect(elsewhere).toEqual([]);
  });
});

describe('two thousand mutations', () => {
  /** What was taken must be the good report and documents, byte for byte, whatever the manifest says. */
  const expectSame = (files: ReadonlyMap<string, Uint8Array>) => {
    for (const [name, bytes] of Object.entries(good))
      if (name !== MANIFEST) expect(digestOf(files.get(name)!), name).toBe(digestOf(bytes));
  };

  it('of files in a folder: refused, or nothing but the manifest differs', async () => {
    const random = seeded(20_260_115);
    const names = Object.keys(good);
    for (let i = 0; i < 1000; i++) {
      const name = names[random(names.length)]!;
      const bytes = mutated(good[name]!, random);
      const verdict = await verified(folderOf({ ...good, [name]: bytes }));
      if (verdict.content) expectSame(verdict.content.files);
      else expect(verdict.problems.length).toBeGreaterThan(0);
    }
  });

  it('of a zip: refused, or nothing but the manifest differs', async () => {
    const random = seeded(7);
    for (let i = 0; i < 1000; i++) {
      const verdict = await verified(zipSource(mutated(zip, random)));
      if (verdict.content) expectSame(verdict.content.files);
      else expect(verdict.problems.length).toBeGreaterThan(0);
    }
  });
});
