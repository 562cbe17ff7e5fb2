import type { Profile } from '../domain/profile.ts';
import { lockProfile } from '../persistence/lock-profile.ts';
import { provisionProfile, type UserActor } from './provision-profile.ts';
import { publishProfile } from './publish.ts';
import { type SyncPorts, trySyncIdentity } from './sync-identity.ts';

export type BecomeSeller = {
  /** The name shown to buyers. */
  readonly displayName: string;
};

/** Makes the actor a seller, or changes a seller's name, here and at the identity provider. */
export async function becomeSeller(
  ports: SyncPorts,
  actor: UserActor,
  { displayName }: BecomeSeller,
): Promise<Profile> {
  const { transact } = ports;
  const { id } = await transact((work) => provisionProfile(work, actor));
  const seller = await transact(async (work) => {
    const profile = await lockProfile(work.em, id);
    if (profile.sellAs(displayName)) publishProfile(work, profile);
    return profile;
  });
  await trySyncIdentity(ports, seller);
  return seller;
}
