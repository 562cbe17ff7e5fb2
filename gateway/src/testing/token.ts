import { tokenVerifier } from '@souk/auth/token-verifier';
import type { Viewer } from '@souk/auth/viewer';
import { generateKeyPair, SignJWT } from 'jose';

const issuer = 'https://login.test/realms/souk';
const { publicKey, privateKey } = await generateKeyPair('RS256');

/** The issuer of the tokens of `tokenFor`. Nothing listens at its address. */
export const trust = { issuer, audience: 'souk', keys: async () => publicKey };

/** Verifies the tokens of `tokenFor`, and rejects all others. */
export const verify: (token: string) => Promise<Viewer> = tokenVerifier(trust);

/** An access token in the form of the identity provider's. */
export function tokenFor(username: string, roles: string[] = [], lifetime = '5m'): Promise<string> {
  const realm_access = { roles };
  return new SignJWT({ typ: 'Bearer', azp: 'sandbox', preferred_username: username, realm_access })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setAudience('souk')
    .setSubject(`id-of-${username}`)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(privateKey);
}
