import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An issuer of access tokens: it serves its public key, and signs what a test asks for. */
export type KeyServer = {
  readonly issuer: string;
  readonly keysUrl: string;
  /** A valid token of a user for the next five minutes. */
  readonly tokenFor: (userId: string) => string;
  readonly stop: () => Promise<void>;
};

/** Starts an issuer on a free port. */
export async function startKeyServer(): Promise<KeyServer> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k-1', alg: 'ES256' };
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const partOf = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const tokenFor = (userId: string) => {
    const exp = Math.floor(Date.now() / 1_000) + 300;
    const about = { iss: issuer, aud: 'souk', azp: 'gateway', typ: 'Bearer' };
    const claims = { ...about, sub: userId, preferred_username: userId, exp };
    const text = `${partOf({ alg: 'ES256', kid: 'k-1' })}.${partOf(claims)}`;
    const options = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${text}.${sign('sha256', Buffer.from(text), options).toString('base64url')}`;
  };
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { issuer, keysUrl: `${issuer}/keys`, tokenFor, stop };
}
