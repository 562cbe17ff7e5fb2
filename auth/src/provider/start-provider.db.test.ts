import { freePort } from '@souk/platform/runtime/free-port';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Browser } from '../contract/browser.ts';
import {
  beginFlow,
  finishFlow,
  logIn,
  logInByForm,
  newcomer,
  refresh,
} from '../contract/requests.ts';
import { IdentityUnavailable, identityAdmin } from '../identity-admin.ts';
import type { ProviderOptions } from './start-provider.ts';
import { type Embedded, embedded, realmWith, values } from './testing/embedded.ts';

/** Ends a provider, and starts one on what it left. */
async function restarted(first: Embedded, options: Partial<ProviderOptions> = {}) {
  await first.stop();
  return embedded({ databaseUrl: first.databaseUrl, ...options });
}

it('answers from the moment on at which it can be reached, if only that it is not ready', async () => {
  const port = await freePort();
  const starting = embedded({ port });
  const answers: number[] = [];
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/realms/souk/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(20_000),
    }).then(
      ({ status, headers }) =>
        answers.push(status === 503 ? Number(headers.get('retry-after')) : 0),
      // Nobody listens yet; who listens and says nothing is another fault.
      (fault: Error) => expect(fault).toMatchObject({ cause: { code: 'ECONNREFUSED' } }),
    );
  while (answers.at(-1) !== 0) await ask();
  // It was met while it started, and said when to come again.
  expect(answers[0]).toBe(1);
  await (await starting).stop();
});

describe('a provider that is started again', () => {
  it('knows everybody and everything that it knew', async () => {
    const first = await embedded();
    const { username, password, id } = await newcomer(first);
    const browser = new Browser();
    const flow = beginFlow(first);
    const callback = await logInByForm(browser, flow, username, password);
    const { body } = await finishFlow(first, flow, callback.url);
    const second = await restarted(first, { port: Number(new URL(first.provider.url).port) });

    expect((await refresh(second, body.refresh_token)).status).toBe(200);
    expect((await second.admin.userById(id))?.username).toBe(username);
    expect((await logIn(second, username, password)).status).toBe(200);
    const again = await browser.open(beginFlow(second).url);
    expect(again.url).toContain('code=');
    await second.stop();
  });

  it('changes nobody, though the files still say otherwise', async () => {
    const first = await embedded({ demoUsers: true });
    const { id = '' } = (await first.admin.findUser({ username: 'buyer' })) ?? {};
    await first.admin.updateUser(id, { firstName: 'Mina' });
    await first.admin.setPassword(id, 'her own password');
    const second = await restarted(first, { demoUsers: true });
    expect(await second.admin.userById(id)).toMatchObject({ firstName: 'Mina' });
    expect((await logIn(second, 'buyer', 'her own password')).status).toBe(200);
    await second.stop();
  });

  it('takes new settings of clients from the file', async () => {
    const first = await embedded();
    const env = { ...values, SERVICES_CLIENT_SECRET: 'another secret' };
    const second = await restarted(first, { env });
    expect(await second.admin.findUser({ username: 'nobody' })).toBeNull();
    const clientSecret = values.SERVICES_CLIENT_SECRET;
    const old = identityAdmin({ realmUrl: second.provider.issuer, clientSecret });
    await expect(old.findUser({ username: 'nobody' })).rejects.toThrow(IdentityUnavailable);
    await second.stop();
  });
});

describe('a provider', () => {
  it('started many times at once on a new database is one', async () => {
    const databaseUrl = await emptyDatabase();
    const start = () => embedded({ databaseUrl });
    const many = await Promise.all([start(), start(), start(), start()]);
    const { rows } = await many[0].database.query('SELECT username FROM people ORDER BY 1');
    const accounts = ['service-account-orchestrators', 'service-account-services'];
    expect(rows.map(({ username }) => username)).toEqual(accounts);
    await Promise.all(many.map((one) => one.stop()));
  });

  it('leaves out who would have somebody else’s address', async () => {
    const users = ['x', 'y'].map((username) => ({ username, email: 'both@souk.example' }));
    const { database, stop } = await embedded({ realm: realmWith({ users }) });
    const { rowCount } = await database.query('SELECT FROM people');
    expect(rowCount).toBe(1);
    await stop();
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
    expect(rows[0].password).toMatch(/^scrypt\$16384\$8\$1\$/);
    await system.stop();
  });
});
