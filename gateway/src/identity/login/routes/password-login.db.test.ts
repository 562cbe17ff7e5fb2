import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { jsonOf } from '../testing/browser.ts';
import { startGateway } from '../testing/gateway.ts';
import { loggedIn, noGraph, password, startLoginSystem } from '../testing/login-system.ts';

const system = await startLoginSystem();

const logIn = (username: string, secret: string, path = '/auth') =>
  system.newBrowser().visit(path, { body: { username, password: secret } });

describe('logging in by password', () => {
  it.each(['/auth', '/auth/'])(
    'at %s returns a cookie and no token (ID-2, RST-3)',
    async (path) => {
      const response = await logIn('buyer', password, path);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ success: true });
      const [cookie, ...others] = response.headers.getSetCookie();
      expect(cookie).toMatch(/^souk-session-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(others).toEqual([]);
      // Every JWT begins with it.
      expect(JSON.stringify([...response.headers])).not.toContain('eyJ');
    },
  );

  it('gives access to protected routes, with the JWT (ID-4)', async () => {
    const browser = await loggedIn(system);
    const account = await (await browser.visit('/account')).json();
    expect(account).toMatchObject({ username: 'buyer', token: expect.stringMatching(/^eyJ/) });
  });

  it('stores the tokens encrypted (ID-2)', async () => {
    const browser = await loggedIn(system);
    const { token } = await jsonOf(await browser.visit('/account'));
    const { rows } = await system.sql.query<{ all: string; raw: Buffer }>(
      `select sessions::text || encode(tokens, 'escape') as all, tokens as raw from sessions`,
    );
    const cookie = browser.cookies.get(system.sessionCookie) ?? 'none';
    for (const { all, raw } of rows) {
      expect(all).not.toContain('eyJ');
      expect(raw.includes(String(token))).toBe(false);
      expect(raw.includes('refresh')).toBe(false);
      expect(all).not.toContain(cookie);
    }
  });

  it('gives a wrong password and an unknown user the same response (ID-2)', async () => {
    const wrong = await logIn('buyer', 'not the password');
    const unknown = await logIn('nobody-at-all', password);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const { traceId: _, ...aboutWrong } = await jsonOf(wrong);
    const { traceId: __, ...aboutUnknown } = await jsonOf(unknown);
    expect(aboutWrong).toEqual(aboutUnknown);
    expect(aboutWrong).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(wrong.headers.getSetCookie()).toEqual([]);
    // The same work: the provider checked both.
    expect(system.proxy.requests.slice(-2)).toEqual(['password', 'password']);
  });

  it('requires a wait after ten failures (ID-2)', async () => {
    for (let count = 0; count < 10; count += 1) await logIn('courier', `guess ${count}`);
    const response = await logIn('courier', password);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await logIn('analyst', password)).status).toBe(200);
  });

  it('has to wait at every gateway when the provider says so, at that address only (ID-2)', async () => {
    for (let count = 0; count < 10; count += 1) await logIn('operator', `guess ${count}`);
    const refused = await logInFrom('127.0.0.1', 'operator');
    expect(refused.status).toBe(429);
    expect(Number(refused.retryAfter)).toBeGreaterThan(60);
    expect(refused.body).toMatchObject({
      code: 'RATE_LIMITED',
      detail: `Too many failed logins. Retry in ${refused.retryAfter} s.`,
    });
    // A header of the client is not believed.
    expect((await logInFrom('127.0.0.1', 'operator', '192.0.2.7')).status).toBe(429);
    expect((await logInFrom('127.0.0.2', 'operator')).status).toBe(200);
  });

  it('limits attempts with one password for many names (ID-2, GW-11)', async () => {
    const { url, stop } = await startGateway(system.settings, noGraph, { perAddress: 1_500 });
    const tried = ['ann', 'bob', 'cleo', 'buyer'].map(async (username) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ username, password: 'souk-demo' });
      return (await fetch(`${url}/auth`, { method: 'POST', headers, body })).status;
    });
    expect((await Promise.all(tried)).sort()).toEqual([401, 401, 401, 429]);
    await stop();
  });

  it('never adopts a session id of the browser (ID-2)', async () => {
    const browser = system.newBrowser();
    const planted = 'a'.repeat(43);
    browser.cookies.set(system.sessionCookie, planted);
    await browser.visit('/auth', { body: { username: 'buyer', password } });
    expect(browser.cookies.get(system.sessionCookie)).not.toBe(planted);
    browser.cookies.set(system.sessionCookie, planted);
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('ends the previous session of the browser (ID-2)', async () => {
    const browser = await loggedIn(system);
    const before = browser.cookies.get(system.sessionCookie) ?? '';
    await browser.visit('/auth', { body: { username: 'seller', password } });
    expect(await (await browser.visit('/account')).json()).toMatchObject({ username: 'seller' });
    browser.cookies.set(system.sessionCookie, before);
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it.each([' buyer', 'buyer\t', '\u00a0buyer\n'])(
    'ignores spaces around the name %j',
    async (name) => {
      expect((await logIn(name, password)).status).toBe(200);
    },
  );

  it('counts failures for a name, however it is written (ID-2)', async () => {
    // The same name in the forms NFC and NFD.
    const names = ['Ren\u00e9', ' Rene\u0301 '];
    for (let count = 0; count < 10; count += 1) await logIn(names[count % 2] ?? '', 'a guess');
    expect((await logIn(names[0] ?? '', 'a guess')).status).toBe(429);
  });

  const [missing, empty] = ['Required.', 'Must not be empty.'];
  it.each([
    ['nothing', undefined, { username: missing, password: missing }],
    ['a list', [], { '': 'Must be a JSON object.' }],
    ['no password', { username: 'buyer' }, { password: missing }],
    ['an empty name', { username: '', password }, { username: empty }],
    ['a blank name', { username: ' \t', password }, { username: empty }],
    ['a number for a name', { username: 7, password }, { username: 'Must be text.' }],
    ['null for a password', { username: 'buyer', password: null }, { password: 'Must be text.' }],
    [
      'a very long password',
      { username: 'buyer', password: 'a'.repeat(300) },
      { password: 'Must have at most 255 characters.' },
    ],
  ])('is rejected with %s, with an error per field (GW-8)', async (_, body, messages) => {
    const response = await system.newBrowser().visit('/auth', { method: 'POST', ...json(body) });
    expect(response.status).toBe(400);
    const fields = Object.entries(messages).map(([path, message]) => ({ path, message }));
    expect(await response.json()).toMatchObject({ code: 'VALIDATION_FAILED', fields });
  });

  it.each([
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }, 'UTF-8'],
    [
      'compression',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      'uncompressed',
    ],
    ['plain text', { 'content-type': 'text/plain', origin: system.publicUrl }, 'send JSON'],
  ])('is rejected with %s, and says what is accepted (GW-8)', async (_, headers, accepted) => {
    const body = JSON.stringify({ username: 'buyer', password });
    const response = await fetch(`${system.publicUrl}/auth`, { method: 'POST', headers, body });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      detail: expect.stringContaining(accepted),
    });
  });

  it('rejects a body over 16 KB (GW-8)', async () => {
    const response = await logIn('buyer', 'a'.repeat(20_000));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  it('gets 503, not 401, while the provider is down (ID-2)', async () => {
    system.proxy.down = true;
    const response = await logIn('buyer', password);
    system.proxy.down = false;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(await response.json())).not.toContain('127.0.0.1');
    expect((await logIn('buyer', password)).status).toBe(200);
  });
});

/** Logs in at the second gateway with the right password, from an address of this machine. */
async function logInFrom(localAddress: string, username: string, forwardedFor?: string) {
  const { hostname, port } = new URL(system.second.url);
  const headers = {
    'content-type': 'application/json',
    ...(forwardedFor && { 'x-forwarded-for': forwardedFor }),
  };
  const sent = request({
    ...{ hostname, port, localAddress, headers },
    method: 'POST',
    path: '/auth',
  });
  sent.end(JSON.stringify({ username, password }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode: status, headers: received } = response;
  return { status, retryAfter: received['retry-after'], body: await readJson(response) };
}

function json(body: unknown) {
  return { headers: { 'content-type': 'application/json' }, ...(body !== undefined && { body }) };
}
