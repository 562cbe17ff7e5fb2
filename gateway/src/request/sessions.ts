import type { IncomingHttpHeaders } from 'node:http';

/** What stands behind a good session cookie. */
export type Session = {
  readonly sessionId: string;
  /** A fresh access token: who finds a session whose token has run out gets it refreshed first. */
  readonly token: string;
  /** When the session ends unless it is used again. */
  readonly expiresAt: Date;
};

/** Anything that carries headers: a request, or a WebSocket's upgrade. */
export type WithHeaders = { readonly headers: IncomingHttpHeaders };

/** The browsers' sessions, as the rest of the gateway sees them. `login/` holds them. */
export interface Sessions {
  /** Whether there is a session cookie at all, good or not. Asks no database. */
  hasCookie(request: WithHeaders): boolean;
  /** The session of the cookie; null without one, and for one that is unknown, forged or over. */
  find(request: WithHeaders): Promise<Session | null>;
}
