import { bearerOf, claimsOf } from './bearer.ts';
import type { Identity } from './identity.ts';
import { identityClaims } from './token-claims.ts';
import { type Answer, type Call, formIn, json, Refused, type Route } from './web.ts';

const protocol = '/realms/souk/protocol/openid-connect';

/** Userinfo and introspection, for access tokens that are JWTs. */
export function tokenRoutes(identity: Identity): Route[] {
  return [
    [`GET ${protocol}/userinfo`, (call) => userinfo(identity, call)],
    [`POST ${protocol}/userinfo`, (call) => userinfo(identity, call)],
    [`POST ${protocol}/token/introspect`, (call) => introspect(identity, call)],
  ];
}

/** Who it is as of now, not as of the token (OpenID Connect Core 1.0 §5.3). */
async function userinfo(identity: Identity, { req }: Call): Promise<Answer> {
  const { sub = '', scope } = await bearerOf(identity, req.headers.authorization);
  if (!String(scope).split(' ').includes('openid')) {
    throw new Refused(403, { error: 'insufficient_scope' });
  }
  const person = await identity.people.byId(sub);
  if (!person?.enabled) throw new Refused(401, { error: 'invalid_token' });
  return json(200, { sub, ...identityClaims(person) });
}

/** Whether a token is good (RFC 7662); only for clients that keep a secret. */
async function introspect(identity: Identity, call: Call): Promise<Answer> {
  const form = await formIn(call);
  const [id, secret] = clientIn(call.req.headers.authorization, form);
  const client = await identity.provider().Client.find(id);
  const known = client?.clientSecret && (await client.compareClientSecret(secret));
  if (!known) throw new Refused(401, { error: 'invalid_client' });
  const claims = await claimsOf(identity, form.get('token') ?? '');
  return json(200, claims ? { ...claims, active: true } : { active: false });
}

/** RFC 6749 §2.3.1: both parts are form-encoded before they become Basic. */
function clientIn(authorization: string | undefined, form: URLSearchParams): [string, string] {
  const basic = authorization?.match(/^Basic ([\w+/=]+)$/i)?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':', 2);
  const decoded = new URLSearchParams(`id=${id}&secret=${secret}`);
  return [decoded.get('id') ?? '', decoded.get('secret') ?? ''];
}
