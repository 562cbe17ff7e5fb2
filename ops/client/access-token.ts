import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const tokenResponse = z.object({ access_token: z.string(), expires_in: z.number() });

/** Timeout of a request. Every request is answered sooner. */
export const responseTimeoutMs = 60_000;

/** Tells whether a request reached a server that did not answer within `responseTimeoutMs`. */
export function isTimeout(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

type Token = { readonly text: string; readonly expiresAt: number };

/** A token is renewed this long before it expires. */
const earlyMs = 30_000;

/**
 * Returns a function that gives a person's access token and logs in again when it is about to
 * expire. Concurrent calls share one login: a provider may take two at once for an attack.
 */
export function accessToken(issuer: string, username: string, password: string) {
  let last: Token | undefined;
  let pending: Promise<Token> | undefined;
  return async (): Promise<string> => {
    if (last && Date.now() < last.expiresAt - earlyMs) return last.text;
    pending ??= retryLogin(() => logIn(issuer, username, password)).finally(() => {
      pending = undefined;
    });
    last = await pending;
    return last.text;
  };
}

/** Keycloak refuses one of two simultaneous logins of a person, so a retry a little later succeeds. */
async function retryLogin(logIn: () => Promise<Token>): Promise<Token> {
  for (let left = 3; ; left -= 1) {
    try {
      return await logIn();
    } catch (error) {
      if (left === 0 || isTimeout(error)) throw error;
      await sleep(Math.random() * 1_000);
    }
  }
}

async function logIn(issuer: string, username: string, password: string): Promise<Token> {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'sandbox',
      scope: 'openid',
      username,
      password,
    }),
    signal: AbortSignal.timeout(responseTimeoutMs),
  });
  if (!response.ok) throw new Error(`${username} can't log in: ${await response.text()}`);
  const { access_token, expires_in } = tokenResponse.parse(await response.json());
  return { text: access_token, expiresAt: Date.now() + expires_in * 1_000 };
}
