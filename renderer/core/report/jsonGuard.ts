import { problem, type Problem } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';

/** Limits of P16 for one JSON document. Sizes in UTF-16 units. */
const LIMIT_MB = 20;
const MAX_DEPTH = 32;

/** Own keys that would reach a prototype when copied carelessly. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Half of a character: cannot be saved as UTF-8, so it can only come from a damaged or forged file. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * JSON text as a value, after the guards: size, nesting (counted before parsing, since the parser accepts a million
 * levels), forbidden keys, broken characters, and numbers that are not exact (`1e999`, beyond 2^53).
 */
export function scanJson(text: string): Result<unknown, Problem> {
  if (text.length > LIMIT_MB * 1024 * 1024) return err(problem('tooLarge', { limitMb: LIMIT_MB }));
  if (depthOf(text) > MAX_DEPTH) return err(problem('tooDeep'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return err(problem('notJson'));
  }
  return walk(value, '') ?? ok(value);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth);
    else if (c === 125 || c === 93) depth--;
  }
  return deepest;
}

function walk(value: unknown, place: string): Result<never, Problem> | null {
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    return err(problem('numberOutOfRange', { place }));
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) return err(problem('brokenText', { place }));
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = place === '' ? key : `${place}.${key}`;
    if (FORBIDDEN_KEYS.has(key) || LONE_SURROGATE.test(key)) return err(problem('unknownKey', { place: at }));
    const bad = walk(inner, at);
    if (bad) return bad;
  }
  return null;
}
