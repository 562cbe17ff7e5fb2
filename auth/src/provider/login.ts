import { isText } from './database.ts';
import type { Parts } from './identity.ts';
import type { Person } from './people.ts';

/** No form field of ours holds more. */
const charsMax = 1_024;
const isTyped = (value: string) => value.length <= charsMax && isText(value);

/**
 * Who has this name (or address) and this password; null for everybody else. It takes as long when
 * nobody has the name. After many wrong passwords in a row, a name waits between tries, right or
 * wrong: `failureFactor` and `waitIncrementSeconds` of the realm.
 */
export async function personWith(
  parts: Parts,
  login: string,
  password: string,
): Promise<Person | null> {
  if (!isTyped(login) || !isTyped(password)) return null;
  const credentials = await parts.people.credentialsOf(login);
  const name = credentials?.person.username ?? login.toLowerCase();
  if (!(await mayTry(parts, name))) return null;
  const right = await parts.passwords.matches(password, credentials?.password ?? null);
  if (!right || !credentials?.person.enabled) return null;
  await parts.database.query('DELETE FROM login_attempts WHERE name = $1', [name]);
  return credentials.person;
}

/** Counts a try as failed before it is one: a hundred at once are a hundred. */
async function mayTry({ realm, database }: Parts, name: string): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO login_attempts AS tried (name, failures, last_at) VALUES ($1, 1, now())
     ON CONFLICT (name) DO UPDATE SET failures = tried.failures + 1, last_at = now()
       WHERE tried.failures < $2 OR tried.last_at < now() - make_interval(secs => $3)`,
    [name, realm.failureFactor, realm.waitIncrementSeconds],
  );
  return rowCount === 1;
}

/** Why the realm's policy refuses a password, for the person who chose it; null when it doesn't. */
export function faultOf(password: string, policy: string): string | null {
  const least = Number(policy.match(/\blength\((\d+)\)/)?.[1] ?? 1);
  const most = Number(policy.match(/\bmaxLength\((\d+)\)/)?.[1] ?? charsMax);
  if (password.length < least) return `The password must have ${least} characters at least.`;
  if (password.length > most) return `The password must have ${most} characters at most.`;
  return null;
}
