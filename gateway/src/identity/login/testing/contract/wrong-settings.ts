import { logOf } from '../../../../testing/capture-log.ts';
import type { LoginSettings } from '../../settings.ts';
import { Browser, jsonOf } from '../browser.ts';
import { startGateway } from '../gateway.ts';
import { type LoginSystem, noGraph, password } from '../login-system.ts';
import { warningsDuring } from '../warnings.ts';

const buyer = { username: 'buyer', password };

type Wrong = (settings: LoginSettings) => Partial<LoginSettings>;

/** Wrong in turn: the setting, and what the log says of it. */
const mistakes: [string, Wrong, RegExp][] = [
  ['secret', () => ({ clientSecret: 'a guess' }), /GATEWAY_CLIENT_SECRET/],
  ['client', () => ({ clientId: 'nobody' }), /GATEWAY_CLIENT_SECRET/],
  ['realm', ({ issuer }) => ({ issuer: `${issuer}-2` }), /OIDC_ISSUER/],
  ['audience', () => ({ audience: 'bank' }), /tokens that are no good/],
];

/** A gateway whose settings do not fit the provider. */
export function wrongSettings(system: () => LoginSystem): void {
  async function misled(wrong: Wrong) {
    const { settings } = system();
    const { logger, lines } = logOf();
    const gateway = await startGateway({ ...settings, ...wrong(settings) }, noGraph, { logger });
    return { gateway, lines, browser: new Browser(gateway.url) };
  }

  describe('a gateway with the wrong', () => {
    it.each(mistakes)(
      '%s logs nobody in, and only its log says why (ID-2)',
      async (_, wrong, why) => {
        const { gateway, lines, browser } = await misled(wrong);
        const { answer, warnings } = await warningsDuring({ lines }, () =>
          browser.visit('/auth', { body: buyer }),
        );
        await gateway.stop();
        expect(answer.status).toBe(503);
        expect(await jsonOf(answer)).toEqual({
          ...{
            type: 'about:blank',
            title: 'Service Unavailable',
            status: 503,
            code: 'UNAVAILABLE',
          },
          ...{
            detail: 'Try again later.',
            message: 'Try again later.',
            traceId: expect.any(String),
          },
        });
        expect(browser.cookies.size).toBe(0);
        expect(warnings.length).toBe(1);
        expect(JSON.stringify(warnings)).toMatch(why);
        expect(JSON.stringify(warnings)).not.toContain(password);
      },
    );

    it('realm has a page that says so for a login in the browser (ID-3)', async () => {
      const { gateway, browser } = await misled(({ issuer }) => ({ issuer: `${issuer}-2` }));
      const answer = await browser.visit('/auth/login');
      await gateway.stop();
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('Nobody can log in at the moment. Try again later.');
    });
  });
}
