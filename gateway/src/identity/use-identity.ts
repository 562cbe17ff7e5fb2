import { unauthenticated, unavailable } from '@souk/auth/errors';
import { bearerToken } from '@souk/auth/token-verifier';
import { decodeJwt } from 'jose';
import { clientError } from '../http/client-error.ts';
import type { Identify, VerifyToken } from '../ports.ts';
import { anonymous, type Caller, endedSession } from '../request/caller.ts';
import type { Session, Sessions, TokenRevocations } from '../request/sessions.ts';
import { isNoForm } from './login/is-csrf-safe.ts';

type IdentityOptions = {
  readonly verify: VerifyToken;
  readonly sessions: Sessions;
  readonly revokedTokens: TokenRevocations;
  /** The origins whose pages may use the cookie: scheme, host and port, as browsers write `Origin`. */
  readonly origins: readonly string[];
};

/** Identifies the caller by a bearer token or by a browser's session, never by both (ID-5). */
export function useIdentity({
  verify,
  sessions,
  revokedTokens,
  origins,
}: IdentityOptions): Identify {
  const byBearer = async (token: string): Promise<Caller> => {
    const viewer = await verify(token);
    if (revokedTokens.isRevoked(token)) throw unauthenticated();
    const { exp = 0 } = decodeJwt(token);
    const expiresAt = new Date(exp * 1_000);
    return { viewer, token, via: 'bearer', expiresAt, sessionId: null };
  };
  const byCookie = async ({ token, ...session }: Session): Promise<Caller> => {
    const viewer = await verify(token);
    return { viewer, token, via: 'cookie', ...session };
  };
  return async (request) => {
    const { headers, method } = request;
    const token = bearerToken(headers.authorization);
    if (!sessions.hasCookie(request)) return token ? byBearer(token) : anonymous;
    if (token) {
      const message = 'Send either the session cookie or a bearer token, not both.';
      throw clientError('BAD_REQUEST', message, 400);
    }
    if (headers.origin !== undefined && !origins.includes(headers.origin)) {
      const message = 'The session is not available to this origin. Send a bearer token instead.';
      throw clientError('FORBIDDEN', message, 403);
    }
    if (!isNoForm({ method: method ?? 'GET', headers })) {
      throw clientError(
        'BAD_REQUEST',
        'Send the request as `content-type: application/json`.',
        400,
      );
    }
    const session = await sessions.find(request).catch((fault: unknown) => {
      throw unavailable(fault);
    });
    return session ? byCookie(session) : endedSession;
  };
}
