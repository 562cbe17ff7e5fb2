import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { FastifyRequest } from 'fastify';
import type { JWTVerifyGetKey } from 'jose';
import KeycloakConnect from 'keycloak-connect';
import type { Identify } from '../ports.ts';

type Trust = {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly identify: Identify;
};

/** A hook for `preHandler`: lets in whoever has one of the roles. */
export type RoleGuard = (...roles: readonly string[]) => (request: FastifyRequest) => Promise<void>;

/**
 * Guards bearer-only routes by roles of the realm, with keycloak-connect behind our own verification;
 * ADR 11 says why in this order. Throws UNAUTHENTICATED (401) for nobody, for a browser's session and
 * for a token that either of the two refuses, FORBIDDEN (403) for a role that is missing, UNAVAILABLE
 * (503) when ours can't tell.
 */
export function keycloakGuard({ identify, ...trust }: Trust): RoleGuard {
  const { grantManager } = keycloakFor(trust);
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

function keycloakFor({ issuer, audience, keys }: Omit<Trust, 'identify'>) {
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
  // Its own way to the keys has no timeout, keeps new ones out for ten seconds after an unknown one,
  // and ends the process when the answer is no JSON.
  const rotation = { getJWK: (kid: string) => keys({ alg: 'RS256', kid }, noToken) };
  Object.assign(keycloak.grantManager, { rotation });
  return keycloak;
}

/** Keys are looked up by their id alone. */
const noToken = { payload: '', signature: '' };
