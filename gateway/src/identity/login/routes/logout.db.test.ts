import { refreshGrant } from '../provider/grants.ts';
import { fillIn, jsonOf } from '../testing/browser.ts';
import { loggedIn, password, startLoginSystem } from '../testing/login-system.ts';
import { storedTokens } from '../testing/sessions.ts';

const system = await startLoginSystem();

const origin = () => ({ origin: system.publicUrl });
const page = { accept: 'text/html,application/xhtml+xml' };

beforeEach(() => system.sql.query('delete from sessions'));

describe('logging out', () => {
  it('ends the session, and revokes its refresh token (ID-7)', async () => {
    const browser = await loggedIn(system);
    const cookie = browser.cookies.get(system.sessionCookie) ?? '';
    const [tokens, ...others] = await storedTokens(system);
    if (!tokens || others.length > 0) throw new Error('expected exactly one session');
    const response = await browser.visit('/auth/logout', { method: 'POST', headers: origin() });
    expect(response.status).toBe(200);
    expect(await jsonOf(response)).toEqual({ success: true });
    expect(response.headers.getSetCookie()).toEqual([
      `${system.sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`,
    ]);
    browser.cookies.set(system.sessionCookie, cookie);
    expect((await browser.visit('/account')).status).toBe(401);
    expect((await system.sql.query('select * from sessions')).rows).toEqual([]);
    expect(await refreshGrant(system.gateway.login.connect, tokens)).toBeNull();
  });

  it('is reported to listeners of the session at every gateway (ID-7)', async () => {
    const browser = await loggedIn(system);
    const { sessionId } = await jsonOf(await browser.visit('/account'));
    const ends = [system.gateway, system.second].map(
      ({ login }) => new Promise<void>((end) => login.sessionEnded.onEnd(String(sessionId), end)),
    );
    await browser.visit('/auth/logout', { method: 'POST', headers: origin() });
    await Promise.all(ends);
  });

  it('ends the session also while the provider is down (ID-7)', async () => {
    const browser = await loggedIn(system);
    const cookie = browser.cookies.get(system.sessionCookie) ?? '';
    system.proxy.down = true;
    const response = await browser.visit('/auth/logout', { method: 'POST', headers: origin() });
    system.proxy.down = false;
    expect(response.status).toBe(200);
    browser.cookies.set(system.sessionCookie, cookie);
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('ends the session before it calls the provider (ID-7)', async () => {
    const browser = await loggedIn(system);
    const { arrived, release } = system.proxy.hold('revoke');
    const response = browser.visit('/auth/logout', { method: 'POST', headers: origin() });
    await arrived;
    expect((await browser.visit('/account')).status).toBe(401);
    release();
    expect((await response).status).toBe(200);
  });

  it('succeeds without a session (ID-7)', async () => {
    const browser = system.newBrowser();
    const response = await browser.visit('/auth/logout', { method: 'POST', headers: origin() });
    expect(response.status).toBe(200);
  });

  it('by a form ends the login at the provider too (ID-7)', async () => {
    const browser = system.newBrowser();
    const callback = await fillIn(browser, '/auth/login', { username: 'buyer', password });
    await browser.visit(callback.headers.get('location') ?? '');
    const headers = { ...origin(), ...page };
    const body = new URLSearchParams();
    const response = await browser.visit('/auth/logout', { method: 'POST', headers, body });
    expect(response.status).toBe(303);
    const isHome = ({ href }: URL) => href === `${system.publicUrl}/`;
    const last = await browser.follow(response, isHome);
    expect(last.headers.get('location')).toBe(`${system.publicUrl}/`);
    const form = await browser.follow(await browser.visit('/auth/login'));
    expect(await form.text()).toContain('kc-form-login');
  });

  it('by a form redirects to the front page while the provider is down (ID-7)', async () => {
    const browser = await loggedIn(system);
    system.proxy.down = true;
    const headers = { ...origin(), ...page };
    const response = await browser.visit('/auth/logout', { method: 'POST', headers });
    system.proxy.down = false;
    expect(response.headers.get('location')).toBe(`${system.publicUrl}/`);
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.test' }],
    ['a form with an opaque origin', { origin: 'null' }],
    ['no origin', {}],
  ])('is rejected from %s (ID-7)', async (_, headers) => {
    const browser = await loggedIn(system);
    const response = await browser.visit('/auth/logout', { method: 'POST', headers });
    expect(response.status).toBe(403);
    expect(await jsonOf(response)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await browser.visit('/account')).status).toBe(200);
  });

  it('does not work by GET (ID-7)', async () => {
    const browser = await loggedIn(system);
    expect((await browser.visit('/auth/logout')).status).toBe(404);
    expect((await browser.visit('/account')).status).toBe(200);
  });
});
