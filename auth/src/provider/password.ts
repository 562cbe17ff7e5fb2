import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** 16 MiB and five passes: one of the settings that the OWASP password storage sheet holds equal. */
const cost = { N: 2 ** 14, r: 8, p: 5 };
const keyBytes = 32;

/** Salts and hashes a password (scrypt, RFC 7914). The text says how, so that the cost may rise. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, keyBytes, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Nobody's: it takes as long to check as anybody's, and is never right. */
const nobodys = ['scrypt', cost.N, cost.r, cost.p, 'AAAAAAAAAAAAAAAAAAAAAA==', ''].join('$');

/** Whether the password is the hashed one. Takes as long when there is none to compare with. */
export async function passwordIs(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? nobodys).split('$');
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64');
  const given = await derive(
    password.normalize('NFKC'),
    Buffer.from(salt, 'base64'),
    keyBytes,
    options,
  );
  return expected.length === given.length && timingSafeEqual(given, expected);
}
