import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Database } from './database.ts';

/**
 * Longer than the lifetime of any token: an ID token is a logout hint for as long as its session.
 */
const keyRetention = '24 hours';

/**
 * The realm's private keys, the current signing key first. Creates the first key if there is none.
 */
export async function signingKeys(database: Database): Promise<JWK[]> {
  const keys = await storedKeys(database);
  if (keys.length > 0) return keys;
  await addSigningKey(database);
  return storedKeys(database);
}

async function storedKeys(database: Database): Promise<JWK[]> {
  const newestFirst = 'SELECT jwk FROM signing_keys ORDER BY made_at DESC';
  const { rows } = await database.query<{ jwk: JWK }>(newestFirst);
  return rows.map(({ jwk }) => jwk);
}

/**
 * Creates the key that signs from now on. Earlier keys still verify; those replaced longer ago than
 * the retention are deleted.
 */
export async function addSigningKey(database: Database): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
  await database.query(
    `DELETE FROM signing_keys WHERE made_at < (
       SELECT max(made_at) FROM signing_keys WHERE made_at < now() - $1::interval)`,
    [keyRetention],
  );
  await database.query(
    'INSERT INTO signing_keys (kid, jwk, made_at) VALUES ($1, $2, clock_timestamp())',
    [kid, jwk],
  );
}

/** The key that signs cookies; it survives a restart. */
export async function cookieKey(database: Database): Promise<string> {
  await database.query(
    `INSERT INTO cookie_keys (key) SELECT $1 WHERE NOT EXISTS (SELECT FROM cookie_keys)`,
    [randomBytes(32).toString('base64url')],
  );
  const { rows } = await database.query<{ key: string }>('SELECT key FROM cookie_keys');
  return rows[0]?.key ?? '';
}
