import { z } from 'zod';
import { cachedToken } from './cached-token.ts';
import { discardBody, unexpectedResponse } from './responses.ts';

/** The identity provider is unreachable or failing; whether a request took effect is unknown. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';

  constructor(cause: unknown) {
    super('The identity provider is unavailable.', { cause });
  }
}

export type IdentitySettings = {
  /** The realm's URL for services, which may differ from its issuer: `http://…/realms/souk`. */
  realmUrl: string;
  /** The secret of the client `services`. */
  clientSecret: string;
  /** Timeout of each request; default 5 s. */
  timeoutMs?: number;
};

/** Sends requests. Both functions throw IdentityUnavailable without a response, or for a 5xx. */
export type Connection = {
  /** Calls the Admin REST API as the client `services`, with a JSON body. */
  admin: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** Posts a form to an OpenID Connect endpoint, with the client's credentials. */
  openid: (endpoint: 'token' | 'revoke', form: Record<string, string>) => Promise<Response>;
};

const tokenResponse = z.object({ access_token: z.string(), expires_in: z.number() });

export function connectTo(settings: IdentitySettings): Connection {
  const { realmUrl, clientSecret, timeoutMs = 5_000 } = settings;
  const adminUrl = realmUrl.replace('/realms/', '/admin/realms/');
  const credentials = { client_id: 'services', client_secret: clientSecret };

  const openid: Connection['openid'] = (endpoint, form) => {
    const body = new URLSearchParams({ ...form, ...credentials });
    const url = `${realmUrl}/protocol/openid-connect/${endpoint}`;
    return send(url, { method: 'POST', body }, timeoutMs);
  };
  const token = cachedToken(async () => {
    const response = await openid('token', { grant_type: 'client_credentials' });
    if (!response.ok) throw new IdentityUnavailable(await unexpectedResponse(response));
    const { access_token, expires_in } = tokenResponse.parse(await response.json());
    return { token: access_token, lifetimeMs: expires_in * 1_000 };
  });
  const attempt: Connection['admin'] = async (method, path, content) => {
    const authorization = `Bearer ${await token.get()}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const body = content === undefined ? null : JSON.stringify(content);
    return send(`${adminUrl}${path}`, { method, headers, body }, timeoutMs);
  };
  const admin: Connection['admin'] = async (...request) => {
    const response = await attempt(...request);
    if (response.status !== 401) return response;
    // The realm or its keys were replaced: retry once with a new token.
    await discardBody(response);
    token.invalidate();
    return attempt(...request);
  };
  return { admin, openid };
}

async function send(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const sent = fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  const response = await sent.catch((cause: unknown) => {
    throw new IdentityUnavailable(cause);
  });
  if (response.status >= 500) throw new IdentityUnavailable(await unexpectedResponse(response));
  return response;
}
