import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { NotFound } from '@souk/platform/kernel/refusals';
import { Profile } from '../domain/profile.ts';

/** Locks a profile until the transaction ends. Throws NotFound. */
export async function lockProfile(em: EntityManager, id: string): Promise<Profile> {
  const profile = await em.findOne(Profile, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!profile) throw new NotFound('user');
  return profile;
}
