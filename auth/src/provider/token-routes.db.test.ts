import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Browser } from '../contract/browser.ts';
import {
  finishCodeFlow,
  logIn,
  newUser,
  refresh,
  startCodeFlow,
  userinfo,
} from '../contract/requests.ts';
import { deleteExpired } from './database.ts';
import { type EmbeddedProvider, startEmbedded, values } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;
let user: Awaited<ReturnType<typeof newUser>>;

beforeAll(async () => {
  system = await startEmbedded();
  user = await newUser(system);
});

/** Logs in by form, in this browser, and returns the tokens. */
async function loginByForm(browser: Browser, more: Record<string, string> = {}) {
  const flow = startCodeFlow(system, more);
  const first = await browser.open(flow.url);
  const fields = { username: user.username, password: user.password };
  const back = first.html ? await browser.submit(first, 'kc-form-login', fields) : first;
  return (await finishCodeFlow(system, flow, back.url)).body;
}

const loginByPassword = async () => (await logIn(system, user.username, user.password)).body;

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const url = `${system.provider.issuer}/protocol/openid-connect/${path}`;
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), headers });
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
const gateway = { client_id: 'gateway', client_secret: values.GATEWAY_CLIENT_SECRET };

describe('introspection', () => {
  it('reports an access token as active until its session ends', async () => {
    const { access_token: token, refresh_token } = await loginByPassword();
    const headers = basic('gateway', values.GATEWAY_CLIENT_SECRET);
    const active = await (await post('token/introspect', { token }, headers)).json();
    expect(active).toMatchObject({ active: true, sub: user.id, azp: 'gateway' });
    await post('revoke', { token: refresh_token, ...gateway });
    const ended = await post('token/introspect', { token, ...gateway });
    expect(await ended.json()).toEqual({ active: false });
  });

  it('reports anything else as inactive, without a reason', async () => {
    const { id_token } = await loginByPassword();
    for (const token of ['', 'junk', 'a.b.c', id_token]) {
      const answer = await post('token/introspect', { token, ...gateway });
      expect(await answer.json()).toEqual({ active: false });
    }
  });

  it.each([
    ['an unauthenticated caller', {}, 401],
    ['an unknown client', { client_id: 'bank', client_secret: 'x' }, 401],
    ['a client with a wrong secret', { ...gateway, client_secret: 'a guess' }, 401],
    ['a confidential client without its secret', { client_id: 'gateway' }, 401],
    ['a public client', { client_id: 'sandbox' }, 403],
  ])('rejects %s', async (_, client, status) => {
    const { access_token: token } = await loginByPassword();
    const answer = await post('token/introspect', { token, ...client });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('active');
  });
});

describe('revocation', () => {
  const sandbox = {
    client_id: 'sandbox',
    redirect_uri: `${values.GATEWAY_PUBLIC_URL}/sandbox/callback`,
  };

  it('by another client has no effect', async () => {
    const browser = new Browser();
    const { refresh_token: token } = await loginByForm(browser);
    const other = await loginByForm(browser, sandbox);
    expect((await post('revoke', { token, client_id: 'sandbox' })).status).toBe(200);
    expect((await refresh(system, token)).status).toBe(200);
    expect((await refresh(system, other.refresh_token, 'sandbox')).status).toBe(200);
  });

  it('by one client keeps the session of the other', async () => {
    const browser = new Browser();
    const { refresh_token: token } = await loginByForm(browser);
    const other = await loginByForm(browser, sandbox);
    expect((await post('revoke', { token, ...gateway })).status).toBe(200);
    expect((await refresh(system, token)).status).toBe(400);
    expect((await refresh(system, other.refresh_token, 'sandbox')).status).toBe(200);
  });

  it('of an unknown token succeeds', async () => {
    expect((await post('revoke', { token: 'junk', ...gateway })).status).toBe(200);
  });
});

describe('userinfo', () => {
  it('requires the scope openid, as Keycloak does', async () => {
    const { username, password } = user;
    const login = { grant_type: 'password', username, password, ...gateway };
    const tokens = (await (await post('token', login)).json()) as { access_token: string };
    expect(tokens).not.toHaveProperty('id_token');
    expect((await userinfo(system, tokens.access_token)).status).toBe(403);
  });
});

describe('a session', () => {
  const expiry = async () => {
    const { rows } = await system.database.query(
      `SELECT extract(epoch FROM expires_at - now())::int AS left FROM oidc_rows
       WHERE kind = 'Session' AND payload ->> 'accountId' = $1`,
      [user.id],
    );
    return rows.map(({ left }) => left);
  };
  const shorten = (seconds: number) =>
    system.database.query(
      `UPDATE oidc_rows SET expires_at = now() + make_interval(secs => $1), payload =
         payload || jsonb_build_object('exp', extract(epoch FROM now())::int + $1::int)
       WHERE kind = 'Session'`,
      [seconds],
    );
  const startedAgo = (seconds: number) =>
    system.database.query(
      `UPDATE oidc_rows SET payload = payload ||
         jsonb_build_object('loginTs', extract(epoch FROM now())::int - $1::int)
       WHERE kind = 'Session'`,
      [seconds],
    );

  beforeEach(() => system.admin.endSessions(user.id));

  it('is extended by half an hour with each refresh', async () => {
    const { refresh_token } = await loginByPassword();
    await shorten(60);
    await refresh(system, refresh_token);
    expect(await expiry()).toEqual([expect.closeTo(1_800, -2)]);
  });

  it('ends after ten hours, even with refreshes', async () => {
    const { refresh_token } = await loginByPassword();
    await startedAgo(36_000 - 300);
    await refresh(system, refresh_token);
    expect(await expiry()).toEqual([expect.closeTo(300, -2)]);
  });

  it.each([
    ['by password', loginByPassword],
    ['by form', () => loginByForm(new Browser())],
  ])('started %s invalidates its tokens when it expires', async (_, start) => {
    const { refresh_token, access_token } = await start();
    await shorten(-60);
    expect((await refresh(system, refresh_token)).status).toBe(400);
    expect((await userinfo(system, access_token)).status).toBe(401);
  });

  it('issues no tokens to a user who was disabled meanwhile', async () => {
    const other = await newUser(system);
    const { body } = await logIn(system, other.username, other.password);
    await system.database.query('UPDATE people SET enabled = false WHERE id = $1', [other.id]);
    expect((await refresh(system, body.refresh_token)).status).toBe(400);
    expect((await userinfo(system, body.access_token)).status).toBe(401);
    expect((await logIn(system, other.username, other.password)).status).toBe(400);
  });

  it('is deleted after it has expired', async () => {
    await loginByPassword();
    await shorten(-60);
    await deleteExpired(system.database);
    expect(await expiry()).toEqual([]);
  });
});

describe('CORS', () => {
  const token = (origin: string, client_id: string) =>
    post('token', { grant_type: 'refresh_token', refresh_token: 'x', client_id }, { origin });

  it('allows the origin of the sandbox', async () => {
    const answer = await token('http://gateway.souk.test', 'sandbox');
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://gateway.souk.test');
  });

  it('allows no other origin', async () => {
    const answer = await token('http://evil.example', 'sandbox');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the provider’s URLs', () => {
  it('have the public origin, whatever headers a caller sends', async () => {
    const { host, pathname } = new URL(system.provider.issuer);
    const sent = request({
      ...{ host: '127.0.0.1', port: host.split(':')[1] },
      path: `${pathname}/.well-known/openid-configuration`,
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    }).end();
    const [response] = await once(sent, 'response');
    const body = await text(response);
    expect(body).toContain(system.provider.issuer);
    expect(body).not.toContain('evil');
  });

  it('are all below the realm', async () => {
    for (const path of ['/', '/realms/other/.well-known/openid-configuration', '/admin']) {
      expect((await fetch(system.provider.url + path)).status).toBe(404);
    }
  });
});

describe('a NUL character, which PostgreSQL can’t store', () => {
  it('is rejected like any other wrong value, without a server error', async () => {
    const before = system.errors.length;
    const form = { ...gateway, username: 'a\0b', password: 'c\0d', refresh_token: 'e\0f' };
    expect((await post('token', { ...form, grant_type: 'password' })).status).toBe(400);
    expect((await post('token', { ...form, grant_type: 'refresh_token' })).status).toBe(400);
    expect((await post('token', { ...form, client_id: 'g\0h' })).status).toBe(401);
    expect(await system.admin.findUser({ username: 'a' })).toBeNull();
    const flow = startCodeFlow(system, { state: 'i\0j' });
    expect((await fetch(flow.url)).status).toBe(400);
    expect(system.errors.slice(before)).toEqual([]);
  });
});

describe('a failed back-channel logout', () => {
  it('is logged, and the session has ended', async () => {
    const { refresh_token } = await loginByPassword();
    await system.admin.endSessions(user.id);
    expect((await refresh(system, refresh_token)).status).toBe(400);
    expect(system.errors.length).toBeGreaterThan(0);
  });
});
