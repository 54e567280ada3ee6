import type { CheckResult, Finding, Level } from './types';

/** Verdict and counts over findings that are already in order. Hints alone leave a report clean. */
export function resultOf(findings: readonly Finding[]): CheckResult {
  const counts: Record<Level, number> = { error: 0, warning: 0, hint: 0 };
  for (const f of findings) counts[f.level]++;
  const verdict = counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : 'clean';
  return { verdict, counts, findings };
}

/**
 * The key under which `report.reasons` keeps why a warning is right: rule, place and related places, without the figures,
 * so that a written reason survives a corrected number. Offsets of a span move with every edit: there the section counts,
 * told apart by the words the finding quotes.
 */
export function findingKey(finding: Finding): string {
  const places = [finding.place, ...finding.related].map((p) => p.replace(/:\d+-\d+$/, ''));
  const quoted = finding.place.includes(':')
    ? finding.values.filter((v): v is string => typeof v === 'string').map((v) => v.replace(/\d+/g, '#').slice(0, 40))
    : [];
  return [finding.rule, ...places, ...quoted].join('|');
}
