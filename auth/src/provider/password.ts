import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/**
 * 16 MiB, and five passes when the realm's policy says nothing else: one of the settings that the
 * OWASP password storage sheet holds equal.
 */
const memory = { N: 2 ** 14, r: 8 };
const passesByDefault = 5;
const keyBytes = 32;

export type Passwords = {
  /** Salts and hashes a password. The text says how, so that the cost may change. */
  hash: (password: string) => Promise<string>;
  /** Whether the password is the hashed one. Takes as long when there is none to compare with. */
  matches: (password: string, hash: string | null) => Promise<boolean>;
};

/** Hashes with scrypt (RFC 7914). More passes take longer, for us as for a thief. */
export function passwordsOf(policy: string): Passwords {
  const p = Number(policy.match(/\bhashIterations\((\d+)\)/)?.[1] ?? passesByDefault);
  const hash = async (password: string) => textOf(password, randomBytes(16), { ...memory, p });
  // It has no key at its end, so no password ever has this text.
  const nobodys = ['scrypt', memory.N, memory.r, p, 'AAAAAAAAAAAAAAAAAAAAAA==', ''].join('$');
  const matches = async (password: string, hash: string | null) => {
    const expected = hash ?? nobodys;
    const [, N, r, p, salt = ''] = expected.split('$');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const given = await textOf(password, Buffer.from(salt, 'base64'), cost);
    const [left, right] = [Buffer.from(given), Buffer.from(expected)];
    return left.length === right.length && timingSafeEqual(left, right);
  };
  return { hash, matches };
}

async function textOf(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<string> {
  const key = await derive(password.normalize('NFKC'), salt, keyBytes, cost);
  const numbers = [cost.N, cost.r, cost.p].join('$');
  return `scrypt$${numbers}$${salt.toString('base64')}$${key.toString('base64')}`;
}
