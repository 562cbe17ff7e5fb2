import { type EmbeddedProvider, startEmbedded, values } from './testing/embedded-provider.ts';

const oidc = '/protocol/openid-connect';
const oddValues = [
  ...['', ' ', '\0', 'a\0b', '\uFFFD', '\u202E', '\r\n', '%', '%00', "'", '\\', '__proto__', '[]'],
  ...['👍', 'a'.repeat(10_000), 'http://[', 'javascript:1', '//x', 'S256', '-1', '1e9', 'null'],
];
const parameters = [
  ...['client_id', 'client_secret', 'grant_type', 'code', 'refresh_token', 'redirect_uri', 'scope'],
  ...['username', 'password', 'token', 'state', 'nonce', 'code_challenge', 'code_challenge_method'],
  ...[
    'code_verifier',
    'response_type',
    'response_mode',
    'prompt',
    'max_age',
    'login_hint',
    'request',
  ],
  ...['id_token_hint', 'post_logout_redirect_uri', 'claims', 'acr_values', 'logout_token'],
];
/** Valid parameters of each endpoint; one of them is replaced. */
const endpoints: readonly [path: string, form: Record<string, string>][] = [
  [
    `${oidc}/auth`,
    {
      ...{ client_id: 'gateway', response_type: 'code', scope: 'openid', state: 's' },
      ...{ redirect_uri: `${values.GATEWAY_PUBLIC_URL}/auth/callback` },
      ...{
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      },
    },
  ],
  [`${oidc}/token`, { client_id: 'sandbox', grant_type: 'password', username: 'x', password: 'y' }],
  [`${oidc}/token`, { client_id: 'sandbox', grant_type: 'refresh_token', refresh_token: 'x' }],
  [`${oidc}/token`, { client_id: 'sandbox', grant_type: 'authorization_code', code: 'x' }],
  [`${oidc}/token/introspect`, { client_id: 'gateway', token: 'x' }],
  [`${oidc}/revoke`, { client_id: 'sandbox', token: 'x' }],
  [`${oidc}/logout`, { client_id: 'sandbox' }],
  ['/login-actions/authenticate', { username: 'x', password: 'y' }],
  ['/login-actions/registration', { username: 'x', password: 'y', email: 'x@y.example' }],
];

let system: EmbeddedProvider;
beforeAll(async () => {
  system = await startEmbedded();
});
afterAll(() => system.stop());

/** What the provider answers with 500 or more, of the requests with one odd value. */
async function faultsOf(send: (form: URLSearchParams) => Promise<Response>, form: object) {
  const faults: string[] = [];
  for (const name of new Set([...Object.keys(form), ...parameters])) {
    for (const value of oddValues) {
      const { status } = await send(new URLSearchParams({ ...form, [name]: value }));
      if (status >= 500 && status !== 503) faults.push(`${name}=${value.slice(0, 20)}: ${status}`);
    }
  }
  return faults;
}

describe('an endpoint of the provider, whatever one of its parameters is,', () => {
  it.each(endpoints)('%s %p answers a form without a fault', async (path, form) => {
    const url = `${system.provider.issuer}${path}`;
    const send = (body: URLSearchParams) =>
      fetch(url, { method: 'POST', body, redirect: 'manual' });
    expect(await faultsOf(send, form)).toEqual([]);
  });

  it.each(endpoints)('%s %p answers a link without a fault', async (path, form) => {
    const url = `${system.provider.issuer}${path}`;
    const send = (search: URLSearchParams) => fetch(`${url}?${search}`, { redirect: 'manual' });
    expect(await faultsOf(send, form)).toEqual([]);
  });
});

describe('a header of a request to the provider, whatever it is,', () => {
  it('is read without a fault', async () => {
    const { issuer } = system.provider;
    const odd = [
      '',
      ' ',
      'x',
      'Basic',
      'Basic Og==',
      'Basic ///',
      'Bearer',
      'Bearer x',
      'é',
      ';;=;',
      '%',
    ];
    const basic = ['\0:x', 'x:\0', '%:%', '👍:x', 'gateway:%00', 'a'.repeat(5_000)].map(
      (text) => `Basic ${Buffer.from(text).toString('base64')}`,
    );
    for (const value of [...odd, ...basic]) {
      for (const name of ['authorization', 'cookie', 'content-type', 'accept', 'origin']) {
        for (const path of [`${oidc}/token`, `${oidc}/revoke`, `${oidc}/userinfo`]) {
          const body = 'client_id=sandbox&token=x&grant_type=refresh_token&refresh_token=x';
          const headers = { 'content-type': 'application/x-www-form-urlencoded', [name]: value };
          const { status } = await fetch(`${issuer}${path}`, { method: 'POST', body, headers });
          expect([path, name, value, status < 500]).toEqual([path, name, value, true]);
        }
      }
    }
  });
});
