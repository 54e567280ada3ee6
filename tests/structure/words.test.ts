import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../build/checks/tracked.mjs';
import { read } from './project';

const binary = /\.(png|ico|icns|docx|xlsx|zip|woff2?|pdf|gif|jpe?g)$/;
const texts = projectFiles().filter((file) => !binary.test(file));

/** Put together from pieces, so that this file does not hold what it forbids. */
const forbidden: [what: string, pattern: RegExp][] = [
  ['a machine path', new RegExp(['/wo', 'rk/|/fa', 'rm/|/tm', 'p/[a-z]|C:\\\\Users'].join(''))],
  ['a package host', new RegExp(['registry\\.np', 'mjs?|deb\\.deb', 'ian\\.org|npmm', 'irror'].join(''))],
  ['an unfinished note', new RegExp(['\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b'].join(''))],
  ['a silenced compiler or lint', new RegExp(['@ts-(ig', 'nore|no', 'check)|eslint-dis', 'able'].join(''))],
  ['HTML made from text', new RegExp(['v-ht', 'ml\\b|\\.inner', 'HTML\\b'].join(''))],
];

/** Files whose business is to name a forbidden word: each with the reason. */
const mayName: Record<string, readonly string[]> = {
  'HTML made from text': ['eslint.config.mjs', 'docs/decisions/'],
};

describe('words that do not belong in the project', () => {
  it.each(forbidden)('%s', (what, pattern) => {
    const excused = mayName[what] ?? [];
    const hits = texts
      .filter((file) => !excused.some((start) => file.startsWith(start)))
      .flatMap((file) => {
        const lines = read(file).split('\n');
        return lines.flatMap((line, i) =>
          pattern.test(line) ? [`${file}:${String(i + 1)} ${line.trim().slice(0, 80)}`] : [],
        );
      });
    expect(hits).toEqual([]);
  });

  it('no test is skipped or runs alone by a switch in the code', () => {
    const pattern = new RegExp(['\\b(it|test|describe)\\.(sk', 'ip|on', 'ly|fix', 'me|to', 'do)\\b'].join(''));
    // A journey may skip on a condition with a reason in words; `npm test` prints it.
    const hits = texts
      .filter((file) => file.startsWith('tests/'))
      .filter((file) => {
        const found = read(file)
          .split('\n')
          .filter((line) => pattern.test(line));
        return found.some((line) => !/\btest\.(?:skip)\(\s*[^'"`\s].*,\s*['"`]/.test(line));
      });
    expect(hits).toEqual([]);
  });
});

describe('interface wording', () => {
  const places = /^renderer\/(wording|screens|components)\/.*\.(ts|vue)$/;
  const jargon: [word: string, pattern: RegExp][] = [
    ['数据库', /数据库/],
    ['JSON', /json/i],
    ['schema', /schema/i],
    ['异常 for a plain reason', /系统异常|未知错误/],
  ];

  /** Only what a person can read: string literals and template text that hold Chinese. */
  const sentences = (text: string): string[] =>
    [...text.matchAll(/'[^'\n]*'|`[^`]*`|"[^"\n]*"|>[^<>{}]+</g)]
      .map(([hit]) => hit)
      .filter((hit) => /[一-鿿]/.test(hit));

  it.each(jargon)('no %s', (_word, pattern) => {
    const hits = texts
      .filter((file) => places.test(file))
      .flatMap((file) =>
        sentences(read(file))
          .filter((hit) => pattern.test(hit))
          .map((hit) => `${file}: ${hit}`),
      );
    expect(hits).toEqual([]);
  });

  it('the check sees literals and template text', () => {
    expect(sentences("const a = '打开 JSON 文件';").join()).toMatch(/JSON/);
    expect(sentences('<p>写入数据库</p>').join()).toMatch(/数据库/);
  });
});
