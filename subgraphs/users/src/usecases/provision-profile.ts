import type { Work } from '@souk/platform/messaging/work';
import { type Person, Profile } from '../domain/profile.ts';
import { tellRegistered, type UserTells } from './publish.ts';

/**
 * Makes the profile of somebody whom the identity provider knows, once: whoever comes second finds
 * the one that is there.
 */
export async function welcome(
  work: Work<UserTells>,
  person: Person,
  opensAccount: boolean,
): Promise<Profile> {
  const known = await work.em.findOne(Profile, { id: person.id });
  if (known) return known;
  const profile = Profile.of(person, work.now);
  work.em.persist(profile);
  tellRegistered(work, profile, opensAccount);
  return profile;
}
