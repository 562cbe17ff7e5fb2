import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';

/** Whether it is somebody who logged in, and no program with a token of its own. */
export function isPerson({ azp }: Viewer): boolean {
  return azp === 'gateway' || azp === 'sandbox';
}

/** The viewer as somebody who has a profile. Throws UNAUTHENTICATED, and FORBIDDEN for a program. */
export function personOf(viewer: Viewer | null): Viewer {
  if (!viewer) throw unauthenticated();
  if (!isPerson(viewer)) throw forbidden();
  return viewer;
}
