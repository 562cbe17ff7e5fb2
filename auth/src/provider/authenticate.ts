import { isText } from './database.ts';
import type { LoginAttempt } from './login-limits.ts';
import type { ProviderDependencies } from './provider-context.ts';
import type { User } from './user-store.ts';

/** Longer user names and passwords are rejected without a look at the database. */
const charsMax = 1_024;
const isPlausible = (value: string) => value.length <= charsMax && isText(value);

/** The client that sends a password. */
export type Sender = Pick<LoginAttempt, 'from' | 'isRelayed'> & {
  /** The id of the device, if this user has logged in with it; null for any other user. */
  readonly deviceOf: (userId: string) => string | null;
};

type Credentials = {
  /** A user name or an e-mail address. */
  readonly login: string;
  readonly password: string;
  readonly sender: Sender;
};

/**
 * Returns the user with this name (or e-mail address) and password, or null. Ignores spaces around the
 * name, and its Unicode form. An unknown name takes as long as a known one. Throws TryLater after too
 * many wrong passwords (`LoginLimits`), even for the right one, or when too many passwords are being
 * checked.
 */
export async function authenticate(
  { users, passwords, limits }: ProviderDependencies,
  { login: typed, password, sender }: Credentials,
): Promise<User | null> {
  // Here and not by PostgreSQL alone: names that it takes for one have to count as one.
  const login = typed.trim().normalize('NFC').toLowerCase();
  const plausible = isPlausible(login) && isPlausible(password);
  const credentials = plausible ? await users.findCredentials(login) : null;
  const knownDevice = credentials && sender.deviceOf(credentials.user.id);
  // The name as typed: if a user's name and e-mail address shared a count, it would show who has which.
  const attempt = { ...sender, name: login, knownDevice };
  return limits.attempt(attempt, async () => {
    if (!plausible) return null;
    const matches = await passwords.matches(password, credentials?.password ?? null);
    return matches && credentials?.user.enabled ? credentials.user : null;
  });
}
