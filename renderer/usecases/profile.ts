import { ORGAN_NAME_LIMIT } from '../core/editions/blank';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';
import { EMPTY_CONTACT, EMPTY_ORGAN } from '../core/report/model';
import type { Answer, Profile } from '../storage';
import type { AppPorts } from './ports';

/** The three questions of the first use; everything else can wait. */
export interface FirstAnswers {
  /** 机关全称 */
  readonly organName: string;
  /** 主送机关 */
  readonly recipient: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
}

export interface Profiles {
  /** organs this computer writes for, the last saved first; empty at the first use */
  list(): Answer<readonly Profile[]>;
  /** Stores the first answers as a new organ. Only the name must be there (`organMissing`, `organTooLong`). */
  begin(answers: FirstAnswers): Answer<Profile>;
  /** Stores a changed organ; reports already written keep what they say. */
  save(profile: Profile): Answer<Profile>;
}

export function createProfiles({ storage, newId }: AppPorts): Profiles {
  const save = async (profile: Profile): Answer<Profile> => {
    const name = checkedName(profile.organ.name);
    if (!name.ok) return name;
    return storage.profiles.save({
      ...profile,
      organ: { ...profile.organ, name: name.value },
      recipient: withoutColon(profile.recipient),
    });
  };
  return {
    list: () => storage.profiles.list(),
    save,
    begin: (answers) =>
      save({
        id: newId(),
        organ: { ...EMPTY_ORGAN, name: answers.organName },
        recipient: answers.recipient,
        contact: { ...EMPTY_CONTACT, person: answers.contactPerson.trim(), phone: answers.contactPhone.trim() },
        letterKind: 'plain',
        copyTo: [],
      }),
  };
}

function checkedName(typed: string): Result<string, Problem> {
  const name = typed.trim();
  if (name === '') return err(problem('organMissing'));
  return name.length > ORGAN_NAME_LIMIT ? err(problem('organTooLong', { limit: ORGAN_NAME_LIMIT })) : ok(name);
}

/** The recipient is kept without the colon that the letter prints after it. */
const withoutColon = (text: string): string =>
  text
    .trim()
    .replace(/[:：]+$/, '')
    .trim();
