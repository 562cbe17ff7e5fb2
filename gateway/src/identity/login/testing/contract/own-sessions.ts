import { randomUUID } from 'node:crypto';
import { refreshGrant } from '../../provider/grants.ts';
import type { Browser } from '../browser.ts';
import { type LoginSystem, loggedIn } from '../login-system.ts';
import { storedTokens } from '../sessions.ts';

type Listed = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly userAgent: string | null;
  readonly current: boolean;
};

const list = async (browser: Browser) =>
  (await (await browser.visit('/auth/sessions')).json()) as readonly Listed[];
const end = (browser: Browser, id: string, headers: Record<string, string> = {}) =>
  browser.visit(`/auth/sessions/${id}`, { method: 'DELETE', headers });
const isOpen = async (browser: Browser) => (await browser.visit('/account')).status === 200;

async function idOfCurrent(browser: Browser): Promise<string> {
  const current = (await list(browser)).find((one) => one.current);
  if (!current) throw new Error('expected a session in this browser');
  return current.id;
}

/** Tests of a user's own sessions: listed, and ended one by one. */
export function ownSessions(system: () => LoginSystem): void {
  describe('the own sessions', () => {
    it('are listed, with the one of the request, and nobody else’s (ID-8)', async () => {
      const browser = system().newBrowser();
      const body = { username: 'buyer', password: 'a password for demo users' };
      await browser.visit('/auth', {
        body,
        headers: { 'user-agent': `A browser ${'x'.repeat(400)}` },
      });
      const other = await loggedIn(system());
      await loggedIn(system(), 'seller');
      const sessions = await list(browser);
      expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(2);
      const current = sessions.find((one) => one.current);
      expect(current?.userAgent).toMatch(/^A browser x{290}$/);
      expect(Date.parse(current?.createdAt ?? '')).not.toBeNaN();
      expect(await idOfCurrent(other)).toBe(sessions.find((one) => !one.current)?.id);
    });

    it('end one by one, with the login at the provider, and others stay (ID-8)', async () => {
      const browser = await loggedIn(system());
      const before = (await storedTokens(system())).map(({ refresh }) => refresh);
      const lost = await loggedIn(system());
      const [tokens] = (await storedTokens(system())).filter(
        ({ refresh }) => !before.includes(refresh),
      );
      const id = await idOfCurrent(lost);
      expect((await end(browser, id)).status).toBe(204);
      expect(await isOpen(lost)).toBe(false);
      expect(await isOpen(browser)).toBe(true);
      expect(tokens && (await refreshGrant(system().gateway.login.connect, tokens))).toBeNull();
      expect((await end(browser, id)).status).toBe(404);
    });

    it('end once when two ask at once (ID-8)', async () => {
      const [browser, lost] = [await loggedIn(system()), await loggedIn(system())];
      const id = await idOfCurrent(lost);
      const answers = await Promise.all([end(browser, id), end(browser, id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    });

    it('may end the one of the request (ID-8)', async () => {
      const browser = await loggedIn(system());
      expect((await end(browser, await idOfCurrent(browser))).status).toBe(204);
      expect(await isOpen(browser)).toBe(false);
    });

    it('are not another user’s: that one is unknown, like any other id (ID-8)', async () => {
      const [browser, foreign] = [await loggedIn(system()), await loggedIn(system(), 'seller')];
      const ids = [await idOfCurrent(foreign), randomUUID(), 'x', '%00'];
      const answers = await Promise.all(ids.map((id) => end(browser, id)));
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 404));
      expect([await isOpen(browser), await isOpen(foreign)]).toEqual([true, true]);
    });

    it('need a login, and a page of the shop (ID-8)', async () => {
      const nobody = system().newBrowser();
      expect((await nobody.visit('/auth/sessions')).status).toBe(401);
      expect((await end(nobody, randomUUID())).status).toBe(401);
      const browser = await loggedIn(system());
      const id = await idOfCurrent(browser);
      expect((await end(browser, id, { origin: 'https://evil.test' })).status).toBe(403);
      expect(await isOpen(browser)).toBe(true);
    });
  });
}
