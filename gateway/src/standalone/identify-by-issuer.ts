import { remoteKeys } from '@souk/auth/remote-keys';
import { bearerToken, tokenVerifier } from '@souk/auth/token-verifier';
import type { Viewer } from '@souk/auth/viewer';
import { decodeJwt, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Identify } from '../ports.ts';
import { anonymous } from '../request/caller.ts';

/** An OpenID issuer of access tokens: that of any provider. */
export type Issuer = {
  readonly issuer: string;
  /** Null: the address that the issuer names. */
  readonly keysUrl: string | null;
  readonly audience: string[];
  /** The claim with the scopes: a text with spaces, or a list. */
  readonly scopesClaim: string;
};

const discoveryMs = 5_000;
const discovered = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Identifies a caller by a bearer token of the issuer (RFC 9068). Without an issuer everyone is anonymous. */
export function identifyByIssuer(from: Issuer | null): Identify {
  if (!from) return async () => anonymous;
  const { issuer, audience, scopesClaim } = from;
  const viewerOf = (claims: JWTPayload) => viewerIn(claims, scopesClaim);
  const verify = tokenVerifier({ issuer, audience, keys: keysOf(from), viewerOf });
  return async ({ headers }) => {
    const token = bearerToken(headers.authorization);
    if (token === null) return anonymous;
    const viewer = await verify(token);
    const expiresAt = new Date((decodeJwt(token).exp ?? 0) * 1_000);
    return { viewer, token, via: 'bearer', expiresAt, sessionId: null };
  };
}

/** The keys of the issuer. Asks for their address with the first token, and again as long as that fails. */
function keysOf(from: Issuer): JWTVerifyGetKey {
  let known: JWTVerifyGetKey | undefined;
  return async (header, token) => {
    known ??= remoteKeys(await keysAddressOf(from));
    return known(header, token);
  };
}

/**
 * Returns the address of the keys: the configured one, or the one that the issuer names (OpenID Connect Discovery
 * 1.0, section 4). Throws when it names none.
 */
export async function keysAddressOf({ issuer, keysUrl }: Issuer): Promise<string> {
  if (keysUrl !== null) return keysUrl;
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(discoveryMs) });
  const read = discovered.parse(await response.json());
  if (read.issuer !== issuer) throw new Error(`${address} is of the issuer ${read.issuer}.`);
  return read.jwks_uri;
}

const text = z.string().catch('');

/** Throws ZodError without a subject. */
function viewerIn(claims: JWTPayload, scopesClaim: string): Viewer {
  const id = z.string().min(1).parse(claims.sub);
  return {
    ...{ id, username: text.parse(claims.preferred_username) || id },
    ...{ email: null, firstName: null, lastName: null, roles: [] },
    scopes: scopesIn(claims[scopesClaim]),
    azp: text.parse(claims.azp) || text.parse(claims.client_id),
  };
}

function scopesIn(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
}
