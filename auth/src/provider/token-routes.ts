import type { Client } from 'oidc-provider';
import { bearerOf, claimsOf, invalidToken } from './bearer.ts';
import type { Identity } from './identity.ts';
import { leaveSession } from './sessions.ts';
import { identityClaims } from './token-claims.ts';
import { type Answer, type Call, empty, formIn, json, Refused, type Route } from './web.ts';

const protocol = '/realms/souk/protocol/openid-connect';

/** What is asked about tokens: whom they are about, whether they are good, to forget them. */
export function tokenRoutes(identity: Identity): Route[] {
  return [
    [`GET ${protocol}/userinfo`, (call) => userinfo(identity, call)],
    [`POST ${protocol}/userinfo`, (call) => userinfo(identity, call)],
    [`POST ${protocol}/token/introspect`, (call) => introspect(identity, call)],
    [`POST ${protocol}/revoke`, (call) => revoke(identity, call)],
  ];
}

/** Who it is as of now, not as of the token (OpenID Connect Core 1.0 §5.3). */
async function userinfo(identity: Identity, { req }: Call): Promise<Answer> {
  const { sub = '', scope } = await bearerOf(identity, req.headers.authorization);
  if (!String(scope).split(' ').includes('openid')) {
    throw new Refused(403, { error: 'insufficient_scope' });
  }
  const person = await identity.people.byId(sub);
  if (!person?.enabled) throw invalidToken();
  return json(200, { sub, ...identityClaims(person) });
}

/** Whether an access token is good (RFC 7662); only for clients that keep a secret. */
async function introspect(identity: Identity, call: Call): Promise<Answer> {
  const form = await formIn(call);
  const client = await clientOf(identity, call, form);
  if (!client.clientSecret) throw new Refused(403, { error: 'invalid_request' });
  const claims = await claimsOf(identity, form.get('token') ?? '');
  return json(200, claims ? { ...claims, active: true } : { active: false });
}

/** Takes a client out of the session of its refresh token (RFC 7009). The last one ends it. */
async function revoke(identity: Identity, call: Call): Promise<Answer> {
  const form = await formIn(call);
  const { clientId } = await clientOf(identity, call, form);
  const token = await identity.provider().RefreshToken.find(form.get('token') ?? '');
  if (token?.clientId === clientId) await leaveSession(identity, token.sessionUid, clientId);
  return empty(200);
}

/** The client that asks, with its secret if it has one. Throws Refused (401). */
async function clientOf(identity: Identity, call: Call, form: URLSearchParams): Promise<Client> {
  const [id, secret] = credentialsIn(call.req.headers.authorization, form);
  const client = await identity.provider().Client.find(id);
  const proven = !client?.clientSecret || (await client.compareClientSecret(secret));
  if (!client || !proven) throw new Refused(401, { error: 'invalid_client' });
  return client;
}

/** RFC 6749 §2.3.1: both parts are form-encoded before they become Basic. */
function credentialsIn(authorization: string | undefined, form: URLSearchParams): [string, string] {
  const basic = authorization?.match(/^Basic ([\w+/=]+)$/i)?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':', 2);
  const decoded = new URLSearchParams(`id=${id}&secret=${secret}`);
  return [decoded.get('id') ?? '', decoded.get('secret') ?? ''];
}
