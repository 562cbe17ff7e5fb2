import { createHook } from 'node:async_hooks';
import { logIn, newcomer } from '../contract/requests.ts';
import { type Embedded, embedded, realmWith } from './testing/embedded.ts';

let system: Embedded;

beforeAll(async () => {
  system = await embedded({ realm: realmWith({ failureFactor: 3 }) });
});

afterAll(() => system.stop());

const tries = (name: string, passwords: string[]) =>
  Promise.all(passwords.map((password) => logIn(system, name, password)));

/** As if that much time had gone by since the last try. */
function later(name: string, interval: string) {
  const statement = 'UPDATE login_attempts SET last_at = last_at - $2::interval WHERE name = $1';
  return system.database.query(statement, [name, interval]);
}

describe('after many wrong passwords', () => {
  it('the right one has to wait as well', async () => {
    const { username, password } = await newcomer(system);
    for (const guess of ['one', 'two', 'three']) await logIn(system, username, guess);
    const refused = await logIn(system, username, password);
    expect(refused).toEqual(await logIn(system, username, 'four'));
    expect(refused.body.error).toBe('invalid_grant');

    await later(username, '30 seconds');
    expect((await logIn(system, username, password)).status).toBe(400);
    await later(username, '61 seconds');
    expect((await logIn(system, username, password)).status).toBe(200);
  });

  it('guessing goes on at one a minute', async () => {
    const { username, password } = await newcomer(system);
    await tries(username, ['one', 'two', 'three']);
    await later(username, '61 seconds');
    await logIn(system, username, 'four');
    expect((await logIn(system, username, password)).status).toBe(400);
  });

  it('it counts those that come at the same time', async () => {
    const { username, password } = await newcomer(system);
    const answers = await tries(username, ['1', '2', '3', '4', '5', password]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    const { rows } = await system.database.query(
      'SELECT failures FROM login_attempts WHERE name = $1',
      [username],
    );
    // Three were let through, whichever they were; one of them may have been right.
    expect(rows[0]?.failures ?? 0).toBeLessThanOrEqual(3);
  });

  it('a name that nobody has waits like any other', async () => {
    await tries('nobody-of-that-name', ['one', 'two', 'three', 'four']);
    const { rows } = await system.database.query(
      `SELECT failures FROM login_attempts WHERE name = 'nobody-of-that-name'`,
    );
    expect(rows).toEqual([{ failures: 3 }]);
  });

  it('name and address are one', async () => {
    const { username, email, password } = await newcomer(system);
    await tries(username, ['one', 'two']);
    await tries(email, ['three']);
    expect((await logIn(system, email, password)).status).toBe(400);
  });
});

describe('a failed login', () => {
  /** How many keys are derived from passwords until there is an answer, and which. */
  async function workFor(name: string, password: string): Promise<[keys: number, status: number]> {
    let keys = 0;
    const counting = createHook({ init: (_, type) => void (type === 'SCRYPTREQUEST' && keys++) });
    counting.enable();
    const { status } = await logIn(system, name, password);
    counting.disable();
    return [keys, status];
  }

  it('is the same work whether the name, the password or nothing of it is known (ID-2)', async () => {
    const [known, disabled] = [await newcomer(system), await newcomer(system)];
    await system.database.query('UPDATE people SET enabled = false WHERE id = $1', [disabled.id]);
    expect(await workFor(known.username, 'wrong')).toEqual([1, 400]);
    expect(await workFor('nobody-at-all', 'wrong')).toEqual([1, 400]);
    expect(await workFor(disabled.username, disabled.password)).toEqual([1, 400]);
    expect(await workFor(known.username, known.password)).toEqual([1, 200]);
  });
});

describe('a right password', () => {
  it('forgives the wrong ones before it', async () => {
    const { username, password } = await newcomer(system);
    for (const guess of ['one', 'two', password, 'one', 'two'])
      await logIn(system, username, guess);
    expect((await logIn(system, username, password)).status).toBe(200);
  });

  it('is worth nothing for the account of a client', async () => {
    const { id, password } = await newcomer(system);
    await system.database.query(
      `UPDATE people SET password = (SELECT password FROM people WHERE id = $1)
       WHERE username = 'service-account-services'`,
      [id],
    );
    expect((await logIn(system, 'service-account-services', password)).status).toBe(400);
  });

  it('is never a megabyte', async () => {
    const { username } = await newcomer(system);
    expect((await logIn(system, username, 'x'.repeat(2_000))).status).toBe(400);
    const { rowCount } = await system.database.query('SELECT FROM login_attempts WHERE name = $1', [
      username,
    ]);
    expect(rowCount).toBe(0);
  });
});
