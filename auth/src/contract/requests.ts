import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Browser, Page } from './browser.ts';
import type { Bench, Values } from './under-test.ts';

type Tokens = {
  access_token: string;
  refresh_token: string;
  id_token: string;
  error?: string;
};
/** Where to ask, and the secrets that it knows. */
type Realm = { readonly provider: { readonly issuer: string }; readonly values: Values };
export type Reply = { status: number; body: Tokens };

/** Asks the token endpoint, as the client of the form. */
export async function askForTokens(
  { provider, values }: Realm,
  form: Record<string, string>,
): Promise<Reply> {
  const secret = values[`${form.client_id?.toUpperCase()}_CLIENT_SECRET`];
  const body = new URLSearchParams({ ...(secret && { client_secret: secret }), ...form });
  const url = `${provider.issuer}/protocol/openid-connect/token`;
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Tokens };
}

export function logIn(
  bench: Realm,
  username: string,
  password = bench.values.DEMO_PASSWORD ?? '',
  client = 'gateway',
): Promise<Reply> {
  const form = { grant_type: 'password', client_id: client, scope: 'openid', username, password };
  return askForTokens(bench, form);
}

export function refresh(bench: Realm, token: string, client = 'gateway'): Promise<Reply> {
  const form = { grant_type: 'refresh_token', client_id: client, refresh_token: token };
  return askForTokens(bench, form);
}

export async function userinfo({ provider }: Realm, token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${provider.issuer}/protocol/openid-connect/userinfo`, { headers });
}

/** Somebody new, with a password of the same length as everybody's. */
export async function newcomer({ admin }: Pick<Bench, 'admin'>) {
  const username = `p-${randomUUID()}`.slice(0, 30);
  const names = {
    username,
    email: `${username}@souk.example`,
    firstName: 'Noor',
    lastName: 'Amin',
  };
  const password = `secret-of-${username}`;
  const made = await admin.createUser({ ...names, password });
  if (typeof made === 'string') throw new Error(made);
  return { ...names, ...made, password };
}

/** A code flow of a client under way, as the client remembers it. */
export function beginFlow({ provider, values }: Realm, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${values.GATEWAY_PUBLIC_URL}/auth/callback`;
  const question = new URLSearchParams({
    ...{ response_type: 'code', client_id: 'gateway', redirect_uri: redirectUri },
    ...{ scope: 'openid', state: randomUUID(), nonce: randomUUID() },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  // What is set to nothing is not sent.
  for (const [name, value] of [...question]) if (value === '') question.delete(name);
  const url = `${provider.issuer}/protocol/openid-connect/auth?${question}`;
  return { url, verifier, redirectUri, question };
}

export type Flow = ReturnType<typeof beginFlow>;

/** Ends a code flow: trades the code of the callback for tokens. */
export function finishFlow(bench: Realm, flow: Flow, callback: string): Promise<Reply> {
  return askForTokens(bench, {
    grant_type: 'authorization_code',
    client_id: flow.question.get('client_id') ?? '',
    code: new URL(callback).searchParams.get('code') ?? '',
    redirect_uri: flow.question.get('redirect_uri') ?? '',
    code_verifier: flow.verifier,
  });
}

/** Fills in the login form, and comes to the next page, or back to the client. */
export async function logInByForm(
  browser: Browser,
  flow: Flow,
  username: string,
  password: string,
): Promise<Page> {
  const form = await browser.open(flow.url);
  return browser.submit(form, 'kc-form-login', { username, password });
}
