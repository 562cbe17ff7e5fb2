import type { Client } from 'oidc-provider';
import { activeTokenClaims, bearerClaims, invalidToken } from './bearer-claims.ts';
import type { ProviderContext } from './provider-context.ts';
import {
  empty,
  HttpError,
  json,
  type Route,
  type RouteRequest,
  type RouteResponse,
  readForm,
} from './router.ts';
import { removeClient } from './sessions.ts';
import { identityClaims } from './token-claims.ts';

const protocol = '/realms/souk/protocol/openid-connect';

/** The userinfo, introspection and revocation endpoints. */
export function tokenRoutes(context: ProviderContext): Route[] {
  return [
    [`GET ${protocol}/userinfo`, (request) => userinfo(context, request)],
    [`POST ${protocol}/userinfo`, (request) => userinfo(context, request)],
    [`POST ${protocol}/token/introspect`, (request) => introspect(context, request)],
    [`POST ${protocol}/revoke`, (request) => revoke(context, request)],
  ];
}

/** The user's current claims, not those of the token (OpenID Connect Core 1.0 §5.3). */
async function userinfo(context: ProviderContext, { req }: RouteRequest): Promise<RouteResponse> {
  const { sub = '', scope } = await bearerClaims(context, req.headers.authorization);
  if (!String(scope).split(' ').includes('openid')) {
    throw new HttpError(403, { error: 'insufficient_scope' });
  }
  const user = await context.users.byId(sub);
  if (!user?.enabled) throw invalidToken();
  return json(200, { sub, ...identityClaims(user) });
}

/** Whether an access token is active (RFC 7662); only for confidential clients. */
async function introspect(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const form = await readForm(request);
  const client = await authenticateClient(context, request, form);
  if (!client.clientSecret) throw new HttpError(403, { error: 'invalid_request' });
  const claims = await activeTokenClaims(context, form.get('token') ?? '');
  return json(200, claims ? { ...claims, active: true } : { active: false });
}

/**
 * Revokes a refresh token (RFC 7009): the client leaves the session, which ends with its last
 * client.
 */
async function revoke(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const form = await readForm(request);
  const { clientId } = await authenticateClient(context, request, form);
  const token = await context.provider().RefreshToken.find(form.get('token') ?? '');
  if (token?.clientId === clientId) await removeClient(context, token.sessionUid, clientId);
  return empty(200);
}

/** Authenticates the client, by its secret if it has one. Throws HttpError (401). */
async function authenticateClient(
  context: ProviderContext,
  request: RouteRequest,
  form: URLSearchParams,
): Promise<Client> {
  const [id, secret] = clientCredentials(request.req.headers.authorization, form);
  const client = await context.provider().Client.find(id);
  const authenticated = !client?.clientSecret || (await client.compareClientSecret(secret));
  if (!client || !authenticated) throw new HttpError(401, { error: 'invalid_client' });
  return client;
}

/** RFC 6749 §2.3.1: id and secret are form-encoded before Basic encoding. */
function clientCredentials(
  authorization: string | undefined,
  form: URLSearchParams,
): [string, string] {
  const basic = authorization?.match(/^Basic ([\w+/=]+)$/i)?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':', 2);
  const decoded = new URLSearchParams(`id=${id}&secret=${secret}`);
  return [decoded.get('id') ?? '', decoded.get('secret') ?? ''];
}
