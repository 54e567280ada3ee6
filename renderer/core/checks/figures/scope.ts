import type { Clause } from './sentences';

/** Whose figures a clause gives, carried from clause to clause of a sentence. */
export interface Scope {
  /** the report's year and its own organ */
  readonly own: boolean;
  readonly otherTime: boolean;
  readonly otherOrgan: boolean;
}

export const OWN: Scope = { own: true, otherTime: false, otherOrgan: false };

/** 上年结转 and 结转下年 name this year's figures, and 比上年 only compares. */
const CARRIED = /y[ag]*0?[aVBgNni]*k|ky|k[ag]*u|u[ag]*h/g;

/**
 * The scope from a clause on. Another year or organ holds for the rest of its sentence, until this year or this organ is
 * named again; another organ only where it is what the clause speaks of (全县共收到…), not in 按照全县部署.
 */
export function scopeAfter(before: Scope, { letters }: Clause): Scope {
  const rest = letters.replace(CARRIED, '');
  const otherTime = /[Pyu]/.test(rest) || (before.otherTime && !rest.includes('T'));
  const otherOrgan = /^[Taqg]*E/.test(rest) || (before.otherOrgan && !/[Ss]/.test(rest));
  return { own: !otherTime && !otherOrgan, otherTime, otherOrgan };
}
