import { basisOf, movedSince, reasonBasis, reasonOf, type Moved } from '../report/reasons';
import type { ReasonBasis, Report } from '../report/model';
import { findingKeys } from './result';
import type { Finding } from './types';

/** A finding together with what the office has answered to it. */
export interface Standing {
  readonly finding: Finding;
  /** under which its reason is kept; no two findings of one check share it */
  readonly key: string;
  /** '' when none is written, and for levels that no reason can excuse */
  readonly reason: string;
  /** what changed since the reason was written; a reason for other values is no answer */
  readonly moved: readonly Moved[];
}

/** Percent of a text that may come or go before a reason about its sameness has to be looked at again (PY05). */
const TOLERANCES: Readonly<Record<string, number>> = { PY05: 5 };

/** What a reason for this finding would be written for. */
export const findingBasis = (report: Report, finding: Finding): ReasonBasis =>
  reasonBasis(report, [finding.place, ...finding.related], finding.values);

/** The findings of one check, in their order, each with its key and the office's answer. */
export function standings(report: Report, findings: readonly Finding[]): readonly Standing[] {
  const keys = findingKeys(findings);
  return findings.map((finding, i): Standing => {
    const key = keys[i]!;
    const reason = finding.level === 'warning' ? reasonOf(report, key) : '';
    const then = reason === '' ? null : basisOf(report, key);
    const moved = then ? movedSince(then, findingBasis(report, finding), TOLERANCES[finding.rule]) : [];
    return { finding, key, reason, moved };
  });
}

/** A warning nobody has answered, or answered for other values. Other levels take no answer. */
export const isOpenWarning = ({ finding, reason, moved }: Standing): boolean =>
  finding.level === 'warning' && (reason === '' || moved.length > 0);
