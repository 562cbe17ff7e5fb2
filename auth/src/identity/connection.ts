import { z } from 'zod';
import { drop, faultIn } from './answers.ts';
import { keptToken } from './kept-token.ts';
import { IdentityUnavailable } from './unavailable.ts';

export type IdentitySettings = {
  /** Where services reach the realm, which may differ from its issuer: `http://…/realms/souk`. */
  realmUrl: string;
  /** The secret of the client `services`. */
  clientSecret: string;
  /** For each answer; 5 s when not given. */
  timeoutMs?: number;
};

/** Two ways to ask. Both throw IdentityUnavailable when there is no answer, or one above 499. */
export type Connection = {
  /** A call of the Admin REST API, as the client `services`. A body goes as JSON. */
  admin: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** A form to an endpoint of OpenID Connect, with the client's own proof. */
  openid: (endpoint: 'token' | 'revoke', form: Record<string, string>) => Promise<Response>;
};

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

export function connectTo(settings: IdentitySettings): Connection {
  const { realmUrl, clientSecret, timeoutMs = 5_000 } = settings;
  const adminUrl = realmUrl.replace('/realms/', '/admin/realms/');
  const own = { client_id: 'services', client_secret: clientSecret };

  const openid: Connection['openid'] = (endpoint, form) => {
    const body = new URLSearchParams({ ...form, ...own });
    const url = `${realmUrl}/protocol/openid-connect/${endpoint}`;
    return send(url, { method: 'POST', body }, timeoutMs);
  };
  const token = keptToken(async () => {
    const response = await openid('token', { grant_type: 'client_credentials' });
    if (!response.ok) throw new IdentityUnavailable(await faultIn(response));
    const { access_token, expires_in } = tokenAnswer.parse(await response.json());
    return { token: access_token, lifetimeMs: expires_in * 1_000 };
  });
  const attempt: Connection['admin'] = async (method, path, content) => {
    const authorization = `Bearer ${await token.get()}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const body = content === undefined ? null : JSON.stringify(content);
    return send(`${adminUrl}${path}`, { method, headers, body }, timeoutMs);
  };
  const admin: Connection['admin'] = async (...call) => {
    const response = await attempt(...call);
    if (response.status !== 401) return response;
    // The realm was made anew, or its keys were: one more try with a token of now.
    await drop(response);
    token.forget();
    return attempt(...call);
  };
  return { admin, openid };
}

async function send(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const asked = fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  const response = await asked.catch((cause: unknown) => {
    throw new IdentityUnavailable(cause);
  });
  if (response.status >= 500) throw new IdentityUnavailable(await faultIn(response));
  return response;
}
