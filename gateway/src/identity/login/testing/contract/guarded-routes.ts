import { afterKeyCooldown } from '../after-key-cooldown.ts';
import { jsonOf } from '../browser.ts';
import { type LoginSystem, loggedIn } from '../login-system.ts';

/** Tests of routes that keycloak-connect guards, behind our own verification. */
export function guardedRoutes(system: () => LoginSystem): void {
  const ask = (authorization?: string) =>
    system()
      .newBrowser()
      .visit('/operators', { headers: authorization === undefined ? {} : { authorization } });

  async function bearerOf(username: string): Promise<string> {
    const account = await jsonOf(await (await loggedIn(system(), username)).visit('/account'));
    return `Bearer ${account.token}`;
  }

  describe('a guarded route', () => {
    it.each(['operator', 'admin'])('is open to an %s (ID-5)', async (username) => {
      expect((await ask(await bearerOf(username))).status).toBe(200);
    });

    it.each(['buyer', 'seller'])('is forbidden to a %s (ID-5)', async (username) => {
      const answer = await ask(await bearerOf(username));
      expect(answer.status).toBe(403);
      expect(await jsonOf(answer)).toMatchObject({ code: 'FORBIDDEN' });
    });

    it.each([
      ['no token', undefined],
      ['a junk token', 'Bearer junk'],
      ['another scheme', 'Basic b3BlcmF0b3I6eA=='],
    ])('is 401 and never 403 for %s (ID-4)', async (_, authorization) => {
      const answer = await ask(authorization);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await jsonOf(answer)).toMatchObject({ code: 'UNAUTHENTICATED' });
    });

    it('is 401 for tokens of another realm or client (ID-4)', async () => {
      const { provider } = system();
      for (const token of [
        await provider.tokenOfAnotherRealm(),
        await provider.tokenOfAnotherClient(),
      ]) {
        expect((await ask(`Bearer ${token}`)).status).toBe(401);
      }
    });

    it('accepts no session, only a bearer token (ID-5)', async () => {
      const browser = await loggedIn(system(), 'operator');
      expect((await browser.visit('/operators')).status).toBe(401);
    });

    it('uses our keys, also right after a rotation (ID-4)', async () => {
      const old = await bearerOf('operator');
      await system().provider.rotateKeys();
      expect((await ask(old)).status).toBe(200);
      await afterKeyCooldown(async () => {
        expect((await ask(await bearerOf('operator'))).status).toBe(200);
      });
    });
  });
}
