import { captureLog } from '../../../../testing/capture-log.ts';
import type { LoginSettings } from '../../settings.ts';
import { Browser, jsonOf } from '../browser.ts';
import { startGateway } from '../gateway.ts';
import { type LoginSystem, noGraph, password } from '../login-system.ts';
import { warningsDuring } from '../warnings.ts';

const buyer = { username: 'buyer', password };

type Wrong = (settings: LoginSettings) => Partial<LoginSettings>;

/** The wrong setting, and the reason that the log has to name. */
const mistakes: [string, Wrong, RegExp][] = [
  ['secret', () => ({ clientSecret: 'a guess' }), /GATEWAY_CLIENT_SECRET/],
  ['client', () => ({ clientId: 'nobody' }), /GATEWAY_CLIENT_SECRET/],
  ['realm', ({ issuer }) => ({ issuer: `${issuer}-2` }), /OIDC_ISSUER/],
  ['audience', () => ({ audience: 'bank' }), /tokens that the gateway does not accept/],
];

/** Tests of a gateway with settings that do not match the provider. */
export function wrongSettings(system: () => LoginSystem): void {
  async function startWith(wrong: Wrong) {
    const { settings } = system();
    const { logger, lines } = captureLog();
    const gateway = await startGateway({ ...settings, ...wrong(settings) }, noGraph, { logger });
    return { gateway, lines, browser: new Browser(gateway.url) };
  }

  describe('a gateway with the wrong', () => {
    it.each(mistakes)(
      '%s rejects all logins with 503, with the reason only in the log (ID-2)',
      async (_, wrong, why) => {
        const { gateway, lines, browser } = await startWith(wrong);
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
            detail: 'Temporarily unavailable. Try again later.',
            message: 'Temporarily unavailable. Try again later.',
            traceId: expect.any(String),
          },
        });
        expect(browser.cookies.size).toBe(0);
        expect(warnings.length).toBe(1);
        expect(JSON.stringify(warnings)).toMatch(why);
        expect(JSON.stringify(warnings)).not.toContain(password);
      },
    );

    it('realm shows an error page for a login in the browser (ID-3)', async () => {
      const { gateway, browser } = await startWith(({ issuer }) => ({ issuer: `${issuer}-2` }));
      const answer = await browser.visit('/auth/login');
      await gateway.stop();
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('Login is temporarily unavailable. Try again later.');
    });
  });
}
