import { raw } from '@mikro-orm/postgresql';
import type { Work } from '@souk/platform/messaging/work';
import { Profile } from '../domain/profile.ts';
import { namesFromProvider } from '../domain/provider-names.ts';
import { Registration } from '../domain/registration.ts';
import { endInterruptedChanges } from './change-password.ts';
import { completeRegistration, deleteRegistration } from './complete-registration.ts';
import type { RegistrationPorts } from './ports.ts';
import type { PublishedEvents } from './publish.ts';
import { syncIdentity } from './sync-identity.ts';

/** An older registration was interrupted by a crash, or by a fault of the identity provider. */
const interruptedAfterMs = 30_000;
const batchSize = 50;

/**
 * Completes what was interrupted between here and the identity provider: registrations, changes of passwords, and
 * profiles whose last version was not sent. Throws IdentityUnavailable.
 */
export async function reconcileIdentity(ports: RegistrationPorts): Promise<void> {
  const { transact } = ports;
  const interrupted = await transact(interruptedRegistrations);
  for (const registration of interrupted) await reconcileRegistration(ports, registration);
  await endInterruptedChanges(ports, interruptedBefore(await transact(async ({ now }) => now)));
  const unsent = await transact(unsentProfiles);
  for (const profile of unsent) await syncIdentity(ports, profile);
}

const interruptedBefore = (now: Date) => new Date(now.getTime() - interruptedAfterMs);

function interruptedRegistrations({ em, now }: Work<PublishedEvents>): Promise<Registration[]> {
  const startedAt = { $lt: interruptedBefore(now) };
  return em.find(Registration, { startedAt }, { limit: batchSize });
}

function unsentProfiles({ em }: Work<PublishedEvents>): Promise<Profile[]> {
  return em.find(Profile, { identityVersion: { $lt: raw('version') } }, { limit: batchSize });
}

/** Completes a registration whose user the identity provider has; deletes any other. */
async function reconcileRegistration(
  { transact, identity, confirmsEmail }: RegistrationPorts,
  registration: Registration,
): Promise<void> {
  const user = await identity.findUser({ username: registration.username });
  await transact(async (work) => {
    if (!user || !registration.hasCreated(user)) return deleteRegistration(work, registration);
    const { id, username } = user;
    const { email } = registration;
    const attributes = { id, username, email, ...namesFromProvider(user), roles: ['customer'] };
    await completeRegistration(work, { registration, user: attributes, confirmsEmail });
  });
}
