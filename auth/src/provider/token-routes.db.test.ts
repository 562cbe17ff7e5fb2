import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Browser } from '../contract/browser.ts';
import { beginFlow, finishFlow, logIn, newcomer, refresh, userinfo } from '../contract/requests.ts';
import { purge } from './purge.ts';
import { type Embedded, embedded, values } from './testing/embedded.ts';

let system: Embedded;
let person: Awaited<ReturnType<typeof newcomer>>;

beforeAll(async () => {
  system = await embedded();
  person = await newcomer(system);
});

afterAll(() => system.stop());

/** Tokens of a login by form, in that browser. */
async function byForm(browser: Browser, more: Record<string, string> = {}) {
  const flow = beginFlow(system, more);
  const first = await browser.open(flow.url);
  const fields = { username: person.username, password: person.password };
  const back = first.html ? await browser.submit(first, 'kc-form-login', fields) : first;
  return (await finishFlow(system, flow, back.url)).body;
}

const loggedIn = async () => (await logIn(system, person.username, person.password)).body;

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const url = `${system.provider.issuer}/protocol/openid-connect/${path}`;
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), headers });
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
const gateway = { client_id: 'gateway', client_secret: values.GATEWAY_CLIENT_SECRET };

describe('introspection', () => {
  it('knows a good access token, and the end of its session', async () => {
    const { access_token: token, refresh_token } = await loggedIn();
    const headers = basic('gateway', values.GATEWAY_CLIENT_SECRET);
    const good = await (await post('token/introspect', { token }, headers)).json();
    expect(good).toMatchObject({ active: true, sub: person.id, azp: 'gateway' });
    await post('revoke', { token: refresh_token, ...gateway });
    const ended = await post('token/introspect', { token, ...gateway });
    expect(await ended.json()).toEqual({ active: false });
  });

  it('says of junk only that it is not good', async () => {
    const { id_token } = await loggedIn();
    for (const token of ['', 'junk', 'a.b.c', id_token]) {
      const answer = await post('token/introspect', { token, ...gateway });
      expect(await answer.json()).toEqual({ active: false });
    }
  });

  it.each([
    ['nobody', {}, 401],
    ['a client that is none', { client_id: 'bank', client_secret: 'x' }, 401],
    ['a client with a wrong secret', { ...gateway, client_secret: 'a guess' }, 401],
    ['a client that forgot its secret', { client_id: 'gateway' }, 401],
    ['a client without a secret', { client_id: 'sandbox' }, 403],
  ])('is not for %s', async (_, client, status) => {
    const { access_token: token } = await loggedIn();
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

  it('by another client changes nothing', async () => {
    const browser = new Browser();
    const { refresh_token: token } = await byForm(browser);
    const other = await byForm(browser, sandbox);
    expect((await post('revoke', { token, client_id: 'sandbox' })).status).toBe(200);
    expect((await refresh(system, token)).status).toBe(200);
    expect((await refresh(system, other.refresh_token, 'sandbox')).status).toBe(200);
  });

  it('by one client leaves the other its session', async () => {
    const browser = new Browser();
    const { refresh_token: token } = await byForm(browser);
    const other = await byForm(browser, sandbox);
    expect((await post('revoke', { token, ...gateway })).status).toBe(200);
    expect((await refresh(system, token)).status).toBe(400);
    expect((await refresh(system, other.refresh_token, 'sandbox')).status).toBe(200);
  });

  it('of what is no token is done already', async () => {
    expect((await post('revoke', { token: 'junk', ...gateway })).status).toBe(200);
  });
});

describe('userinfo', () => {
  it('wants the scope openid, as Keycloak does', async () => {
    const { username, password } = person;
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
      [person.id],
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
  const begunAgo = (seconds: number) =>
    system.database.query(
      `UPDATE oidc_rows SET payload = payload ||
         jsonb_build_object('loginTs', extract(epoch FROM now())::int - $1::int)
       WHERE kind = 'Session'`,
      [seconds],
    );

  beforeEach(() => system.admin.signOut(person.id));

  it('lives on for half an hour with each refresh', async () => {
    const { refresh_token } = await loggedIn();
    await shorten(60);
    await refresh(system, refresh_token);
    expect(await expiry()).toEqual([expect.closeTo(1_800, -2)]);
  });

  it('ends after ten hours, however busy', async () => {
    const { refresh_token } = await loggedIn();
    await begunAgo(36_000 - 300);
    await refresh(system, refresh_token);
    expect(await expiry()).toEqual([expect.closeTo(300, -2)]);
  });

  it.each([
    ['by password', loggedIn],
    ['by form', () => byForm(new Browser())],
  ])('begun %s takes its tokens with it when it ends', async (_, begin) => {
    const { refresh_token, access_token } = await begin();
    await shorten(-60);
    expect((await refresh(system, refresh_token)).status).toBe(400);
    expect((await userinfo(system, access_token)).status).toBe(401);
  });

  it('gives no tokens to who was disabled meanwhile', async () => {
    const other = await newcomer(system);
    const { body } = await logIn(system, other.username, other.password);
    await system.database.query('UPDATE people SET enabled = false WHERE id = $1', [other.id]);
    expect((await refresh(system, body.refresh_token)).status).toBe(400);
    expect((await userinfo(system, body.access_token)).status).toBe(401);
    expect((await logIn(system, other.username, other.password)).status).toBe(400);
  });

  it('is forgotten some time after', async () => {
    await loggedIn();
    await shorten(-60);
    await purge(system.database);
    expect(await expiry()).toEqual([]);
  });
});

describe('a browser’s script', () => {
  const token = (origin: string, client_id: string) =>
    post('token', { grant_type: 'refresh_token', refresh_token: 'x', client_id }, { origin });

  it('of the sandbox may read the answer', async () => {
    const answer = await token('http://gateway.souk.test', 'sandbox');
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://gateway.souk.test');
  });

  it('of anybody else may not', async () => {
    const answer = await token('http://evil.example', 'sandbox');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the provider’s address', () => {
  it('is the public one, whatever a caller says', async () => {
    const { host, pathname } = new URL(system.provider.issuer);
    const asked = request({
      ...{ host: '127.0.0.1', port: host.split(':')[1] },
      path: `${pathname}/.well-known/openid-configuration`,
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    }).end();
    const [response] = await once(asked, 'response');
    const body = await text(response);
    expect(body).toContain(system.provider.issuer);
    expect(body).not.toContain('evil');
  });

  it('has nothing beside the realm', async () => {
    for (const path of ['/', '/realms/other/.well-known/openid-configuration', '/admin']) {
      expect((await fetch(system.provider.url + path)).status).toBe(404);
    }
  });
});

describe('a text that no database holds', () => {
  it('is refused like any other wrong one, and is no fault of ours', async () => {
    const before = system.faults.length;
    const form = { ...gateway, username: 'a\0b', password: 'c\0d', refresh_token: 'e\0f' };
    expect((await post('token', { ...form, grant_type: 'password' })).status).toBe(400);
    expect((await post('token', { ...form, grant_type: 'refresh_token' })).status).toBe(400);
    expect((await post('token', { ...form, client_id: 'g\0h' })).status).toBe(401);
    expect(await system.admin.findUser({ username: 'a' })).toBeNull();
    const question = beginFlow(system, { state: 'i\0j' });
    expect((await fetch(question.url)).status).toBe(400);
    expect(system.faults.slice(before)).toEqual([]);
  });
});

describe('a client that can’t be told of a logout', () => {
  it('does not keep it from ending, and is told of in the log', async () => {
    const { refresh_token } = await loggedIn();
    await system.admin.signOut(person.id);
    expect((await refresh(system, refresh_token)).status).toBe(400);
    expect(system.faults.length).toBeGreaterThan(0);
  });
});
