import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../build/checks/tracked.mjs';
import { read } from './project';

const warnAt = 300;
const failAt = 400;

const lengths = projectFiles()
  .filter((file) => /\.(ts|mts|vue|mjs|cjs|js|css)$/.test(file))
  .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
  .sort((a, b) => b.lines - a.lines);

describe('file sizes', () => {
  it(`no code file is longer than ${String(failAt)} lines`, () => {
    const long = lengths.filter(({ lines }) => lines > warnAt && lines <= failAt);
    if (long.length > 0) {
      console.warn(
        `over ${String(warnAt)} lines: ${long.map(({ file, lines }) => `${file} ${String(lines)}`).join(', ')}`,
      );
    }
    expect(lengths.filter(({ lines }) => lines > failAt)).toEqual([]);
  });

  it('no room called utils, misc, helpers or common', () => {
    const rooms = projectFiles().filter((file) => /(^|\/)(utils?|misc|helpers?|common)\//.test(file));
    expect(rooms).toEqual([]);
  });
});
