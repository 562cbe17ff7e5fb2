import { until } from '@souk/platform/testing/test-file';
import { refreshGrant } from './provider/grants.ts';
import { type Browser, jsonOf } from './testing/browser.ts';
import { loggedIn, startLoginSystem } from './testing/login-system.ts';
import { storedTokens } from './testing/sessions.ts';

const system = await startLoginSystem();

beforeEach(async () => {
  system.proxy.down = false;
  await system.sql.query('delete from sessions');
});

const refreshes = () => system.proxy.requests.filter((kind) => kind === 'refresh_token').length;
const tokenOf = async (browser: Browser, gateway = system.publicUrl) =>
  (await jsonOf(await browser.visit(`${gateway}/account`))).token;

/** Sets the expiry of all sessions' tokens, in seconds from now. */
function tokensEndIn(seconds: number) {
  const sql = `update sessions set token_expires_at = now() + make_interval(secs => $1)`;
  return system.sql.query(sql, [seconds]);
}

/** Resolves when this number of connections waits for a locked row. */
async function waiting(count: number): Promise<void> {
  const sql = `select 1 from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock'`;
  await until(async () => (await system.sql.query(sql)).rowCount === count);
}

describe('an expired token', () => {
  it('is refreshed once for 20 concurrent requests to two gateways (ID-4)', async () => {
    const browser = await loggedIn(system);
    const old = await tokenOf(browser);
    await tokensEndIn(-1);
    const before = refreshes();
    const { arrived, release } = system.proxy.hold('refresh_token');
    const gateways = Array.from({ length: 20 }, (_, index) => {
      return index % 2 === 0 ? system.publicUrl : system.second.url;
    });
    const tokens = gateways.map((url) => tokenOf(browser, url));
    await arrived;
    // One gateway holds the session, the other one waits for it.
    await waiting(1);
    release();
    const fresh = new Set(await Promise.all(tokens));
    expect(fresh.size).toBe(1);
    expect(fresh.has(old)).toBe(false);
    expect(refreshes() - before).toBe(1);
  });

  it('that cannot be refreshed while the provider is down does not end the session (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(-1);
    system.proxy.down = true;
    expect((await browser.visit('/account')).status).toBe(503);
    system.proxy.down = false;
    expect((await browser.visit('/account')).status).toBe(200);
  });

  it('ends the session when the provider has ended the login (ID-4)', async () => {
    const browser = await loggedIn(system);
    const { sessionId } = await jsonOf(await browser.visit('/account'));
    const ended = new Promise<void>((end) => {
      system.second.login.sessionEnded.onEnd(String(sessionId), end);
    });
    await useRefreshTokens();
    await tokensEndIn(-1);
    expect((await browser.visit('/account')).status).toBe(401);
    await ended;
    expect((await system.sql.query('select * from sessions')).rows).toEqual([]);
  });
});

describe('a token in its last 30 seconds', () => {
  it('is still used during the refresh (ID-4)', async () => {
    const browser = await loggedIn(system);
    const old = await tokenOf(browser);
    await tokensEndIn(29);
    const before = refreshes();
    const { arrived, release } = system.proxy.hold('refresh_token');
    expect(await tokenOf(browser)).toBe(old);
    await arrived;
    const meanwhile = [system.publicUrl, system.second.url].map((url) => tokenOf(browser, url));
    expect(await Promise.all(meanwhile)).toEqual([old, old]);
    release();
    await until(async () => (await tokenOf(browser)) !== old);
    expect(refreshes() - before).toBe(1);
  });

  it('is not refreshed earlier (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(60);
    const before = refreshes();
    await tokenOf(browser);
    expect(refreshes()).toBe(before);
  });

  it('is used while the provider is down (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(29);
    system.proxy.down = true;
    expect((await browser.visit('/account')).status).toBe(200);
  });
});

describe('a new role', () => {
  it('is effective after a forced refresh (USR-4)', async () => {
    const browser = await loggedIn(system);
    const { sessionId, roles } = await jsonOf(await browser.visit('/account'));
    expect(roles).not.toContain('seller');
    await system.admin.assignRole('buyer', 'seller');
    await system.gateway.login.sessions.refreshNow(String(sessionId));
    const account = await jsonOf(await browser.visit('/account'));
    expect(account.roles).toContain('seller');
    expect(account.sessionId).toBe(sessionId);
  });

  it('that cannot be fetched while the provider is down does not end the session (USR-4)', async () => {
    const browser = await loggedIn(system);
    const { sessionId } = await jsonOf(await browser.visit('/account'));
    system.proxy.down = true;
    await system.gateway.login.sessions.refreshNow(String(sessionId));
    expect((await browser.visit('/account')).status).toBe(200);
  });
});

/** Uses each refresh token once: the provider takes a second use for theft, and ends the login. */
async function useRefreshTokens(): Promise<void> {
  for (const tokens of await storedTokens(system)) {
    await refreshGrant(system.gateway.login.connect, tokens);
  }
}
