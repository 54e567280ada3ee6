import * as v from 'valibot';
import type { WordLists } from './lists';

const word = v.pipe(v.string(), v.minLength(1));
const words = v.optional(v.array(word), []);
/** Where an entry comes from; for the people who keep the lists, the program does not need it. */
const source = { source: v.optional(word), note: v.optional(word) };

const confusable = v.pipe(
  v.strictObject({
    wrong: v.pipe(word, v.minLength(2, 'one character is never wrong by itself')),
    right: v.optional(v.nullable(v.string()), null),
    before: words,
    after: words,
    clause: words,
    except: words,
    ...source,
  }),
  v.check((c) => c.right !== c.wrong, 'right equals wrong'),
  v.check((c) => c.except.every((e) => e.includes(c.wrong)), 'an exception must contain the wrong word'),
);

const formula = v.strictObject({
  wrong: word,
  right: v.optional(v.nullable(word), null),
  why: word,
  except: words,
  unless: words,
  ...source,
});
const foreign = v.strictObject({
  text: word,
  why: word,
  organs: v.optional(v.array(v.picklist(['镇', '乡', '街道'])), []),
  except: words,
  unless: words,
  ...source,
});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const meeting = v.strictObject({
  congress: count,
  session: count,
  name: word,
  date: v.pipe(v.string(), v.isoDate()),
  ...source,
});

/** One file may hold any of the lists; several files add up. */
const file = v.strictObject({
  schemaVersion: v.literal(1),
  ...source,
  confusables: v.optional(v.array(confusable), []),
  adverbDe: v.optional(v.strictObject({ adverbs: words, verbs: words, nouns: words, ...source })),
  formulas: v.optional(v.array(formula), []),
  foreign: v.optional(v.array(foreign), []),
  latin: words,
  punctuation: words,
  laws: v.optional(v.array(v.strictObject({ full: word, short: v.array(word), ...source })), []),
  meetings: v.optional(v.array(meeting), []),
  mailboxes: words,
  residue: words,
});

/**
 * Contents of `resources/wording/*.json`, by file name, as one value. Throws on a faulty file, saying which file and
 * which entry: the lists are shipped with the program, so this is for the one who edits them.
 */
export function readWordLists(files: Readonly<Record<string, unknown>>): WordLists {
  const read = Object.entries(files).map(([name, json]) => {
    const result = v.safeParse(file, json);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Error(`${name}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  });
  const de = read.flatMap((f) => (f.adverbDe ? [f.adverbDe] : []));
  const lists: WordLists = {
    confusables: read.flatMap((f) => f.confusables),
    adverbDe: {
      adverbs: de.flatMap((d) => d.adverbs),
      verbs: de.flatMap((d) => d.verbs),
      nouns: de.flatMap((d) => d.nouns),
    },
    formulas: read.flatMap((f) => f.formulas),
    foreign: read.flatMap((f) => f.foreign),
    latin: read.flatMap((f) => f.latin),
    punctuation: read.flatMap((f) => f.punctuation),
    laws: read.flatMap((f) => f.laws),
    meetings: read.flatMap((f) => f.meetings).sort((a, b) => (a.date < b.date ? -1 : 1)),
    mailboxes: read.flatMap((f) => f.mailboxes),
    residue: read.flatMap((f) => f.residue),
    allowed: [],
  };
  refuseDoubles(
    'confusables',
    lists.confusables.map((c) => c.wrong + c.before.join() + c.after.join()),
  );
  refuseDoubles(
    'formulas',
    lists.formulas.map((f) => f.wrong),
  );
  refuseDoubles(
    'foreign',
    lists.foreign.map((f) => f.text),
  );
  return lists;
}

function refuseDoubles(list: string, keys: readonly string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new Error(`${list}: listed twice: ${key}`);
    seen.add(key);
  }
}
