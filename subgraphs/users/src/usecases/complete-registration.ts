import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Person } from '../domain/profile.ts';
import { Registration } from '../domain/registration.ts';
import { welcome } from './provision-profile.ts';
import type { UserTells } from './publish.ts';

export type Registered = { readonly userId: string; readonly username: string };

/** The identity provider has the user: so do we. */
export async function endRegistration(
  work: Work<UserTells>,
  { id, opensAccount, call }: Registration,
  person: Person,
): Promise<Registered> {
  await work.em.nativeDelete(Registration, { id });
  const profile = await welcome(work, person, opensAccount);
  const registered = { userId: profile.id, username: profile.username };
  if (call) await idempotent(work, call, async () => registered);
  return registered;
}

/** The identity provider refused the user: nothing is left. */
export async function dropRegistration(
  { em }: Work<UserTells>,
  { id }: Pick<Registration, 'id'>,
): Promise<void> {
  await em.nativeDelete(Registration, { id });
}
