import { newId } from '@souk/platform/id';
import type { Work } from '@souk/platform/work';
import { Registration } from '../domain/registration.ts';
import type { UserTells } from './tell-profile.ts';

/** Writes down what is about to be asked of the identity provider. */
export async function beginRegistration(
  { em, now }: Work<UserTells>,
  username: string,
  opensAccount: boolean,
): Promise<Registration> {
  const registration = new Registration(newId(), username, opensAccount, now);
  em.persist(registration);
  return registration;
}
