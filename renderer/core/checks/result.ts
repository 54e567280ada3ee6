import { clipWhole } from '../report/reasons';
import type { CheckResult, Finding, Level } from './types';

/** UTF-16 units of quoted words in a key. */
const QUOTED = 40;

/** Verdict and counts over findings that are already in order. Hints alone leave a report clean. */
export function resultOf(findings: readonly Finding[]): CheckResult {
  const counts: Record<Level, number> = { error: 0, warning: 0, hint: 0 };
  for (const f of findings) counts[f.level]++;
  const verdict = counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : 'clean';
  return { verdict, counts, findings };
}

/**
 * The key under which `report.reasons` keeps why a warning is right: rule, place and related places, without the figures,
 * so that a reason is found again when a number was corrected (whether it still holds then: `standings`). Offsets of a
 * span move with every edit: there the section counts, told apart by the words the finding quotes.
 */
export function findingKey(finding: Finding): string {
  const places = [finding.place, ...finding.related].map((p) => p.replace(/:\d+-\d+$/, ''));
  const quoted = finding.place.includes(':')
    ? finding.values
        .filter((v): v is string => typeof v === 'string')
        .map((v) => clipWhole(v.replace(/\d+/g, '#'), QUOTED))
    : [];
  return [finding.rule, ...places, ...quoted].join('|');
}

/**
 * The keys of all findings of one check. What quotes the same words twice in one section is counted in the order of the
 * text: `…`, `…|#2`. (No quoted word can end so: its digits are written `#`.)
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}|#${n}`;
  });
}
