import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Transact } from '@souk/platform/work';
import type { Profile } from '../domain/profile.ts';
import { identityTold } from '../usecases/identity-told.ts';
import type { UserTells } from '../usecases/tell-profile.ts';

/**
 * Tells the identity provider what changed here: names, address, and the seller's role. Telling it
 * twice is telling it once. Throws IdentityUnavailable; then the sweep tells it later.
 */
export async function tellIdentity(
  identity: IdentityAdmin,
  transact: Transact<UserTells>,
  { id, version, email, firstName, lastName, sellerName }: Profile,
): Promise<void> {
  const names = { firstName: firstName ?? '', lastName: lastName ?? '' };
  await identity.updateUser(id, { email, ...names });
  if (sellerName !== null) await identity.assignRole(id, 'seller');
  await transact((work) => identityTold(work, id, version));
}
