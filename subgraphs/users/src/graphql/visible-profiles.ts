import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import { id } from '@souk/platform/graphql/validation';
import { hasScope } from '@souk/platform/kernel/actor';
import type { Reader, Transact } from '@souk/platform/messaging/work';
import { Profile } from '../domain/profile.ts';
import { provisionProfile } from '../usecases/provision-profile.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { isUser } from './signed-in-user.ts';

/** The profiles that a request may read. */
export type VisibleProfiles = {
  /** The viewer's own profile, or any with `users:read`; null for others, as if they were missing. */
  readonly byId: Loader<Profile>;
  /** Any profile, for the public fields of a seller only. */
  readonly sellers: Loader<Profile>;
  /** Makes the rest of the request read this state of a profile. */
  readonly replace: (profile: Profile) => void;
};

/** The viewer's own profile is provisioned when it is missing. */
export function visibleProfiles(
  read: Reader,
  viewer: Viewer | null,
  transact: Transact<PublishedEvents>,
): VisibleProfiles {
  const sellers = newLoader<Profile>({
    keyOf: ({ id }) => id,
    isKey: (key) => id.safeParse(key).success,
    find: (ids) => read.find(Profile, { id: { $in: ids } }),
  });
  const byId = newLoader<Profile>({
    keyOf: ({ id }) => id,
    isKey: (id) => viewer !== null && (id === viewer.id || hasScope(viewer, 'users:read')),
    find: async (ids) => {
      const found = await Promise.all(ids.map((id) => sellers.load(id)));
      const profiles = found.filter((profile) => profile !== null);
      const isMissing = (user: Viewer) =>
        ids.includes(user.id) && !profiles.some(({ id }) => id === user.id);
      if (!viewer || !isUser(viewer) || !isMissing(viewer)) return profiles;
      return [...profiles, await transact((work) => provisionProfile(work, viewer))];
    },
  });
  const replace = (profile: Profile) => {
    byId.clear(profile.id).prime(profile.id, profile);
  };
  return { byId, sellers, replace };
}
