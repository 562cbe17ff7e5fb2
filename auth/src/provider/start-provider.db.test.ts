import { freePort } from '@souk/platform/runtime/free-port';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Browser } from '../contract/browser.ts';
import {
  finishCodeFlow,
  logIn,
  logInByForm,
  newUser,
  refresh,
  startCodeFlow,
} from '../contract/requests.ts';
import { IdentityUnavailable, identityAdmin } from '../identity-admin.ts';
import type { ProviderOptions } from './start-provider.ts';
import {
  type EmbeddedProvider,
  realmWith,
  startEmbedded,
  values,
} from './testing/embedded-provider.ts';

/** Stops a provider, and starts another on its database. */
async function restart(first: EmbeddedProvider, options: Partial<ProviderOptions> = {}) {
  await first.stop();
  return startEmbedded({ databaseUrl: first.databaseUrl, ...options });
}

it('responds with 503 from the moment it listens until it is ready', async () => {
  const port = await freePort();
  const starting = startEmbedded({ port });
  const answers: number[] = [];
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/realms/souk/.well-known/openid-configuration`).then(
      ({ status, headers }) =>
        answers.push(status === 503 ? Number(headers.get('retry-after')) : 0),
      // It does not listen yet. A server that listens and never responds would be a fault.
      (error: Error) => expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } }),
    );
  while (answers.at(-1) !== 0) await ask();
  // The first response came while it was starting, with a Retry-After.
  expect(answers[0]).toBe(1);
  await (await starting).stop();
});

it('stops while clients go on asking over the connections that they have', async () => {
  const system = await startEmbedded();
  const { username, password } = await newUser(system);
  const underWay = Promise.withResolvers<void>();
  const enough = 300;
  let answers = 0;
  const logInUntilRefused = async () => {
    // A login takes long enough for the provider to be stopped in the middle of it.
    while (answers < enough && (await logIn(system, username, password).catch(() => null))) {
      answers += 1;
      if (answers === 8) underWay.resolve();
    }
  };
  const clients = Array.from({ length: 4 }, logInUntilRefused);
  await underWay.promise;
  await system.stop();
  await Promise.all(clients);
  expect(answers).toBeLessThan(enough);
});

describe('a provider that is restarted', () => {
  it('keeps users, sessions and tokens', async () => {
    const first = await startEmbedded();
    const { username, password, id } = await newUser(first);
    const browser = new Browser();
    const flow = startCodeFlow(first);
    const callback = await logInByForm(browser, flow, username, password);
    const { body } = await finishCodeFlow(first, flow, callback.url);
    const second = await restart(first, { port: Number(new URL(first.provider.url).port) });

    expect((await refresh(second, body.refresh_token)).status).toBe(200);
    expect((await second.admin.userById(id))?.username).toBe(username);
    expect((await logIn(second, username, password)).status).toBe(200);
    const again = await browser.open(startCodeFlow(second).url);
    expect(again.url).toContain('code=');
    await second.stop();
  });

  it('leaves users unchanged that differ from the files', async () => {
    const first = await startEmbedded({ demoUsers: true });
    const { id = '' } = (await first.admin.findUser({ username: 'buyer' })) ?? {};
    await first.admin.updateUser(id, { firstName: 'Mina' });
    await first.admin.setPassword(id, 'her own password');
    const second = await restart(first, { demoUsers: true });
    expect(await second.admin.userById(id)).toMatchObject({ firstName: 'Mina' });
    expect((await logIn(second, 'buyer', 'her own password')).status).toBe(200);
    await second.stop();
  });

  it('reads client settings from the file again', async () => {
    const first = await startEmbedded();
    const env = { ...values, SERVICES_CLIENT_SECRET: 'another secret' };
    const second = await restart(first, { env });
    expect(await second.admin.findUser({ username: 'nobody' })).toBeNull();
    const clientSecret = values.SERVICES_CLIENT_SECRET;
    const old = identityAdmin({ realmUrl: second.provider.issuer, clientSecret });
    await expect(old.findUser({ username: 'nobody' })).rejects.toThrow(IdentityUnavailable);
    await second.stop();
  });
});

describe('a provider', () => {
  it('can be started concurrently on a new database', async () => {
    const databaseUrl = await emptyDatabase();
    const start = () => startEmbedded({ databaseUrl });
    const many = await Promise.all([start(), start(), start(), start()]);
    const { rows } = await many[0].database.query('SELECT username FROM people ORDER BY 1');
    const accounts = ['service-account-orchestrators', 'service-account-services'];
    expect(rows.map(({ username }) => username)).toEqual(accounts);
    await Promise.all(many.map((one) => one.stop()));
  });

  it('skips an imported user whose e-mail address is taken', async () => {
    const users = ['x', 'y'].map((username) => ({ username, email: 'both@souk.example' }));
    const { database, stop } = await startEmbedded({ realm: realmWith({ users }) });
    const { rowCount } = await database.query('SELECT FROM people');
    expect(rowCount).toBe(1);
    await stop();
  });

  it('does not start without its secrets, and names all that are missing', async () => {
    const env = { ...values, GATEWAY_CLIENT_SECRET: '', SERVICES_CLIENT_SECRET: undefined };
    await expect(startEmbedded({ env, databaseUrl: 'postgresql://nowhere' })).rejects.toThrow(
      'The realm file needs values for GATEWAY_CLIENT_SECRET, SERVICES_CLIENT_SECRET.',
    );
  });

  it('stores password hashes only', async () => {
    const system = await startEmbedded();
    const { id, password } = await newUser(system);
    const { rows } = await system.database.query('SELECT * FROM people WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(rows[0].password).toMatch(/^scrypt\$16384\$8\$1\$/);
    await system.stop();
  });
});
