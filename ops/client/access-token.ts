import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const tokenResponse = z.object({ access_token: z.string(), expires_in: z.number() });

/** Timeout of a request. Every request is answered sooner. */
export const responseTimeoutMs = 60_000;

/** Tells whether a request reached a server that did not answer within `responseTimeoutMs`. */
export function isTimeout(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

/** How long a failing provider is asked again. */
const retryForMs = 30_000;

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

/** The provider itself has failed, as Keycloak does for some seconds after it has lost its database. */
class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

/**
 * Keycloak refuses one of two simultaneous logins of a person, so a retry a little later succeeds. A
 * provider that fails is asked again for longer.
 */
async function retryLogin(logIn: () => Promise<Token>): Promise<Token> {
  const until = performance.now() + retryForMs;
  for (let left = 3; ; left -= 1) {
    try {
      return await logIn();
    } catch (error) {
      const mayRecover = error instanceof ProviderError && performance.now() < until;
      if ((left <= 0 && !mayRecover) || isTimeout(error)) throw error;
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
  if (!response.ok) {
    const problem = `${username} can't log in: ${await response.text()}`;
    throw response.status >= 500 ? new ProviderError(problem) : new Error(problem);
  }
  const { access_token, expires_in } = tokenResponse.parse(await response.json());
  return { text: access_token, expiresAt: Date.now() + expires_in * 1_000 };
}
