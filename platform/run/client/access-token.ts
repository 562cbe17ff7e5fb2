import { z } from 'zod';

const answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** A token is taken anew this long before it ends. */
const earlyMs = 30_000;

/** Gives the access token of a person, from the provider when the last one is about to end. */
export function accessToken(issuer: string, username: string, password: string) {
  let token = '';
  let endsAt = 0;
  return async (): Promise<string> => {
    if (Date.now() < endsAt - earlyMs) return token;
    const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'sandbox',
        scope: 'openid',
        username,
        password,
      }),
    });
    if (!response.ok) throw new Error(`${username} can't log in: ${response.status}.`);
    const fresh = answer.parse(await response.json());
    token = fresh.access_token;
    endsAt = Date.now() + fresh.expires_in * 1_000;
    return token;
  };
}
