import type { Profile } from '../domain/profile.ts';
import { EmailTaken } from '../domain/refusals.ts';
import { tellIdentity } from '../identity/tell-identity.ts';
import type { Context } from './context.ts';

/**
 * Tells the identity provider at once, where it can be reached, and has the caller's session
 * refreshed, so that a new role shows. Else the sweep tells it: the change itself is stored. Throws
 * EmailTaken when somebody else got the address meanwhile, and then all is as before.
 */
export async function tellSoon(profile: Profile, context: Context): Promise<void> {
  const { identity, transact, refreshSession, profiles, logger } = context;
  // What the same request reads next is what it has just changed.
  profiles.visible.clear(profile.id).prime(profile.id, profile);
  try {
    const outcome = await tellIdentity(identity, transact, profile);
    refreshSession();
    if (outcome === 'email-taken') throw new EmailTaken();
  } catch (err) {
    if (err instanceof EmailTaken) throw err;
    logger.warn({ err }, 'the identity provider will be told later');
  }
}
