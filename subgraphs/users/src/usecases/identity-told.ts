import type { Work } from '@souk/platform/messaging/work';
import { Profile } from '../domain/profile.ts';
import type { UserTells } from './publish.ts';

/**
 * The identity provider knows a profile as it was at this version. Of two who tell it at once, the
 * older may come last: then this goes back, and the sweep tells it the newer again.
 */
export async function identityTold(
  { em }: Work<UserTells>,
  id: string,
  version: number,
): Promise<void> {
  await em.nativeUpdate(Profile, { id }, { identityVersion: version });
}
