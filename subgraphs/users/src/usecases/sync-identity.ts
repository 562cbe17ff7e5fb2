import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Transact } from '@souk/platform/messaging/work';
import type { Profile } from '../domain/profile.ts';
import { namesHere, namesThere } from '../domain/provider-names.ts';
import { identityRefused } from './identity-refused.ts';
import { identityTold } from './identity-told.ts';
import type { UserTells } from './publish.ts';

/** What the identity provider answered. */
export type Told = Awaited<ReturnType<IdentityAdmin['updateUser']>>;

/**
 * Tells the identity provider what changed here: names, address, and the seller's role. Telling it
 * twice is telling it once. When it refuses, what it has holds here as well. Throws
 * IdentityUnavailable; then the sweep tells it later.
 */
export async function tellIdentity(
  identity: IdentityAdmin,
  transact: Transact<UserTells>,
  profile: Profile,
): Promise<Told> {
  const { id, version, email, sellerName } = profile;
  // Who has no address there has none here, and keeps none.
  const address = email === '' ? {} : { email };
  const outcome = await identity.updateUser(id, { ...address, ...namesThere(profile) });
  if (sellerName !== null) await identity.assignRole(id, 'seller');
  const user = outcome === 'updated' ? null : await identity.userById(id);
  await transact((work) => {
    if (!user) return identityTold(work, id, version);
    const theirs = { email: user.email ?? '', ...namesHere(user) };
    return identityRefused(work, id, version, theirs);
  });
  return outcome;
}
