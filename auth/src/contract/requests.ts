import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Browser, Page } from './browser.ts';
import type { ContractContext, Values } from './provider-under-test.ts';

type TokenResponseBody = {
  access_token: string;
  refresh_token: string;
  id_token: string;
  error?: string;
};
/** A realm and the secrets of its clients. */
type TestRealm = { readonly provider: { readonly issuer: string }; readonly values: Values };
export type TokenResponse = { status: number; body: TokenResponseBody };

/** Calls the token endpoint with the credentials of the form's client. */
export async function requestTokens(
  { provider, values }: TestRealm,
  form: Record<string, string>,
): Promise<TokenResponse> {
  const secret = values[`${form.client_id?.toUpperCase()}_CLIENT_SECRET`];
  const body = new URLSearchParams({ ...(secret && { client_secret: secret }), ...form });
  const url = `${provider.issuer}/protocol/openid-connect/token`;
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as TokenResponseBody };
}

/** Logs in with the password grant. */
export function logIn(
  realm: TestRealm,
  username: string,
  password = realm.values.DEMO_PASSWORD ?? '',
  client = 'gateway',
): Promise<TokenResponse> {
  const form = { grant_type: 'password', client_id: client, scope: 'openid', username, password };
  return requestTokens(realm, form);
}

export function refresh(
  realm: TestRealm,
  token: string,
  client = 'gateway',
): Promise<TokenResponse> {
  const form = { grant_type: 'refresh_token', client_id: client, refresh_token: token };
  return requestTokens(realm, form);
}

export async function userinfo({ provider }: TestRealm, token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${provider.issuer}/protocol/openid-connect/userinfo`, { headers });
}

/** Creates a user. All passwords have the same length. */
export async function newUser({ admin }: Pick<ContractContext, 'admin'>) {
  const username = `p-${randomUUID()}`.slice(0, 30);
  const names = {
    username,
    email: `${username}@souk.example`,
    firstName: 'Noor',
    lastName: 'Amin',
  };
  const password = `secret-of-${username}`;
  const created = await admin.createUser({ ...names, password });
  if (typeof created === 'string') throw new Error(created);
  return { ...names, ...created, password };
}

/** Starts an authorization code flow, and returns what the client has to remember. */
export function startCodeFlow({ provider, values }: TestRealm, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${values.GATEWAY_PUBLIC_URL}/auth/callback`;
  const params = new URLSearchParams({
    ...{ response_type: 'code', client_id: 'gateway', redirect_uri: redirectUri },
    ...{ scope: 'openid', state: randomUUID(), nonce: randomUUID() },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  // An empty value removes the parameter.
  for (const [name, value] of [...params]) if (value === '') params.delete(name);
  const url = `${provider.issuer}/protocol/openid-connect/auth?${params}`;
  return { url, verifier, redirectUri, params };
}

export type CodeFlow = ReturnType<typeof startCodeFlow>;

/** Exchanges the code of the callback URL for tokens. */
export function finishCodeFlow(
  realm: TestRealm,
  flow: CodeFlow,
  callback: string,
): Promise<TokenResponse> {
  return requestTokens(realm, {
    grant_type: 'authorization_code',
    client_id: flow.params.get('client_id') ?? '',
    code: new URL(callback).searchParams.get('code') ?? '',
    redirect_uri: flow.params.get('redirect_uri') ?? '',
    code_verifier: flow.verifier,
  });
}

/** Submits the login form, and returns the next page or the client's callback. */
export async function logInByForm(
  browser: Browser,
  flow: CodeFlow,
  username: string,
  password: string,
): Promise<Page> {
  const form = await browser.open(flow.url);
  return browser.submit(form, 'kc-form-login', { username, password });
}
