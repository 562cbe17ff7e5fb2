import type { Work } from '@souk/platform/messaging/work';
import type { userFacts } from '@souk/schema/events/users';
import type { Profile } from '../domain/profile.ts';
import type { ShopSetting } from '../domain/shop-setting.ts';

/** Everything that users may publish. */
export type PublishedEvents = typeof userFacts;

/** Publishes the state of a profile, for the copies of other subgraphs. */
export function publishProfile(work: Work<PublishedEvents>, profile: Profile): void {
  const { id, email, version } = profile;
  const mail = email === '' ? {} : { email };
  work.publish('user-changed', id, { ...stateOf(profile, work.now), ...mail }, version);
}

/** Publishes that a user was registered, and the state of the new profile. */
export function publishRegistered(
  work: Work<PublishedEvents>,
  profile: Profile,
  opensAccount: boolean,
): void {
  const { id, email } = profile;
  work.publish('user-registered', id, { ...stateOf(profile, work.now), email, opensAccount });
  publishProfile(work, profile);
}

function stateOf({ id, username, addresses, sellerName }: Profile, at: Date) {
  return { userId: id, username, address: addresses[0] ?? null, sellerName, at };
}

/** Publishes the state of a setting, for every process that uses it. */
export function publishSetting(work: Work<PublishedEvents>, setting: ShopSetting): void {
  const { key, value, until, version } = setting;
  work.publish('setting-changed', key, { key, value, until, version, at: work.now }, version);
}
