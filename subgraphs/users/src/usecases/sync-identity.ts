import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Work } from '@souk/platform/messaging/work';
import type { Logger } from '@souk/platform/runtime/logger';
import { Profile, type ProfileChange } from '../domain/profile.ts';
import { namesFromProvider, providerNames } from '../domain/provider-names.ts';
import { lockProfile } from '../persistence/lock-profile.ts';
import type { Ports } from './ports.ts';
import { type PublishedEvents, publishProfile } from './publish.ts';

type SyncOutcome = Awaited<ReturnType<IdentityAdmin['updateUser']>>;

/**
 * Sends a profile's names, e-mail address and seller role to the identity provider. Idempotent. When
 * the provider rejects them, the profile gets the provider's values. Throws IdentityUnavailable.
 */
export async function syncIdentity(
  { transact, identity }: Ports,
  profile: Profile,
): Promise<SyncOutcome> {
  const { id, version, email, sellerName } = profile;
  // The provider has no address of this user, and gets none.
  const address = email === '' ? {} : { email };
  const outcome = await identity.updateUser(id, { ...address, ...providerNames(profile) });
  if (sellerName !== null) await identity.assignRole(id, 'seller');
  const user = outcome === 'updated' ? null : await identity.userById(id);
  await transact((work) => {
    if (!user) return recordSynced(work, { id, version });
    const theirs = { email: user.email ?? '', ...namesFromProvider(user) };
    return recordRejected(work, { id, version }, theirs);
  });
  return outcome;
}

export type SyncPorts = Ports & {
  readonly logger: Logger;
  /** Makes the actor's session take on changed claims. */
  readonly refreshSession: () => void;
};

/**
 * Synchronizes a changed profile at once, and refreshes the actor's session, so that a new role takes
 * effect. Returns null after a fault, which is logged: reconcileIdentity sends the profile later.
 */
export async function trySyncIdentity(
  ports: SyncPorts,
  profile: Profile,
): Promise<SyncOutcome | null> {
  try {
    const outcome = await syncIdentity(ports, profile);
    ports.refreshSession();
    return outcome;
  } catch (err) {
    ports.logger.warn({ err }, 'identity provider not updated, will be retried');
    return null;
  }
}

type Sent = Pick<Profile, 'id' | 'version'>;

/**
 * Records the version that the identity provider has. Of two at once, the older may be the last: then
 * the recorded version decreases, and reconcileIdentity sends the newer one again.
 */
async function recordSynced({ em }: Work<PublishedEvents>, { id, version }: Sent): Promise<void> {
  await em.nativeUpdate(Profile, { id }, { identityVersion: version });
}

/** Replaces what the identity provider has rejected by its own values. */
async function recordRejected(
  work: Work<PublishedEvents>,
  { id, version }: Sent,
  theirs: ProfileChange,
): Promise<void> {
  const profile = await lockProfile(work.em, id);
  // A later change is yet to be sent.
  if (profile.version !== version) return;
  profile.change(theirs);
  profile.identityVersion = profile.version;
  publishProfile(work, profile);
}
