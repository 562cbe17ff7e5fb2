import { createHash, randomBytes } from 'node:crypto';

/** Creates the token of a guest's cart: 128 random bits, which nothing but the client keeps. */
export function newGuestToken(): string {
  return randomBytes(16).toString('base64url');
}

/** The SHA-256 of a token, which is what the database has of it. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
