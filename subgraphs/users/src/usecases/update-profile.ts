import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Profile, ProfileChange } from '../domain/profile.ts';
import { profileToChange } from '../persistence/lock-profile.ts';
import { tellProfile, type UserTells } from './publish.ts';

/** Changes a profile that the caller has read. Throws NotFound and VersionConflict. */
export async function updateProfile(
  work: Work<UserTells>,
  id: string,
  change: ProfileChange,
  expectedVersion: number,
): Promise<Profile> {
  const profile = await profileToChange(work.em, id);
  assertVersion(profile.version, expectedVersion);
  profile.change(change);
  tellProfile(work, profile);
  return profile;
}
