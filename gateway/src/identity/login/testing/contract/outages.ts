import { jsonOf } from '../browser.ts';
import { type LoginSystem, loggedIn, password } from '../login-system.ts';
import { expireTokens } from '../sessions.ts';
import { warningsDuring } from '../warnings.ts';

const buyer = { username: 'buyer', password };
/** Tests with a stopped provider. Run them last, as they leave it stopped. */
export function outages(system: () => LoginSystem): void {
  const statusOf = async (response: Promise<Response>) => (await response).status;

  describe('an outage of the provider', () => {
    it('does not affect sessions until their tokens expire, and then means 503 (ID-4)', async () => {
      const { provider, publicUrl, newBrowser, gateway } = system();
      const [known, leaving] = [await loggedIn(system()), await loggedIn(system())];
      const { token } = await jsonOf(await known.visit('/account'));
      await provider.stop();
      expect(await statusOf(known.visit('/account'))).toBe(200);
      const headers = { authorization: `Bearer ${token}` };
      expect(await statusOf(newBrowser().visit('/account', { headers }))).toBe(200);
      await gateway.login.tokenActivity?.assertActive(String(token));

      const logout = { method: 'POST', headers: { origin: publicUrl } };
      expect(await statusOf(leaving.visit('/auth/logout', logout))).toBe(200);
      await expireTokens(system());
      expect(await statusOf(known.visit('/account'))).toBe(503);
      await provider.restart();
      expect(await statusOf(known.visit('/account'))).toBe(200);
    });
  });

  describe('while the provider is stopped', () => {
    beforeAll(() => system().provider.stop());

    it('a login by password gets 503, with one line in the log (ID-2)', async () => {
      const { answer, warnings } = await warningsDuring(system(), () =>
        system().newBrowser().visit('/auth', { body: buyer }),
      );
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await jsonOf(answer)).toMatchObject({
        code: 'UNAVAILABLE',
        detail: 'Temporarily unavailable. Try again later.',
      });
      expect(warnings.length).toBe(1);
    });

    it('a login in the browser gets an error page, and no redirect (ID-3)', async () => {
      const { answer, warnings } = await warningsDuring(system(), () =>
        system().newBrowser().visit('/auth/login'),
      );
      expect(answer.status).toBe(503);
      expect(answer.headers.get('location')).toBeNull();
      expect(await answer.text()).toContain('Login is temporarily unavailable. Try again later.');
      expect(warnings.length).toBe(1);
    });
  });
}
