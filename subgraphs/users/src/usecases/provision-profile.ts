import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { Profile, type UserAttributes } from '../domain/profile.ts';
import { type PublishedEvents, publishRegistered } from './publish.ts';

/** An actor with a login: a user, not a client that acts for itself. */
export type UserActor = Actor & Omit<UserAttributes, 'email'> & { readonly email: string | null };

/**
 * Provisions the profile of a user whose token was verified, which proves that the user exists.
 * Returns the profile that the user already has.
 */
export function provisionProfile(work: Work<PublishedEvents>, actor: UserActor): Promise<Profile> {
  return addProfile(work, { ...actor, email: actor.email ?? '' }, false);
}

/** Adds the profile of a user, and publishes it, unless there is one. Returns the user's profile. */
export async function addProfile(
  work: Work<PublishedEvents>,
  user: UserAttributes,
  opensAccount: boolean,
): Promise<Profile> {
  const existing = await work.em.findOne(Profile, { id: user.id });
  if (existing) return existing;
  const profile = Profile.create(user, work.now);
  work.em.persist(profile);
  publishRegistered(work, profile, opensAccount);
  return profile;
}
