import { guardedRoutes } from './contract/guarded-routes.ts';
import { nineFindings } from './contract/nine-findings.ts';
import { outages } from './contract/outages.ts';
import { providersSessions } from './contract/providers-sessions.ts';
import { wrongSettings } from './contract/wrong-settings.ts';
import type { LoginSystem } from './login-system.ts';

/** What a provider may take on a machine with other work: its database, its tables, the realm. */
const startMs = 300_000;

/** What the gateway's login does with any identity provider, and `more` with one of a kind. */
export function loginContract(
  start: () => Promise<LoginSystem>,
  more: (system: () => LoginSystem) => void = () => {},
): void {
  let system: LoginSystem;
  const current = () => system;

  beforeAll(async () => {
    system = await start();
  }, startMs);
  afterAll(() => system.stop(), startMs);
  beforeEach(() => system.sql.query('delete from sessions'));

  nineFindings(current);
  providersSessions(current);
  guardedRoutes(current);
  wrongSettings(current);
  more(current);
  outages(current);
}
