import type { Viewer } from '@souk/auth/viewer';

/** The identity behind a request, the credential that proved it, and when that expires. */
export type Caller = {
  /** Null: anonymous. */
  readonly viewer: Viewer | null;
  /** The access token that is forwarded to the subgraphs; null exactly when `viewer` is. */
  readonly token: string | null;
  /** `ended-session`: anonymous, with the cookie of a session that has ended or never was. */
  readonly via: 'bearer' | 'cookie' | 'ended-session' | 'anonymous';
  /** When the credential expires: the bearer's `exp`, or the end of the session behind the cookie. */
  readonly expiresAt: Date | null;
  /** The id of the gateway's session; null for all callers but browsers. */
  readonly sessionId: string | null;
};

/** A caller without any credential. */
export const anonymous: Caller = {
  viewer: null,
  token: null,
  via: 'anonymous',
  expiresAt: null,
  sessionId: null,
};

/** A caller whose session has ended: may do what an anonymous caller may. */
export const endedSession: Caller = { ...anonymous, via: 'ended-session' };

/** The caller of a request and the address that it came from. */
export type Sender = { readonly caller: Caller; readonly address: string };

/** The key under which limits count a sender: the user, or the address of an anonymous caller. */
export function senderKey({ caller: { viewer }, address }: Sender): string {
  return viewer ? `user ${viewer.id}` : `address ${address}`;
}
