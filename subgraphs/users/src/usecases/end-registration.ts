import type { Work } from '@souk/platform/work';
import type { Person, Profile } from '../domain/profile.ts';
import { Registration } from '../domain/registration.ts';
import type { UserTells } from './tell-profile.ts';
import { welcome } from './welcome.ts';

/** The identity provider has the user: so do we. */
export async function endRegistration(
  work: Work<UserTells>,
  { id, opensAccount }: Registration,
  person: Person,
): Promise<Profile> {
  await work.em.nativeDelete(Registration, { id });
  return welcome(work, person, opensAccount);
}

/** The identity provider refused the user: nothing is left. */
export async function dropRegistration(
  { em }: Work<UserTells>,
  { id }: Pick<Registration, 'id'>,
): Promise<void> {
  await em.nativeDelete(Registration, { id });
}
