import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Piscina } from 'piscina';
import type { ScryptTask } from './scrypt-worker.ts';
import { TryLater } from './try-later.ts';

/**
 * 16 MiB, and five passes unless the realm's policy says otherwise: one of the equivalent settings
 * of the OWASP Password Storage Cheat Sheet.
 */
const cost = { N: 2 ** 14, r: 8 };
const defaultPasses = 5;
const keyBytes = 32;

/** Passwords that are hashed at the same time. More would only take the processor from all else. */
const threadsMax = 2;
/** Passwords that wait for a thread: some seconds of work, less than a client waits. */
const queueMax = 128;
/** Threads for passwords run at a lower priority than the rest of the process, as `nice -n 10` does. */
const niceness = 10;

export type PasswordHasher = {
  /** Salts and hashes a password. The result contains the cost, so that the cost may change. */
  hash: (password: string) => Promise<string>;
  /** Whether the password has this hash. Takes as long for null, and is then false. */
  matches: (password: string, hash: string | null) => Promise<boolean>;
  /** Ends the threads. */
  close: () => Promise<void>;
};

/**
 * Hashes with scrypt (RFC 7914), in worker threads: hashing a password takes a processor for a long
 * time by design. More passes slow down both logins and attackers. `hash` and `matches` throw
 * TryLater while the queue is full.
 */
export function passwordHasher(
  policy: string,
  passes = Number(policy.match(/\bhashIterations\((\d+)\)/)?.[1] ?? defaultPasses),
): PasswordHasher {
  const pool = new Piscina<ScryptTask, string>({
    filename: new URL('./scrypt-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threadsMax,
    idleTimeout: 30_000,
    niceIncrement: niceness,
  });
  const ownCost = { ...cost, p: passes };
  const hash = (password: string) => encodedHash(pool, password, randomBytes(16), ownCost);
  // Its key is empty, so no password ever matches it.
  const dummyHash = ['scrypt', cost.N, cost.r, passes, 'AAAAAAAAAAAAAAAAAAAAAA==', ''].join('$');
  const matches = async (password: string, hash: string | null) => {
    const expected = hash ?? dummyHash;
    const [, N, r, p, salt = ''] = expected.split('$');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const actual = await encodedHash(pool, password, Buffer.from(salt, 'base64'), cost);
    const [left, right] = [Buffer.from(actual), Buffer.from(expected)];
    return left.length === right.length && timingSafeEqual(left, right);
  };
  return { hash, matches, close: () => pool.close({ force: true }) };
}

async function encodedHash(
  pool: Piscina<ScryptTask, string>,
  password: string,
  salt: Buffer,
  cost: ScryptTask['cost'],
): Promise<string> {
  if (pool.queueSize >= queueMax)
    throw new TryLater(503, 'Too many passwords are being checked.', 2);
  const key = await pool.run({ password: password.normalize('NFKC'), salt, keyBytes, cost });
  const numbers = [cost.N, cost.r, cost.p].join('$');
  return `scrypt$${numbers}$${salt.toString('base64')}$${key}`;
}
