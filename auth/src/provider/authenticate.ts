import { isText } from './database.ts';
import type { ProviderDependencies } from './provider-context.ts';
import type { User } from './user-store.ts';

/** Longer user names and passwords are rejected without a look at the database. */
const charsMax = 1_024;
const isPlausible = (value: string) => value.length <= charsMax && isText(value);

type Credentials = {
  /** A user name or an e-mail address. */
  readonly login: string;
  readonly password: string;
  /** The address of the client. Null for our own gateway, which limits its clients itself. */
  readonly address: string | null;
};

/**
 * Returns the user with this name (or e-mail address) and password, or null. Ignores spaces around the
 * name, and its Unicode form. An unknown name takes as long as a known one. After `failureFactor` wrong
 * passwords in a row, a name has to wait for the realm's `waitIncrementSeconds` between attempts, even
 * with the right password. Throws TryLater when the address has failed too often, or too many
 * passwords are being checked.
 */
export async function authenticate(
  dependencies: ProviderDependencies,
  { login, password, address }: Credentials,
): Promise<User | null> {
  const run = () => findUser(dependencies, login, password);
  if (address === null) return run();
  return dependencies.failedAttempts.attempt(address, run, (user) => user !== null);
}

async function findUser(
  dependencies: ProviderDependencies,
  typed: string,
  password: string,
): Promise<User | null> {
  if (!isPlausible(typed) || !isPlausible(password)) return null;
  const login = typed.trim().normalize('NFC');
  const credentials = await dependencies.users.findCredentials(login);
  const name = credentials?.user.username ?? login.toLowerCase();
  if (!(await countAttempt(dependencies, name))) return null;
  const matches = await dependencies.passwords.matches(password, credentials?.password ?? null);
  if (!matches || !credentials?.user.enabled) return null;
  await dependencies.database.query('DELETE FROM login_attempts WHERE name = $1', [name]);
  return credentials.user;
}

/**
 * Counts an attempt as failed before its password is checked, so that concurrent attempts all count.
 * Returns false while the name has to wait.
 */
async function countAttempt(
  { realm, database }: ProviderDependencies,
  name: string,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO login_attempts AS earlier (name, failures, last_at) VALUES ($1, 1, now())
     ON CONFLICT (name) DO UPDATE SET failures = earlier.failures + 1, last_at = now()
       WHERE earlier.failures < $2 OR earlier.last_at < now() - make_interval(secs => $3)`,
    [name, realm.failureFactor, realm.waitIncrementSeconds],
  );
  return rowCount === 1;
}
