import type { Work } from '@souk/platform/messaging/work';
import type { userFacts } from '@souk/schema/events/users';
import type { Profile } from '../domain/profile.ts';

export type UserTells = typeof userFacts;

/** Tells a profile as it is now: what others keep as their copy. */
export function tellProfile(work: Work<UserTells>, profile: Profile): void {
  work.publish('user-changed', profile.id, copyOf(profile, work.now), profile.version);
}

/** Tells of somebody new. */
export function tellRegistered(
  work: Work<UserTells>,
  profile: Profile,
  opensAccount: boolean,
): void {
  const { email } = profile;
  work.publish('user-registered', profile.id, {
    ...copyOf(profile, work.now),
    email,
    opensAccount,
  });
  tellProfile(work, profile);
}

function copyOf({ id, username, addresses, sellerName }: Profile, at: Date) {
  return { userId: id, username, address: addresses[0] ?? null, sellerName, at };
}
