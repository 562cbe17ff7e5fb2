import { createHook } from 'node:async_hooks';
import { logIn, newUser } from '../contract/requests.ts';
import { type EmbeddedProvider, startEmbedded } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;

beforeAll(async () => {
  system = await startEmbedded();
});

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

it('a name is found with spaces around it, and in another case', async () => {
  const { username, password } = await newUser(system);
  for (const name of [` ${username}\n`, `\u00a0${username.toUpperCase()}`]) {
    expect((await logIn(system, name, password)).status).toBe(200);
  }
});

describe('wrong passwords for a name', () => {
  it('count together, however the name is written', async () => {
    // The same name in the forms NFC and NFD.
    const names = ['Ren\u00e9', ' Rene\u0301 ', 'REN\u00c9'];
    for (let n = 0; n < 10; n += 1) await logIn(system, names[n % 3] ?? '', 'wrong');
    expect((await logIn(system, 'ren\u00e9', 'wrong')).status).toBe(429);
  });

  it('all count when they come at once', async () => {
    const { username } = await newUser(system);
    const attempts = Array.from({ length: 20 }, () => logIn(system, username, 'wrong'));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(10);
  });
});

describe('a failed login', () => {
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
    expect(await derivations(username, 'x'.repeat(1_024))).toEqual([1, 400]);
    expect(await derivations(username, 'x'.repeat(1_025))).toEqual([0, 400]);
  });
});
