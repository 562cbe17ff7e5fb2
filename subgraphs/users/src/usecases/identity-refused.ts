import type { Work } from '@souk/platform/messaging/work';
import type { ProfileChange } from '../domain/profile.ts';
import { profileToChange } from '../persistence/lock-profile.ts';
import { tellProfile, type UserTells } from './publish.ts';

/** The identity provider did not take a profile as it was at this version: what it says holds. */
export async function identityRefused(
  work: Work<UserTells>,
  id: string,
  version: number,
  theirs: ProfileChange,
): Promise<void> {
  const profile = await profileToChange(work.em, id);
  // Changed since: it has yet to hear of that.
  if (profile.version !== version) return;
  profile.change(theirs);
  profile.identityVersion = profile.version;
  tellProfile(work, profile);
}
