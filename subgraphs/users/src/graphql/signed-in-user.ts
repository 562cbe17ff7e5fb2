import type { Viewer } from '@souk/auth/viewer';
import { signedIn } from '@souk/platform/graphql/graphql';
import { Forbidden } from '@souk/platform/kernel/actor';

/** True for a user who has logged in; false for a client that acts for itself. */
export function isUser({ azp }: Viewer): boolean {
  return azp === 'gateway' || azp === 'sandbox';
}

/** Returns the viewer as a user. Throws UNAUTHENTICATED without a viewer, Forbidden for a client. */
export function signedInUser(viewer: Viewer | null): Viewer {
  const actor = signedIn(viewer);
  if (!isUser(actor)) throw new Forbidden();
  return actor;
}
