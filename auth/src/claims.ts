import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { scopesOf } from './scopes.ts';
import type { Viewer } from './viewer.ts';

/** The clients of our realm. A token issued to any other is not for us, whatever its audience. */
const clients = z.enum(['gateway', 'sandbox', 'services', 'orchestrators']);

/** What Keycloak writes into an access token; an ID token says another `typ`. */
const accessToken = z.object({
  typ: z.literal('Bearer'),
  sub: z.string().min(1),
  azp: clients,
  exp: z.number(),
  sid: z.string().optional(),
  preferred_username: z.string().min(1),
  email: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});

/** Who a verified access token speaks for. Throws ZodError for a token of another kind or client. */
export function viewerIn(payload: JWTPayload): Viewer {
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
    ...(sid && { sessionId: sid }),
  };
}
