import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './caller.ts';

/** The session that a valid cookie belongs to. */
export type Session = {
  readonly sessionId: string;
  /** A valid access token: an expired one is refreshed before the session is returned. */
  readonly token: string;
  /** When the session ends unless it is used again. */
  readonly expiresAt: Date;
};

/** Anything that carries headers: a request, or a WebSocket's upgrade. */
export type WithHeaders = { readonly headers: IncomingHttpHeaders };

/** Port for the sessions of browsers; `identity/login/` implements it. */
export interface Sessions {
  /** Whether the request has a session cookie, valid or not. Does not query the database. */
  hasCookie(request: WithHeaders): boolean;
  /** The session of the cookie; null without a cookie, and for an unknown, forged or ended session. */
  find(request: WithHeaders): Promise<Session | null>;
}

/** Port for the ends of sessions, whichever gateway ended them. */
export interface SessionEndedEvents {
  /**
   * Calls `listener` once when the session ends: by logout, here or at the provider, by a rejected
   * refresh, or by its age. Calls it immediately when the session has already ended. Returns a
   * function that removes the listener.
   */
  onEnd(sessionId: string, listener: () => void): () => void;
}

/** Port for access tokens that the provider has revoked before they expire. */
export interface TokenRevocations {
  /** Of a verified token. */
  isRevoked(token: string): boolean;
  /**
   * Calls `listener` once when the token is revoked; immediately when it was revoked before. Returns a
   * function that removes the listener.
   */
  onRevoked(token: string, listener: () => void): () => void;
}

/**
 * Port for the provider's answer on whether an access token is still active. A provider may end a login
 * without reporting it, as Keycloak does when its console disables a user.
 */
export interface TokenActivity {
  /**
   * Throws UNAUTHENTICATED (401) when a verified token is no longer active; its login has ended then at
   * every gateway. Accepts the token while the provider does not answer.
   */
  assertActive(token: string): Promise<void>;
  /** Does the same in the background, once in a while. */
  checkSoon(token: string): void;
}

/** Port for the ends of credentials before they expire: of a browser's session, or a bearer token. */
export interface LoginEndedEvents {
  /** As `SessionEndedEvents.onEnd`, for whatever credential the caller has. */
  onEnd(caller: Caller, listener: () => void): () => void;
}
