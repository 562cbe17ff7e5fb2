import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { FastifyRequest } from 'fastify';
import type { JWTVerifyGetKey } from 'jose';
import KeycloakConnect from 'keycloak-connect';
import type { Identify } from '../ports.ts';

type KeycloakOptions = {
  /** The realm that keycloak-connect accepts tokens of. */
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly identify: Identify;
};

/** Creates a `preHandler` hook that rejects callers without any of the roles. */
export type RoleGuard = (...roles: readonly string[]) => (request: FastifyRequest) => Promise<void>;

/**
 * Guards bearer-only routes by realm roles, with keycloak-connect behind our own verification; ADR 11
 * explains the order. Throws UNAUTHENTICATED (401) for an anonymous caller, for a browser's session and
 * for a token that either of the two rejects, FORBIDDEN (403) for a missing role, UNAVAILABLE (503) when
 * our verification cannot reach the keys.
 */
export function useKeycloak({ identify, ...realm }: KeycloakOptions): RoleGuard {
  const { grantManager } = keycloakFor(realm);
  return (...roles) =>
    async (request) => {
      const { token, via } = await identify(request);
      if (!token || via !== 'bearer') throw unauthenticated();
      const grant = await grantManager
        .createGrant(JSON.stringify({ access_token: token }))
        .catch((reason: unknown) => {
          throw unauthenticated(reason);
        });
      if (!roles.some((role) => grant.access_token?.hasRole(`realm:${role}`))) throw forbidden(403);
    };
}

function keycloakFor({ issuer, audience, keys }: Omit<KeycloakOptions, 'identify'>) {
  const [, server, realm] = issuer.match(/^(.+)\/realms\/([^/]+)$/) ?? [];
  if (!server || !realm) throw new Error('OIDC_ISSUER does not end in /realms/<name>.');
  const settings = {
    realm,
    resource: audience,
    'auth-server-url': server,
    'bearer-only': true,
    'verify-token-audience': true,
    'ssl-required': 'external',
    'confidential-port': 0,
  };
  const keycloak = new KeycloakConnect({}, settings);
  // Its own key lookup has no timeout, ignores new keys for ten seconds after an unknown one, and
  // crashes the process when the response is not JSON.
  const rotation = { getJWK: (kid: string) => keys({ alg: 'RS256', kid }, noToken) };
  Object.assign(keycloak.grantManager, { rotation });
  return keycloak;
}

/** The key lookup reads only the header, not the token. */
const noToken = { payload: '', signature: '' };
