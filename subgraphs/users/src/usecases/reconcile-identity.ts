import type { MikroORM } from '@mikro-orm/postgresql';
import { raw } from '@mikro-orm/postgresql';
import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Transact } from '@souk/platform/messaging/work';
import { Profile } from '../domain/profile.ts';
import { namesHere } from '../domain/provider-names.ts';
import { Registration } from '../domain/registration.ts';
import { dropRegistration, endRegistration } from './complete-registration.ts';
import type { UserTells } from './publish.ts';
import { tellIdentity } from './sync-identity.ts';

/** A registration that is older than this was left by somebody who crashed or gave up. */
const leftAfterMs = 30_000;
const batch = 50;

/**
 * Ends what was begun with the identity provider and not ended: whoever it has gets a profile, what
 * it has not heard of a profile it is told. Throws IdentityUnavailable while it is away.
 */
export async function sweep(
  orm: MikroORM,
  transact: Transact<UserTells>,
  identity: IdentityAdmin,
  now = new Date(),
): Promise<void> {
  const em = orm.em.fork();
  const before = new Date(now.getTime() - leftAfterMs);
  const left = await em.find(Registration, { startedAt: { $lt: before } }, { limit: batch });
  for (const registration of left) await endLeft(transact, identity, registration);
  const untold = { identityVersion: { $lt: raw('version') } };
  for (const profile of await em.find(Profile, untold, { limit: batch })) {
    await tellIdentity(identity, transact, profile);
  }
}

async function endLeft(
  transact: Transact<UserTells>,
  identity: IdentityAdmin,
  registration: Registration,
): Promise<void> {
  const user = await identity.findUser({ username: registration.username });
  await transact(async (work) => {
    if (!user || !registration.made(user)) return dropRegistration(work, registration);
    const { id, username } = user;
    const known = { id, username, email: registration.email, ...namesHere(user) };
    const person = { ...known, roles: ['customer'] };
    await endRegistration(work, registration, person);
  });
}
