import { Browser } from '../contract/browser.ts';
import {
  beginFlow,
  finishFlow,
  logIn,
  logInByForm,
  newcomer,
  refresh,
} from '../contract/requests.ts';
import { type Embedded, embedded, realmWith, values } from './testing/embedded.ts';

describe('a provider that is started again', () => {
  let first: Embedded;
  let second: Embedded;

  beforeAll(async () => {
    first = await embedded();
  });

  afterAll(() => second?.stop());

  it('knows everybody and everything that it knew', async () => {
    const { username, password, id } = await newcomer(first);
    const browser = new Browser();
    const flow = beginFlow(first);
    const callback = await logInByForm(browser, flow, username, password);
    const { body } = await finishFlow(first, flow, callback.url);
    const port = Number(new URL(first.provider.url).port);
    await first.stop();
    second = await embedded({ databaseUrl: first.databaseUrl, port });

    expect((await refresh(second, body.refresh_token)).status).toBe(200);
    expect((await second.admin.userById(id))?.username).toBe(username);
    expect((await logIn(second, username, password)).status).toBe(200);
    const again = await browser.open(beginFlow(second).url);
    expect(again.url).toContain('code=');
  });

  it('changes nobody, though the files still say otherwise', async () => {
    await second.stop();
    second = await embedded({ databaseUrl: first.databaseUrl, demoUsers: true });
    const buyer = await second.admin.findUser({ username: 'buyer' });
    await second.admin.updateUser(buyer?.id ?? '', { firstName: 'Mina' });
    await second.admin.setPassword(buyer?.id ?? '', 'her own password');
    await second.stop();
    second = await embedded({ databaseUrl: first.databaseUrl, demoUsers: true });
    expect(await second.admin.findUser({ username: 'buyer' })).toMatchObject({ firstName: 'Mina' });
    expect((await logIn(second, 'buyer', 'her own password')).status).toBe(200);
  });

  it('takes new settings of clients from the file', async () => {
    await second.stop();
    const env = { ...values, SERVICES_CLIENT_SECRET: 'another secret' };
    second = await embedded({ databaseUrl: first.databaseUrl, env });
    const form = { grant_type: 'client_credentials', client_id: 'services' };
    const ask = (client_secret: string) =>
      fetch(`${second.provider.issuer}/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...form, client_secret }),
      });
    expect((await ask('another secret')).status).toBe(200);
    expect((await ask(values.SERVICES_CLIENT_SECRET)).status).toBe(401);
  });
});

describe('a provider', () => {
  it('started twice at once on one new database is one', async () => {
    const { databaseUrl, stop } = await embedded({ realm: realmWith({ users: [] }) });
    const both = await Promise.all([1, 2].map(() => embedded({ databaseUrl })));
    for (const { admin } of both) {
      expect(await admin.findUser({ username: 'nobody-there' })).toBeNull();
    }
    await Promise.all([stop(), ...both.map((one) => one.stop())]);
  });

  it('does not start without its secrets, and names them all', async () => {
    const env = { ...values, GATEWAY_CLIENT_SECRET: '', SERVICES_CLIENT_SECRET: undefined };
    await expect(embedded({ env, databaseUrl: 'postgresql://nowhere' })).rejects.toThrow(
      'The realm needs GATEWAY_CLIENT_SECRET, SERVICES_CLIENT_SECRET.',
    );
  });

  it('keeps no password, only what it can be checked with', async () => {
    const system = await embedded();
    const { id, password } = await newcomer(system);
    const { rows } = await system.database.query('SELECT * FROM people WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(rows[0].password).toMatch(/^scrypt\$16384\$8\$5\$/);
    await system.stop();
  });
});
