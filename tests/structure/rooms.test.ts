import { describe, expect, it } from 'vitest';
import { rooms } from '../../build/checks/arrows.mjs';
import { read } from './project';

/**
 * The table of docs/ARCHITECTURE.md, read word by word: a person who follows the page must be told exactly what lint and
 * `arrows.test.ts` hold.
 */
interface Row {
  readonly paths: readonly string[];
  readonly rooms: readonly string[];
  readonly typeRooms: readonly string[];
  readonly packages: readonly string[];
}

const names = rooms.map(({ name }) => name);
const core = names.filter((name) => name.startsWith('core/'));
const codemirror = rooms.flatMap((room) => room.packages).filter((name) => name.startsWith('@codemirror/'));

const ROOM_WORDS: Readonly<Record<string, readonly string[]>> = { core, all: names };
const PACKAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  pure: ['valibot', 'big.js', 'fflate'],
  codemirror,
  node: ['node:*'],
  any: ['declared'],
};

const wordsOf = (cell: string): string[] => (cell === '–' ? [] : cell.split(', '));
const roomsOf = (word: string): readonly string[] =>
  ROOM_WORDS[word] ?? (names.includes(`core/${word}`) ? [`core/${word}`] : [word]);
const set = (list: readonly string[]): string[] => [...new Set(list)].sort();

function rowsOf(document: string): Row[] {
  const section = document.split('## Rooms')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (`.+?) \| .+? \| (.+?) \| (.+?) \|$/gm)].map(
    ([, room = '', may = '', pack = '']) => {
      const types = wordsOf(may).filter((word) => word.startsWith('types of '));
      return {
        paths: [...room.matchAll(/`([^`]+)`/g)].map((hit) => hit[1] ?? ''),
        rooms: set(
          wordsOf(may)
            .filter((word) => !types.includes(word))
            .flatMap(roomsOf),
        ),
        typeRooms: set(types.flatMap((word) => roomsOf(word.replace('types of ', '')))),
        packages: set(wordsOf(pack).flatMap((word) => PACKAGE_WORDS[word] ?? [word])),
      };
    },
  );
}

const rows = rowsOf(read('docs/ARCHITECTURE.md'));

describe('the prose and the table', () => {
  it('docs/ARCHITECTURE.md has one row for every room and none besides', () => {
    expect(rows.flatMap(({ paths }) => paths).sort()).toEqual(rooms.map(({ path }) => path).sort());
  });

  it.each(rooms.map((room) => [room.name, room] as const))('%s: the same rooms, types and packages', (name, room) => {
    const row = rows.find(({ paths }) => paths.includes(room.path));
    expect({ ...row, paths: [], rooms: row?.rooms.filter((other) => other !== name) }).toEqual({
      paths: [],
      rooms: set(room.rooms),
      typeRooms: set(room.typeRooms ?? []),
      packages: set(room.packages),
    });
  });

  it('no room has two entries and every named room exists', () => {
    expect(new Set(names).size).toBe(names.length);
    const named = rooms.flatMap((room) => [...room.rooms, ...(room.typeRooms ?? [])]);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});
