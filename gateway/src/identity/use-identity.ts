import { unavailable } from '@souk/auth/errors';
import { bearerToken } from '@souk/auth/token-verifier';
import { GraphQLError } from 'graphql';
import { decodeJwt } from 'jose';
import type { Identify, Verify } from '../ports.ts';
import { type Caller, nobody } from '../request/caller.ts';
import type { Session, Sessions } from '../request/sessions.ts';

type Proofs = {
  readonly verify: Verify;
  readonly sessions: Sessions;
  /** The pages that may use a cookie: scheme, host and port, as browsers write `Origin`. */
  readonly origins: readonly string[];
};

/** Finds out who asks: by a bearer token or by a browser's session, and never by both (ID-5). */
export function identity({ verify, sessions, origins }: Proofs): Identify {
  const byBearer = async (token: string): Promise<Caller> => {
    const viewer = await verify(token);
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
    if (!sessions.hasCookie(request)) return token ? byBearer(token) : nobody;
    if (token) throw refused('BAD_REQUEST', 400, 'Send a cookie or a token, not both.');
    if (headers.origin !== undefined && !origins.includes(headers.origin)) {
      throw refused('FORBIDDEN', 403, 'This page may not use the session.');
    }
    if (method === 'POST' && !isJson(headers['content-type'])) {
      throw refused('BAD_REQUEST', 400, 'Send application/json.');
    }
    const session = await sessions.find(request).catch((fault: unknown) => {
      throw unavailable(fault);
    });
    return session ? byCookie(session) : nobody;
  };
}

/** A foreign page can't send this type without asking first (Fetch, CORS-safelisted headers). */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}

function refused(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
