import type { Viewer } from '@souk/auth/viewer';
import { orchestrator, viewerOf } from './harness.ts';

/** A viewer with every role and every scope, also those of external orchestrators. */
export function allRights(id: string): Viewer {
  const viewer = viewerOf(id, 'admin', 'operator', 'seller', 'courier');
  return { ...viewer, scopes: [...viewer.scopes, ...orchestrator.scopes] };
}
