/** P16: members of one list or object. */
const MOST_MEMBERS = 50_000;
const DEPTH = 32;

export type JsonTrait = 'duplicateKey' | 'tooMany' | 'tooDeep' | 'negativeZero';

interface Level {
  /** keys so far; null in a list */
  readonly keys: Set<string> | null;
  members: number;
}

/** strings, structure, numbers and words; everything between is blank or makes the parser refuse the text */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/gsu;
const ZERO = /^-0(?:\.0*)?(?:[eE][+-]?\d+)?$/;

/**
 * What a JSON text has that its parser passes over in silence (rows 49–54, 57): a key twice, a million members, a depth
 * without end, minus zero. Looks at the text before it is parsed and takes any text; whether it is JSON at all, the parser
 * says afterwards.
 */
export function oddTrait(text: string): JsonTrait | null {
  const open: Level[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const level = open.at(-1);
    if (token === '{' || token === '[') {
      if (open.length >= DEPTH) return 'tooDeep';
      open.push({ keys: token === '{' ? new Set() : null, members: 1 });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && level && ++level.members > MOST_MEMBERS) return 'tooMany';
    else if (token === ':' && level?.keys) {
      const key = keyOf(last);
      if (level.keys.has(key)) return 'duplicateKey';
      level.keys.add(key);
    } else if (ZERO.test(token)) return 'negativeZero';
    last = token;
  }
  return null;
}

/** `"\u0061"` and `"a"` are one key. */
function keyOf(token: string): string {
  if (!token.includes('\\')) return token;
  try {
    return JSON.stringify(JSON.parse(token));
  } catch {
    return token;
  }
}
