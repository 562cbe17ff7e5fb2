import { decodeJwt } from 'jose';
import { jsonOf } from '../testing/browser.ts';
import { loggedIn, startLoginSystem } from '../testing/login-system.ts';

const system = await startLoginSystem();

const send = (token: string) =>
  system.newBrowser().visit('/auth/backchannel-logout', {
    body: new URLSearchParams({ logout_token: token }),
  });

describe('a logout at the provider', () => {
  it('ends all sessions of the user, and no others (ID-8)', async () => {
    const buyers = [await loggedIn(system), await loggedIn(system)];
    const seller = await loggedIn(system, 'seller');
    await system.admin.signOut('buyer');
    const answers = await Promise.all(buyers.map((browser) => browser.visit('/account')));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect((await seller.visit('/account')).status).toBe(200);
  });

  it('of one session keeps the others of that user (ID-8)', async () => {
    const [first, second] = [await loggedIn(system), await loggedIn(system)];
    const { token } = await jsonOf(await first.visit('/account'));
    await system.admin.endLogin(String(decodeJwt(String(token)).sid));
    expect((await first.visit('/account')).status).toBe(401);
    expect((await second.visit('/account')).status).toBe(200);
  });

  it('ends those of a disabled user (ID-8)', async () => {
    const browser = await loggedIn(system, 'courier');
    await system.admin.change('courier', { enabled: false });
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('is reported to listeners of the session (ID-7, ID-8)', async () => {
    const { sessionId } = await jsonOf(await (await loggedIn(system)).visit('/account'));
    const ended = new Promise<void>((resolve) => {
      system.second.login.sessionEnded.onEnd(String(sessionId), resolve);
    });
    await system.admin.signOut('buyer');
    await ended;
  });
});

describe('a logout token', () => {
  it('is accepted once (ID-8)', async () => {
    await loggedIn(system);
    await system.admin.signOut('buyer');
    const again = await loggedIn(system);
    const token = system.gateway.logoutTokens.at(-1) ?? '';
    expect(token).toMatch(/^eyJ/);
    const answer = await send(token);
    expect(answer.status).toBe(400);
    expect(await jsonOf(answer)).toMatchObject({ code: 'BAD_REQUEST' });
    expect((await again.visit('/account')).status).toBe(200);
  });

  it.each(['', 'abc', 'a.b.c'])('"%s" is rejected (ID-8)', async (token) => {
    expect((await send(token)).status).toBe(400);
  });

  it('cannot be an access token (ID-8)', async () => {
    const browser = await loggedIn(system);
    const { token } = await jsonOf(await browser.visit('/account'));
    expect((await send(String(token))).status).toBe(400);
    expect((await browser.visit('/account')).status).toBe(200);
  });

  it('is not accepted in JSON (ID-8)', async () => {
    const answer = await system.newBrowser().visit('/auth/backchannel-logout', { body: {} });
    expect(answer.status).toBe(415);
  });
});
