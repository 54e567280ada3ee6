import type { NewId } from '../core/kernel/ports';
import { EMPTY_CONTACT, EMPTY_ORGAN } from '../core/report/model';
import type { Profile } from '../usecases';

/** The settings form of the organ, flat as it is on screen. */
export interface OrganForm {
  readonly name: string;
  readonly shortName: string;
  readonly recipient: string;
  readonly office: string;
  readonly address: string;
  readonly postcode: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
}

export function organFormOf(profile: Profile | null): OrganForm {
  const organ = profile?.organ ?? EMPTY_ORGAN;
  const contact = profile?.contact ?? EMPTY_CONTACT;
  return {
    name: organ.name,
    shortName: organ.shortName,
    recipient: profile?.recipient ?? '',
    office: organ.office,
    address: organ.address,
    postcode: organ.postcode,
    person: contact.person,
    phone: contact.phone,
    email: organ.email,
    website: organ.website,
  };
}

/** The form's content as a profile; what the form does not show stays as it was. */
export function profileOf(form: OrganForm, old: Profile | null, newId: NewId): Profile {
  const { name, shortName, office, address, postcode, phone, email, website } = form;
  return {
    id: old?.id ?? newId(),
    letterKind: old?.letterKind ?? 'plain',
    copyTo: old?.copyTo ?? [],
    recipient: form.recipient,
    organ: { ...(old?.organ ?? EMPTY_ORGAN), name, shortName, office, address, postcode, phone, email, website },
    contact: { ...(old?.contact ?? EMPTY_CONTACT), person: form.person, phone },
  };
}
