import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** Longer than any answer takes: who waits for more has been forgotten. */
export const responseTimeoutMs = 60_000;

/** Whether a request was heard by somebody, and never answered. */
export function isTimeout(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

type Token = { readonly text: string; readonly endsAt: number };

/** A token is taken anew this long before it ends. */
const earlyMs = 30_000;

/**
 * Gives the access token of a person, from the provider when the last one is about to end. Who asks
 * meanwhile gets the same one: a provider may take two logins at once for an attack.
 */
export function accessToken(issuer: string, username: string, password: string) {
  let last: Token | undefined;
  let coming: Promise<Token> | undefined;
  return async (): Promise<string> => {
    if (last && Date.now() < last.endsAt - earlyMs) return last.text;
    coming ??= patiently(() => logIn(issuer, username, password)).finally(() => {
      coming = undefined;
    });
    last = await coming;
    return last.text;
  };
}

/** Keycloak refuses one of two logins of a person at the same moment; a little later it does not. */
async function patiently(logIn: () => Promise<Token>): Promise<Token> {
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
  const { access_token, expires_in } = answer.parse(await response.json());
  return { text: access_token, endsAt: Date.now() + expires_in * 1_000 };
}
