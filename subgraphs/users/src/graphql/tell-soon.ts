import type { Profile } from '../domain/profile.ts';
import { tellIdentity } from '../identity/tell-identity.ts';
import type { Context } from './context.ts';

/**
 * Tells the identity provider at once, where it can be reached, and has the caller's session
 * refreshed, so that a new role shows. Else the sweep tells it: the change itself is stored.
 */
export async function tellSoon(profile: Profile, context: Context): Promise<void> {
  const { identity, transact, refreshSession, logger } = context;
  try {
    await tellIdentity(identity, transact, profile);
    refreshSession();
  } catch (err) {
    logger.warn({ err }, 'the identity provider will be told later');
  }
}
