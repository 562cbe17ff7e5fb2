import type { IdentityAdmin } from '@souk/auth/identity-admin';
import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Profile, ProfileChange } from '../domain/profile.ts';
import { EmailTaken } from '../domain/refusals.ts';
import { lockProfile } from '../persistence/lock-profile.ts';
import { provisionProfile, type UserActor } from './provision-profile.ts';
import { publishProfile } from './publish.ts';
import { type SyncPorts, trySyncIdentity } from './sync-identity.ts';

export type UpdateProfile = ProfileChange & { readonly expectedVersion: number };

/**
 * Changes the actor's profile, here and at the identity provider. Throws VersionConflict, EmailTaken,
 * and IdentityUnavailable when an e-mail address cannot be checked.
 */
export async function updateProfile(
  ports: SyncPorts,
  actor: UserActor,
  { expectedVersion, ...change }: UpdateProfile,
): Promise<Profile> {
  const { transact, identity } = ports;
  const { id } = await transact((work) => provisionProfile(work, actor));
  if (change.email) await assertFree(identity, change.email, id);
  const changed = await transact(async (work) => {
    const profile = await lockProfile(work.em, id);
    assertVersion(profile.version, expectedVersion);
    profile.change(change);
    publishProfile(work, profile);
    return profile;
  });
  const outcome = await trySyncIdentity(ports, changed);
  // Another user has taken the address since it was checked.
  if (outcome === 'email-taken') throw new EmailTaken();
  return changed;
}

async function assertFree(identity: IdentityAdmin, email: string, id: string): Promise<void> {
  const owner = await identity.findUser({ email });
  if (owner && owner.id !== id) throw new EmailTaken();
}
