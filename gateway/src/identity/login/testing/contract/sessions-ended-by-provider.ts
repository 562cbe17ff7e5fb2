import { decodeJwt } from 'jose';
import { revokeRefreshToken } from '../../provider/grants.ts';
import { jsonOf } from '../browser.ts';
import { bearerOf, type LoginSystem, loggedIn } from '../login-system.ts';
import { expireTokens, storedTokens } from '../sessions.ts';

/** Tests of sessions that the provider ends. */
export function sessionsEndedByProvider(system: () => LoginSystem): void {
  describe('a session', () => {
    it('whose login was revoked ends at its next refresh (ID-4)', async () => {
      const browser = await loggedIn(system());
      for (const tokens of await storedTokens(system())) {
        await revokeRefreshToken(system().gateway.login.connect, tokens);
      }
      await expireTokens(system());
      expect((await browser.visit('/account')).status).toBe(401);
      expect(await storedTokens(system())).toEqual([]);
    });

    it('ends with the login at the provider, at every gateway, and others stay (ID-8)', async () => {
      const [first, other] = [await loggedIn(system()), await loggedIn(system())];
      const { token, sessionId } = await jsonOf(await first.visit('/account'));
      const ended = new Promise<void>((end) => {
        system().second.login.sessionEnded.onEnd(String(sessionId), end);
      });
      await system().admin.endLogin(String(decodeJwt(String(token)).sid));
      await ended;
      expect((await first.visit('/account')).status).toBe(401);
      expect((await other.visit('/account')).status).toBe(200);
    });

    it('ends when its user is signed out everywhere (ID-8)', async () => {
      const browser = await loggedIn(system(), 'analyst');
      const { sessionId } = await jsonOf(await browser.visit('/account'));
      const ended = new Promise<void>((end) => {
        system().gateway.login.sessionEnded.onEnd(String(sessionId), end);
      });
      await system().admin.signOut('analyst');
      await ended;
      expect((await browser.visit('/account')).status).toBe(401);
    });

    it('of a bearer client ends its access token, at every gateway (ID-8)', async () => {
      const headers = { authorization: `Bearer ${await bearerOf(system(), 'analyst')}` };
      const account = (gateway: { url: string }) => fetch(`${gateway.url}/account`, { headers });
      expect((await account(system().gateway)).status).toBe(200);
      const ended = new Promise<void>((end) => {
        system().second.login.revokedTokens.onRevoked(headers.authorization.slice(7), end);
      });
      await system().admin.signOut('analyst');
      await ended;
      const { gateway, second } = system();
      expect((await account(gateway)).status).toBe(401);
      expect((await account(second)).status).toBe(401);
    });

    it('of a disabled user ends at the latest with its token (ID-8)', async () => {
      const browser = await loggedIn(system(), 'courier');
      await system().admin.change('courier', { enabled: false });
      await expireTokens(system());
      expect((await browser.visit('/account')).status).toBe(401);
    });

    it('of a user whom a console disables ends at the next change, at every gateway (ID-8)', async () => {
      const token = await bearerOf(system(), 'operator');
      const browser = await loggedIn(system(), 'operator');
      const { token: ofBrowser } = await jsonOf(await browser.visit('/account'));
      const { gateway, second } = system();
      await gateway.login.tokenActivity?.assertActive(token);
      await system().admin.change('operator', { enabled: false });
      await expect(gateway.login.tokenActivity?.assertActive(token)).rejects.toMatchObject({
        extensions: { code: 'UNAUTHENTICATED' },
      });
      const headers = { authorization: `Bearer ${token}` };
      expect((await fetch(`${gateway.url}/account`, { headers })).status).toBe(401);
      await new Promise<void>((end) => {
        second.login.revokedTokens.onRevoked(token, end);
      });
      await expect(
        second.login.tokenActivity?.assertActive(String(ofBrowser)),
      ).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
      expect((await browser.visit('/account')).status).toBe(401);
      await system().admin.change('operator', { enabled: true });
    });

    it('is not created from the token of another realm (ID-4)', async () => {
      const token = await system().provider.tokenOfAnotherRealm();
      const headers = { authorization: `Bearer ${token}` };
      expect((await system().newBrowser().visit('/account', { headers })).status).toBe(401);
    });
  });
}
