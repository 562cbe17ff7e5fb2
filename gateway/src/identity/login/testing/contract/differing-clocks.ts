import { decodeJwt } from 'jose';
import { jsonOf } from '../browser.ts';
import { type LoginSystem, loggedIn, password } from '../login-system.ts';
import { storedTokens } from '../sessions.ts';
import { warningsDuring } from '../warnings.ts';

const buyer = { username: 'buyer', password };
/** Fakes only the time of day, not the timers that the network needs. */
const notFaked: FakeableAPI[] = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
  ...(['setTimeout', 'clearTimeout'] as const),
];

/** Moves the gateway's clock, which needs a provider in another process. */
export function differingClocks(system: () => LoginSystem): void {
  /** Moves our clock so that the provider's is ahead by this number of seconds. */
  function providerIsAhead(seconds: number): void {
    jest.useFakeTimers({
      doNotFake: notFaked,
      now: Date.now() - seconds * 1_000,
      advanceTimers: true,
    });
  }

  describe('a provider whose clock', () => {
    // Fetches the keys first: with a clock set back, the one-second limit on fetches would last long.
    beforeEach(async () => {
      await loggedIn(system());
      await system().sql.query('delete from sessions');
    });
    afterEach(() => void jest.useRealTimers());

    it('differs by 20 seconds is accepted (ID-4)', async () => {
      for (const seconds of [20, -20]) {
        providerIsAhead(seconds);
        const browser = await loggedIn(system());
        expect((await browser.visit('/account')).status).toBe(200);
        jest.useRealTimers();
      }
    });

    it('is 90 seconds ahead gets 503, with the reason in one line of the log (ID-2)', async () => {
      providerIsAhead(90);
      const browser = system().newBrowser();
      const { answer, warnings } = await warningsDuring(system(), () =>
        browser.visit('/auth', { body: buyer }),
      );
      expect(answer.status).toBe(503);
      expect(await jsonOf(answer)).toMatchObject({
        code: 'UNAVAILABLE',
        detail: 'Temporarily unavailable. Try again later.',
      });
      expect(browser.cookies.size).toBe(0);
      expect(warnings.length).toBe(1);
      expect(JSON.stringify(warnings)).toContain('issued in the future');
    });

    it('is 90 seconds behind gets sessions that are refreshed in time (ID-4)', async () => {
      providerIsAhead(-90);
      const browser = await loggedIn(system());
      expect((await browser.visit('/account')).status).toBe(200);
      const [tokens] = await storedTokens(system());
      const { exp = 0 } = decodeJwt(tokens?.access ?? '');
      expect(tokens?.expiresAt).toEqual(new Date(exp * 1_000));
    });
  });
}
