import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/**
 * 16 MiB, and five passes unless the realm's policy says otherwise: one of the equivalent settings
 * of the OWASP Password Storage Cheat Sheet.
 */
const cost = { N: 2 ** 14, r: 8 };
const defaultPasses = 5;
const keyBytes = 32;

export type PasswordHasher = {
  /** Salts and hashes a password. The result contains the cost, so that the cost may change. */
  hash: (password: string) => Promise<string>;
  /** Whether the password has this hash. Takes as long for null, and is then false. */
  matches: (password: string, hash: string | null) => Promise<boolean>;
};

/** Hashes with scrypt (RFC 7914). More passes slow down both logins and attackers. */
export function passwordHasher(policy: string): PasswordHasher {
  const p = Number(policy.match(/\bhashIterations\((\d+)\)/)?.[1] ?? defaultPasses);
  const hash = async (password: string) => encodedHash(password, randomBytes(16), { ...cost, p });
  // Its key is empty, so no password ever matches it.
  const dummyHash = ['scrypt', cost.N, cost.r, p, 'AAAAAAAAAAAAAAAAAAAAAA==', ''].join('$');
  const matches = async (password: string, hash: string | null) => {
    const expected = hash ?? dummyHash;
    const [, N, r, p, salt = ''] = expected.split('$');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const actual = await encodedHash(password, Buffer.from(salt, 'base64'), cost);
    const [left, right] = [Buffer.from(actual), Buffer.from(expected)];
    return left.length === right.length && timingSafeEqual(left, right);
  };
  return { hash, matches };
}

async function encodedHash(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<string> {
  const key = await derive(password.normalize('NFKC'), salt, keyBytes, cost);
  const numbers = [cost.N, cost.r, cost.p].join('$');
  return `scrypt$${numbers}$${salt.toString('base64')}$${key.toString('base64')}`;
}
