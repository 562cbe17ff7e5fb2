import type { Profile } from '../domain/profile.ts';
import { type Told, tellIdentity } from '../usecases/sync-identity.ts';
import type { Context } from './context.ts';

/**
 * Tells the identity provider at once, where it can be reached, and has the caller's session
 * refreshed, so that a new role shows. Else the sweep tells it: the change itself is stored.
 */
export async function tellSoon(profile: Profile, context: Context): Promise<Told | 'later'> {
  const { identity, transact, refreshSession, profiles, logger } = context;
  // What the same request reads next is what it has just changed.
  profiles.visible.clear(profile.id).prime(profile.id, profile);
  try {
    const told = await tellIdentity(identity, transact, profile);
    refreshSession();
    return told;
  } catch (err) {
    logger.warn({ err }, 'the identity provider will be told later');
    return 'later';
  }
}
