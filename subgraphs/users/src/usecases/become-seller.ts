import type { Work } from '@souk/platform/messaging/work';
import type { Profile } from '../domain/profile.ts';
import { profileToChange } from '../persistence/lock-profile.ts';
import { tellProfile, type UserTells } from './publish.ts';

/** Makes the user a seller under this name, or gives the seller a new name. Throws NotFound. */
export async function becomeSeller(
  work: Work<UserTells>,
  id: string,
  displayName: string,
): Promise<Profile> {
  const profile = await profileToChange(work.em, id);
  if (profile.sellAs(displayName)) tellProfile(work, profile);
  return profile;
}
