import type { Viewer } from '@souk/auth/viewer';
import { id } from '@souk/platform/graphql/validation';
import type { Reader, Transact } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { Profile } from '../domain/profile.ts';
import { welcome } from '../usecases/provision-profile.ts';
import type { UserTells } from '../usecases/publish.ts';
import { isPerson } from './signed-in-user.ts';

// An id that can not be is one that does not exist.
const possible = (value: string) => id.safeParse(value).success;

export type Profiles = {
  /** What the viewer may see: the own profile, or any with `users:read`. Else null, as if missing. */
  readonly visible: DataLoader<string, Profile | null>;
  /** For what is public of a seller. Hand out nothing else of it. */
  readonly sellers: DataLoader<string, Profile | null>;
};

export function profiles(
  read: Reader,
  viewer: Viewer | null,
  transact: Transact<UserTells>,
): Profiles {
  const sellers = new DataLoader<string, Profile | null>(async (ids) => {
    const found = await read.find(Profile, { id: { $in: ids.filter(possible) } });
    const byId = new Map(found.map((profile) => [profile.id, profile]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const visible = new DataLoader<string, Profile | null>(async (ids) => {
    const mayRead = (id: string) => id === viewer?.id || viewer?.scopes.includes('users:read');
    const found = ids.map((id) => (mayRead(id) ? sellers.load(id) : null));
    return Promise.all(
      found.map(async (profile, index) => {
        const known = await profile;
        return known ?? (ids[index] === viewer?.id ? welcomed(viewer, transact) : null);
      }),
    );
  });
  return { visible, sellers };
}

/** A token that holds proves that its owner exists: on first sight there is a profile. */
function welcomed(viewer: Viewer | null, transact: Transact<UserTells>): Promise<Profile> | null {
  if (!viewer || !isPerson(viewer)) return null;
  const { id, username, firstName, lastName, roles } = viewer;
  const person = { id, username, email: viewer.email ?? '', firstName, lastName, roles };
  return transact((work) => welcome(work, person, false));
}
