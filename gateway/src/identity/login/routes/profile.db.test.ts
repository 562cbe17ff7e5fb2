import { jsonOf } from '../testing/browser.ts';
import { loggedIn, startLoginSystem } from '../testing/login-system.ts';

const system = await startLoginSystem();

describe('the profile', () => {
  it('describes the logged-in user (ID-6)', async () => {
    const browser = await loggedIn(system);
    expect(await jsonOf(await browser.visit('/auth/profile/me'))).toEqual({
      id: expect.any(String),
      username: 'buyer',
      email: 'buyer@souk.example',
      firstName: 'Mira',
      lastName: 'Lang',
      roles: expect.arrayContaining(['customer']),
    });
  });

  it('is fetched from the provider each time (ID-6)', async () => {
    const browser = await loggedIn(system, 'analyst');
    await system.admin.change('analyst', { firstName: 'Anastasia' });
    const profile = await jsonOf(await browser.visit('/auth/profile/me'));
    expect(profile.firstName).toBe('Anastasia');
    expect(system.proxy.requests.at(-1)).toBe('userinfo');
  });

  it.each([
    ['without a session', () => {}],
    [
      'with a made-up cookie',
      (cookies: Map<string, string>) => cookies.set(system.sessionCookie, 'a'.repeat(43)),
    ],
    [
      'with a cookie of another form',
      (cookies: Map<string, string>) => cookies.set(system.sessionCookie, '%00'),
    ],
  ])('is rejected %s (ID-4, ID-6)', async (_, prepare) => {
    const browser = system.newBrowser();
    prepare(browser.cookies);
    const response = await browser.visit('/auth/profile/me');
    expect(response.status).toBe(401);
    expect(await jsonOf(response)).toMatchObject({
      code: 'UNAUTHENTICATED',
      title: 'Unauthorized',
    });
  });

  it('is rejected with a changed cookie (ID-4)', async () => {
    const browser = await loggedIn(system);
    const cookie = browser.cookies.get(system.sessionCookie) ?? '';
    browser.cookies.set(
      system.sessionCookie,
      (cookie.startsWith('A') ? 'B' : 'A') + cookie.slice(1),
    );
    expect((await browser.visit('/auth/profile/me')).status).toBe(401);
  });

  it('is rejected once the provider has ended the login, also without a logout token (ID-6)', async () => {
    const browser = await loggedIn(system, 'courier');
    const { rows } = await system.sql.query(
      'update sessions set provider_session = null returning 1',
    );
    expect(rows).not.toEqual([]);
    await system.admin.signOut('courier');
    expect((await browser.visit('/account')).status).toBe(200);
    expect((await browser.visit('/auth/profile/me')).status).toBe(401);
  });

  it('is rejected with both a cookie and a token (ID-5)', async () => {
    const browser = await loggedIn(system);
    const headers = { authorization: 'Bearer abc' };
    expect((await browser.visit('/auth/profile/me', { headers })).status).toBe(400);
  });

  it('gets 503, not 401, while the provider is down (ID-6)', async () => {
    const browser = await loggedIn(system);
    system.proxy.down = true;
    const response = await browser.visit('/auth/profile/me');
    system.proxy.down = false;
    expect(response.status).toBe(503);
  });
});
