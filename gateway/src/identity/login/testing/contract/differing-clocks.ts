import { decodeJwt } from 'jose';
import { jsonOf } from '../browser.ts';
import { type LoginSystem, loggedIn, password } from '../login-system.ts';
import { storedTokens } from '../sessions.ts';
import { warningsDuring } from '../warnings.ts';

const { jest } = import.meta;
const buyer = { username: 'buyer', password };
/** Only the time of day is ours; the network goes on as always. */
const notFaked: FakeableAPI[] = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
  ...(['setTimeout', 'clearTimeout'] as const),
];

/** The gateway's clock is moved, which only tells for a provider in a process of its own. */
export function differingClocks(system: () => LoginSystem): void {
  /** Moves our clock so that the provider's is so many seconds ahead of it. */
  function providerIsAhead(seconds: number): void {
    jest.useFakeTimers({
      doNotFake: notFaked,
      now: Date.now() - seconds * 1_000,
      advanceTimers: true,
    });
  }

  describe('a provider whose clock', () => {
    // The keys of now are known before: for a clock that is set back, a second is long not over.
    beforeEach(async () => {
      await loggedIn(system());
      await system().sql.query('delete from sessions');
    });
    afterEach(() => void jest.useRealTimers());

    it('is 20 seconds ahead or behind makes no difference (ID-4)', async () => {
      for (const seconds of [20, -20]) {
        providerIsAhead(seconds);
        const browser = await loggedIn(system());
        expect((await browser.visit('/account')).status).toBe(200);
        jest.useRealTimers();
      }
    });

    it('is 90 seconds ahead lets nobody in, says 503, and why in one line of the log (ID-2)', async () => {
      providerIsAhead(90);
      const browser = system().newBrowser();
      const { answer, warnings } = await warningsDuring(system(), () =>
        browser.visit('/auth', { body: buyer }),
      );
      expect(answer.status).toBe(503);
      expect(await jsonOf(answer)).toMatchObject({
        code: 'UNAVAILABLE',
        detail: 'Try again later.',
      });
      expect(browser.cookies.size).toBe(0);
      expect(warnings.length).toBe(1);
      expect(JSON.stringify(warnings)).toContain('issued in the future');
    });

    it('is 90 seconds behind gives sessions that are refreshed in time (ID-4)', async () => {
      providerIsAhead(-90);
      const browser = await loggedIn(system());
      expect((await browser.visit('/account')).status).toBe(200);
      const [tokens] = await storedTokens(system());
      const { exp = 0 } = decodeJwt(tokens?.access ?? '');
      expect(tokens?.expiresAt).toEqual(new Date(exp * 1_000));
    });
  });
}
