import { createHook } from 'node:async_hooks';
import { logIn, newUser } from '../contract/requests.ts';
import { type EmbeddedProvider, realmWith, startEmbedded } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;

beforeAll(async () => {
  system = await startEmbedded({ realm: realmWith({ failureFactor: 3 }) });
});

afterAll(() => system.stop());

const attempts = (name: string, passwords: string[]) =>
  Promise.all(passwords.map((password) => logIn(system, name, password)));

/** Moves the last attempt back in time. */
function age(name: string, interval: string) {
  const statement = 'UPDATE login_attempts SET last_at = last_at - $2::interval WHERE name = $1';
  return system.database.query(statement, [name, interval]);
}

it('a name is found with spaces around it, and in another case', async () => {
  const { username, password } = await newUser(system);
  for (const name of [` ${username}\n`, `\u00a0${username.toUpperCase()}`]) {
    expect((await logIn(system, name, password)).status).toBe(200);
  }
});

describe('after many wrong passwords', () => {
  it('a name has to wait, however it is written', async () => {
    // The same name in the forms NFC and NFD.
    await attempts('Ren\u00e9', ['one', 'two']);
    await attempts(' Rene\u0301 ', ['three']);
    const { rows } = await system.database.query('SELECT name, failures FROM login_attempts');
    expect(rows).toContainEqual({ name: 'ren\u00e9', failures: 3 });
  });

  it('the right password has to wait as well', async () => {
    const { username, password } = await newUser(system);
    for (const guess of ['one', 'two', 'three']) await logIn(system, username, guess);
    const refused = await logIn(system, username, password);
    expect(refused).toEqual(await logIn(system, username, 'four'));
    expect(refused.body.error).toBe('invalid_grant');

    await age(username, '30 seconds');
    expect((await logIn(system, username, password)).status).toBe(400);
    await age(username, '61 seconds');
    expect((await logIn(system, username, password)).status).toBe(200);
  });

  it('one attempt a minute is checked', async () => {
    const { username, password } = await newUser(system);
    await attempts(username, ['one', 'two', 'three']);
    await age(username, '61 seconds');
    await logIn(system, username, 'four');
    expect((await logIn(system, username, password)).status).toBe(400);
  });

  it('concurrent attempts all count', async () => {
    const { username, password } = await newUser(system);
    const answers = await attempts(username, ['1', '2', '3', '4', '5', password]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    const { rows } = await system.database.query(
      'SELECT failures FROM login_attempts WHERE name = $1',
      [username],
    );
    // Any three were checked; one of them may have been the right password.
    expect(rows[0]?.failures ?? 0).toBeLessThanOrEqual(3);
  });

  it('an unknown name has to wait like any other', async () => {
    await attempts('nobody-of-that-name', ['one', 'two', 'three', 'four']);
    const { rows } = await system.database.query(
      `SELECT failures FROM login_attempts WHERE name = 'nobody-of-that-name'`,
    );
    expect(rows).toEqual([{ failures: 3 }]);
  });

  it('attempts by user name and by e-mail address add up', async () => {
    const { username, email, password } = await newUser(system);
    await attempts(username, ['one', 'two']);
    await attempts(email, ['three']);
    expect((await logIn(system, email, password)).status).toBe(400);
  });
});

describe('a failed login', () => {
  /** Counts the keys that scrypt derives for a login, and returns the status. */
  async function derivations(
    name: string,
    password: string,
  ): Promise<[keys: number, status: number]> {
    let keys = 0;
    const counting = createHook({ init: (_, type) => void (type === 'Piscina.Task' && keys++) });
    counting.enable();
    const { status } = await logIn(system, name, password);
    counting.disable();
    return [keys, status];
  }

  it('derives one key whether the user is known, unknown or disabled (ID-2)', async () => {
    const [known, disabled] = [await newUser(system), await newUser(system)];
    await system.database.query('UPDATE people SET enabled = false WHERE id = $1', [disabled.id]);
    expect(await derivations(known.username, 'wrong')).toEqual([1, 400]);
    expect(await derivations('nobody-at-all', 'wrong')).toEqual([1, 400]);
    expect(await derivations(disabled.username, disabled.password)).toEqual([1, 400]);
    expect(await derivations(known.username, known.password)).toEqual([1, 200]);
  });
});

describe('a correct password', () => {
  it('resets the count of wrong ones', async () => {
    const { username, password } = await newUser(system);
    for (const guess of ['one', 'two', password, 'one', 'two'])
      await logIn(system, username, guess);
    expect((await logIn(system, username, password)).status).toBe(200);
  });

  it('is rejected for a service account', async () => {
    const { id, password } = await newUser(system);
    await system.database.query(
      `UPDATE people SET password = (SELECT password FROM people WHERE id = $1)
       WHERE username = 'service-account-services'`,
      [id],
    );
    expect((await logIn(system, 'service-account-services', password)).status).toBe(400);
  });

  it('has at most 1,024 characters', async () => {
    const { username } = await newUser(system);
    expect((await logIn(system, username, 'x'.repeat(2_000))).status).toBe(400);
    const { rowCount } = await system.database.query('SELECT FROM login_attempts WHERE name = $1', [
      username,
    ]);
    expect(rowCount).toBe(0);
  });
});
