import { EMPTY_CONTACT, type Report } from '../../core/report/model';
import type { Profile } from '../../storage';

/**
 * What the person said last stands first; last year's report fills the gaps.
 * @param recipient whom the district's task names; '' where none does
 */
export function prefill(profile: Profile, lastYear: Report | null, recipient: string) {
  const organ = Object.fromEntries(Object.entries(profile.organ).filter(([, text]) => text.trim() !== '')) as Partial<
    Report['organ']
  >;
  const contact = filled(profile.contact, lastYear?.letter.contact ?? EMPTY_CONTACT);
  return {
    organ: { ...(lastYear?.organ ?? {}), ...organ, name: profile.organ.name },
    recipient: recipient || profile.recipient || (lastYear?.letter.recipient ?? ''),
    contact,
  };
}

function filled<T extends object>(first: T, second: T): T {
  return Object.fromEntries(
    Object.entries(first).map(([key, text]) => [key, text || second[key as keyof T]]),
  ) as unknown as T;
}

/** Kind, copies and seal as in last year's letter, else as the profile says. */
export function withLetterHabits(report: Report, profile: Profile, lastYear: Report | null): Report {
  const habits = lastYear?.letter ?? { kind: profile.letterKind, copyTo: profile.copyTo, sealed: false };
  const { kind, copyTo, sealed } = habits;
  return { ...report, letter: { ...report.letter, kind, copyTo, sealed } };
}
