import { guardedRoutes } from './contract/guarded-routes.ts';
import { nineFindings } from './contract/nine-findings.ts';
import { outages } from './contract/outages.ts';
import { ownSessions } from './contract/own-sessions.ts';
import { sessionsEndedByProvider } from './contract/sessions-ended-by-provider.ts';
import { wrongSettings } from './contract/wrong-settings.ts';
import type { LoginSystem } from './login-system.ts';

/** The behaviour of the gateway's login with any identity provider; `more` adds tests for one of them. */
export function loginContract(
  start: () => Promise<LoginSystem>,
  more: (system: () => LoginSystem) => void = () => {},
): void {
  let system: LoginSystem;
  const current = () => system;

  beforeAll(async () => {
    system = await start();
  });
  beforeEach(() => system.sql.query('delete from sessions'));

  nineFindings(current);
  sessionsEndedByProvider(current);
  ownSessions(current);
  guardedRoutes(current);
  wrongSettings(current);
  more(current);
  outages(current);
}
