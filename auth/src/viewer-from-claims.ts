import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { scopesOf } from './scopes.ts';
import type { Viewer } from './viewer.ts';

/** Our clients. A token issued to any other client is rejected, whatever its audience. */
const trustedClients = z.enum(['gateway', 'sandbox', 'services', 'orchestrators']);

/** The claims of Keycloak's access tokens; an ID token has another `typ`. */
const accessToken = z.object({
  typ: z.literal('Bearer'),
  sub: z.string().min(1),
  azp: trustedClients,
  exp: z.number(),
  sid: z.string().optional(),
  preferred_username: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.boolean().default(false),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});

/** The viewer of a verified access token. Throws ZodError for another token type or client. */
export function viewerFromClaims(payload: JWTPayload): Viewer {
  const { sub, azp, sid, ...claims } = accessToken.parse(payload);
  const { roles } = claims.realm_access;
  return {
    id: sub,
    username: claims.preferred_username,
    email: claims.email ?? null,
    firstName: claims.given_name ?? null,
    lastName: claims.family_name ?? null,
    roles,
    scopes: scopesOf(roles, azp),
    azp,
    ...(claims.email_verified && { emailVerified: true }),
    ...(sid && { sessionId: sid }),
  };
}
