import { jsonOf } from './testing/browser.ts';
import { loggedIn, password, startLoginSystem } from './testing/login-system.ts';
import { withOtherShop } from './testing/with-other-shop.ts';

const system = await startLoginSystem();

beforeEach(() => system.sql.query('delete from sessions'));

/** Changes all sessions, as time or an attacker with database access would. */
const change = (set: string) => system.sql.query(`update sessions set ${set}`);

describe('a session', () => {
  it('ends after 30 idle minutes (ID-4)', async () => {
    const browser = await loggedIn(system);
    await change(`used_at = now() - interval '29 minutes'`);
    expect((await browser.visit('/account')).status).toBe(200);
    await change(`used_at = now() - interval '30 minutes'`);
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('continues while it is used (ID-4)', async () => {
    const browser = await loggedIn(system);
    await change(`used_at = now() - interval '29 minutes'`);
    await browser.visit('/account');
    const { rows } = await system.sql.query(
      `select used_at > now() - interval '1 minute' as used from sessions`,
    );
    expect(rows).toEqual([{ used: true }]);
  });

  it('ends after 10 hours, even if it is used (ID-4)', async () => {
    const browser = await loggedIn(system);
    const { rows } = await system.sql.query<{ hours: number }>(
      'select extract(epoch from ends_at - now()) / 3600 as hours from sessions',
    );
    expect(Number(rows[0]?.hours)).toBeCloseTo(10, 1);
    await change('ends_at = now()');
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('is invalid with the tokens of another one (ID-4)', async () => {
    const buyer = await loggedIn(system);
    const seller = await loggedIn(system, 'seller');
    await change('tokens = (select tokens from sessions as other where other.id <> sessions.id)');
    expect((await buyer.visit('/account')).status).toBe(401);
    expect((await seller.visit('/account')).status).toBe(401);
  });

  it('is invalid when its tokens were changed (ID-4)', async () => {
    const browser = await loggedIn(system);
    await change('tokens = set_byte(tokens, 40, (get_byte(tokens, 40) + 1) % 256)');
    expect((await browser.visit('/account')).status).toBe(401);
  });

  it('continues when the browser logs in at another shop on this host (ID-4)', () =>
    withOtherShop(system, async (otherUrl) => {
      // It sends all its cookies to every port, as browsers do.
      const browser = await loggedIn(system);
      const usernameAt = async (shop: string) =>
        (await jsonOf(await browser.visit(`${shop}/account`))).username;
      const body = { username: 'seller', password };
      expect((await browser.visit(`${otherUrl}/auth`, { body })).status).toBe(200);
      expect(await usernameAt(system.publicUrl)).toBe('buyer');
      expect(await usernameAt(otherUrl)).toBe('seller');
    }));

  it('cannot be used with the id of its row (ID-4)', async () => {
    const browser = await loggedIn(system);
    const { rows } = await system.sql.query<{ id: Buffer }>('select id from sessions');
    browser.cookies.set(system.sessionCookie, rows[0]?.id.toString('base64url') ?? '');
    expect((await browser.visit('/account')).status).toBe(401);
  });
});
