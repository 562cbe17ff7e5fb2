import type { Viewer } from '@souk/auth/viewer';

/** Who asks, by which proof, until when. */
export type Caller = {
  /** Null: anonymous. */
  readonly viewer: Viewer | null;
  /** The access token that travels on to the subgraphs; null exactly when `viewer` is. */
  readonly token: string | null;
  readonly via: 'bearer' | 'cookie' | 'nobody';
  /** When the proof ends: the bearer's `exp`, or the end of the session behind the cookie. */
  readonly expiresAt: Date | null;
  /** The gateway's session; null for everybody but browsers. */
  readonly sessionId: string | null;
};

/** Somebody without a login. */
export const nobody: Caller = {
  viewer: null,
  token: null,
  via: 'nobody',
  expiresAt: null,
  sessionId: null,
};
