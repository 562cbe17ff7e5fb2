import { setTimeout as sleep } from 'node:timers/promises';
import { refresh } from './provider/grants.ts';
import { type Browser, jsonOf } from './testing/browser.ts';
import { loggedIn, startLoginSystem } from './testing/login-system.ts';
import { tokenBox } from './token-box.ts';

const system = await startLoginSystem();
afterAll(() => system.stop());

beforeEach(async () => {
  system.proxy.away = false;
  await system.sql.query('delete from sessions');
});

const refreshes = () => system.proxy.asked.filter((kind) => kind === 'refresh_token').length;
const tokenOf = async (browser: Browser, gateway = system.publicUrl) =>
  (await jsonOf(await browser.visit(`${gateway}/account`))).token;

/** Lets the tokens of all sessions end so many seconds from now. */
function tokensEndIn(seconds: number) {
  const sql = `update sessions set token_expires_at = now() + make_interval(secs => $1)`;
  return system.sql.query(sql, [seconds]);
}

/** Resolves when so many connections wait for a row that another one holds. */
async function waiting(count: number): Promise<void> {
  const sql = `select 1 from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock'`;
  while ((await system.sql.query(sql)).rowCount !== count) await sleep(5);
}

describe('a token that has run out', () => {
  it('is refreshed once for 20 requests at once to two gateways (ID-4)', async () => {
    const browser = await loggedIn(system);
    const old = await tokenOf(browser);
    await tokensEndIn(-1);
    const before = refreshes();
    const { came, letGo } = system.proxy.hold('refresh_token');
    const gateways = Array.from({ length: 20 }, (_, index) => {
      return index % 2 === 0 ? system.publicUrl : system.second.url;
    });
    const tokens = gateways.map((url) => tokenOf(browser, url));
    await came;
    // One gateway holds the session, the other one waits for it.
    await waiting(1);
    letGo();
    const fresh = new Set(await Promise.all(tokens));
    expect(fresh.size).toBe(1);
    expect(fresh.has(old)).toBe(false);
    expect(refreshes() - before).toBe(1);
  });

  it('and can not be refreshed, as the provider is away, is no reason to log in again (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(-1);
    system.proxy.away = true;
    expect((await browser.visit('/account')).status).toBe(503);
    system.proxy.away = false;
    expect((await browser.visit('/account')).status).toBe(200);
  });

  it('ends the session when the provider has ended the login (ID-4)', async () => {
    const browser = await loggedIn(system);
    const { sessionId } = await jsonOf(await browser.visit('/account'));
    const ended = new Promise<void>((end) => {
      system.second.login.ends.onEnd(String(sessionId), end);
    });
    await spendRefreshToken();
    await tokensEndIn(-1);
    expect((await browser.visit('/account')).status).toBe(401);
    await ended;
    expect((await system.sql.query('select * from sessions')).rows).toEqual([]);
  });
});

describe('a token in its last 30 seconds', () => {
  it('is still used while a new one is fetched (ID-4)', async () => {
    const browser = await loggedIn(system);
    const old = await tokenOf(browser);
    await tokensEndIn(29);
    const before = refreshes();
    const { came, letGo } = system.proxy.hold('refresh_token');
    expect(await tokenOf(browser)).toBe(old);
    await came;
    const meanwhile = [system.publicUrl, system.second.url].map((url) => tokenOf(browser, url));
    expect(await Promise.all(meanwhile)).toEqual([old, old]);
    letGo();
    while ((await tokenOf(browser)) === old) await sleep(5);
    expect(refreshes() - before).toBe(1);
  });

  it('is not refreshed before (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(60);
    const before = refreshes();
    await tokenOf(browser);
    expect(refreshes()).toBe(before);
  });

  it('is good enough when the provider is away (ID-4)', async () => {
    const browser = await loggedIn(system);
    await tokensEndIn(29);
    system.proxy.away = true;
    expect((await browser.visit('/account')).status).toBe(200);
  });
});

describe('a new role', () => {
  it('shows as soon as the session is refreshed (ID-10)', async () => {
    const browser = await loggedIn(system);
    const { sessionId, roles } = await jsonOf(await browser.visit('/account'));
    expect(roles).not.toContain('seller');
    await system.admin.give('buyer', 'seller');
    await system.gateway.login.sessions.refreshNow(String(sessionId));
    const account = await jsonOf(await browser.visit('/account'));
    expect(account.roles).toContain('seller');
    expect(account.sessionId).toBe(sessionId);
  });

  it('comes later when the provider is away, and the session goes on (ID-10)', async () => {
    const browser = await loggedIn(system);
    const { sessionId } = await jsonOf(await browser.visit('/account'));
    system.proxy.away = true;
    await system.gateway.login.sessions.refreshNow(String(sessionId));
    expect((await browser.visit('/account')).status).toBe(200);
  });
});

/** Somebody else uses the refresh token: from then on the provider takes it for stolen. */
async function spendRefreshToken(): Promise<void> {
  const { rows } = await system.sql.query<{ id: Buffer; tokens: Buffer }>('select * from sessions');
  for (const { id, tokens } of rows) {
    const stolen = tokenBox(system.settings.sessionKey).unpack(tokens, id);
    if (stolen) await refresh(system.gateway.login.connect, stolen);
  }
}
