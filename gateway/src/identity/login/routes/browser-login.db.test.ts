import { fillIn, jsonOf } from '../testing/browser.ts';
import { loggedIn, password, startLoginSystem } from '../testing/login-system.ts';
import { expireTokens } from '../testing/sessions.ts';

const system = await startLoginSystem();

const buyer = { username: 'buyer', password };
const locationOf = (response: Response) => new URL(response.headers.get('location') ?? '');

describe('logging in at the provider’s page', () => {
  it('returns to the requested page, logged in (ID-3)', async () => {
    const browser = system.newBrowser();
    const start = '/auth/login?returnTo=/account%3Ftab%3D1';
    const callback = locationOf(await fillIn(browser, start, buyer)).href;
    const back = await browser.visit(callback);
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(`${system.publicUrl}/account?tab=1`);
    const account = await jsonOf(await browser.visit('/account'));
    expect(account.username).toBe('buyer');
  });

  it('uses PKCE, state and nonce, and one redirect URI (ID-3)', async () => {
    const response = await system.newBrowser().visit('/auth/login', {
      headers: { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    });
    const { origin, searchParams } = locationOf(response);
    expect(origin).toBe(new URL(system.settings.issuer).origin);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${system.publicUrl}/auth/callback`,
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('creates a session for a user who registers there (ID-1, ID-3)', async () => {
    const browser = system.newBrowser();
    const callback = await fillIn(browser, '/auth/register?returnTo=/account', {
      ...{ username: 'newcomer', email: 'new@souk.example', firstName: 'New', lastName: 'Comer' },
      ...{ password, 'password-confirm': password },
    });
    await browser.visit(locationOf(callback).href);
    expect((await jsonOf(await browser.visit('/account'))).username).toBe('newcomer');
  });

  it('needs no password during a session at the provider (ID-3)', async () => {
    const browser = system.newBrowser();
    await browser.follow(await fillIn(browser, '/auth/login', buyer), isAccount);
    browser.cookies.delete(system.sessionCookie);
    const start = await browser.visit('/auth/login?returnTo=/account');
    const back = await browser.follow(start, isAccount);
    expect(back.headers.get('location')).toBe(`${system.publicUrl}/account`);
  });
});

describe('logins in several tabs of a browser', () => {
  it('complete, each with its own return address (ID-3)', async () => {
    const browser = system.newBrowser();
    const start = async (tab: number) =>
      locationOf(await browser.visit(`/auth/login?returnTo=/account?tab=${tab}`)).href;
    const [first, second] = [await start(1), await start(2)];
    const isCallback = ({ pathname }: URL) => pathname === '/auth/callback';
    const callbacks = [
      await fillIn(browser, first, buyer),
      await browser.follow(await browser.visit(second), isCallback),
    ];
    for (const [index, callback] of callbacks.entries()) {
      const back = await browser.visit(locationOf(callback).href);
      expect(back.headers.get('location')).toBe(`${system.publicUrl}/account?tab=${index + 1}`);
      expect((await jsonOf(await browser.visit('/account'))).username).toBe('buyer');
    }
  });

  it('never fill the headers of a request, however long their addresses are (ID-3)', async () => {
    const browser = system.newBrowser();
    const start = `/auth/login?returnTo=/${'x'.repeat(2_000)}`;
    for (let tab = 0; tab < 10; tab += 1) expect((await browser.visit(start)).status).toBe(303);
    expect((await browser.visit('/account')).status).toBe(401);
  });
});

const isAccount = ({ pathname }: URL) => pathname === '/account';

describe('a callback', () => {
  it.each([
    ['a wrong state', (url: URL) => url.searchParams.set('state', 'wrong')],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'wrong')],
  ])('with %s is rejected, without a session (ID-3)', async (_, spoil) => {
    const browser = system.newBrowser();
    const callback = locationOf(await fillIn(browser, '/auth/login', buyer));
    spoil(callback);
    await expectRejected(await browser.visit(callback.href));
    expect(browser.cookies.has(system.sessionCookie)).toBe(false);
  });

  it('is rejected in a browser that did not start the login, against login CSRF (ID-3)', async () => {
    const attacker = system.newBrowser();
    const callback = locationOf(await fillIn(attacker, '/auth/login', buyer));
    const victim = system.newBrowser();
    await expectRejected(await victim.visit(callback.href));
    await victim.visit('/auth/login');
    await expectRejected(await victim.visit(callback.href));
    expect(victim.cookies.has(system.sessionCookie)).toBe(false);
  });

  it('works once (ID-3)', async () => {
    const browser = system.newBrowser();
    const callback = locationOf(await fillIn(browser, '/auth/login', buyer));
    const before = [...browser.cookies];
    await browser.visit(callback.href);
    browser.cookies.delete(system.sessionCookie);
    await expectRejected(await browser.visit(callback.href));
    for (const [name, value] of before) browser.cookies.set(name, value);
    await expectRejected(await browser.visit(callback.href));
  });

  it('with the code of another login is rejected (ID-3)', async () => {
    const browser = system.newBrowser();
    const first = locationOf(await fillIn(browser, '/auth/login', buyer));
    const second = locationOf(await fillIn(system.newBrowser(), '/auth/login', buyer));
    first.searchParams.set('code', second.searchParams.get('code') ?? '');
    await expectRejected(await browser.visit(first.href));
  });

  it('with an error of the provider does not show its text (ID-3)', async () => {
    const browser = system.newBrowser();
    const state = locationOf(await browser.visit('/auth/login')).searchParams.get('state') ?? '';
    const error = { error: 'access_denied', error_description: '<script>alert(1)</script>', state };
    const iss = system.settings.issuer;
    const query = new URLSearchParams({ ...error, iss });
    const page = await expectRejected(await browser.visit(`/auth/callback?${query}`));
    expect(page).not.toMatch(/script|denied/);
  });

  it('starts a new session, and ends the previous one (ID-2)', async () => {
    const browser = await loggedIn(system, 'seller');
    const before = browser.cookies.get(system.sessionCookie) ?? '';
    await browser.visit(locationOf(await fillIn(browser, '/auth/login', buyer)).href);
    expect(browser.cookies.get(system.sessionCookie)).not.toBe(before);
    browser.cookies.set(system.sessionCookie, before);
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('gets 503 while the provider is down (ID-3)', async () => {
    const browser = system.newBrowser();
    const callback = locationOf(await fillIn(browser, '/auth/login', buyer));
    system.proxy.down = true;
    const response = await browser.visit(callback.href);
    system.proxy.down = false;
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Try again later.');
    expect((await browser.visit(callback.href)).status).toBe(303);
  });
});

describe('a callback without a pending login, in a browser with a session', () => {
  it('returns to the page of its login, when the browser repeats it (ID-3)', async () => {
    const browser = system.newBrowser();
    const start = '/auth/login?returnTo=/account%3Ftab%3D1';
    const callback = locationOf(await fillIn(browser, start, buyer)).href;
    await browser.visit(callback);
    const session = browser.cookies.get(system.sessionCookie);
    const again = await browser.visit(callback);
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      `${system.publicUrl}/account?tab=1`,
    ]);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(browser.cookies.get(system.sessionCookie)).toBe(session);
  });

  it.each([
    ['without parameters', ''],
    ['of a login that it has not started', '?code=abc&state=def'],
    ['with two states', '?code=abc&state=def&state=ghi'],
  ])('%s leads to the front page (ID-3)', async (_, search) => {
    const browser = await loggedIn(system);
    const back = await browser.visit(`/auth/callback${search}`);
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(`${system.publicUrl}/`);
    expect((await browser.visit('/account')).status).toBe(200);
  });

  it('is rejected when the session has ended (ID-3)', async () => {
    const browser = await loggedIn(system);
    await system.sql.query('delete from sessions');
    await expectRejected(await browser.visit('/auth/callback'));
  });

  it('gets 503 while the session cannot be checked (ID-3)', async () => {
    const browser = await loggedIn(system);
    await expireTokens(system);
    system.proxy.down = true;
    const response = await browser.visit('/auth/callback');
    system.proxy.down = false;
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Try again later.');
    expect((await browser.visit('/auth/callback')).status).toBe(303);
  });
});

async function expectRejected(response: Response): Promise<string> {
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  return response.text();
}
