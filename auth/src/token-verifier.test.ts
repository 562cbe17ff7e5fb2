import { createSecretKey, KeyObject } from 'node:crypto';
import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  type JWTVerifyGetKey,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { bearerToken, tokenVerifier } from './token-verifier.ts';

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const otherIssuer = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'k-1', alg: 'RS256' };
const settings = { issuer: 'https://login.souk.test/realms/souk', audience: 'souk' };
const keys = createLocalJWKSet({ keys: [jwk] });

const start = new Date('2026-11-21T09:30:00Z');
const at = (seconds: number) => Math.floor(start.getTime() / 1000) + seconds;

const good: JWTPayload = {
  iss: settings.issuer,
  aud: ['souk', 'account'],
  sub: 'b-1',
  azp: 'gateway',
  typ: 'Bearer',
  sid: 's-1',
  exp: at(300),
  preferred_username: 'mira',
  email: 'mira@souk.example',
  given_name: 'Mira',
  family_name: 'Lang',
  realm_access: { roles: ['customer', 'courier'] },
};

type Signing = { key?: CryptoKey | KeyObject; alg?: string; kid?: string };

function token(
  over: Partial<Record<string, unknown>> = {},
  { key = privateKey, ...header }: Signing = {},
) {
  const claims = Object.entries({ ...good, ...over }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(claims))
    .setProtectedHeader({ alg: 'RS256', kid: 'k-1', ...header })
    .sign(key);
}

const now = () => start;
const verify = tokenVerifier({ ...settings, keys, now });
const unauthenticated = {
  message: 'Authentication required. Log in, then retry.',
  extensions: { code: 'UNAUTHENTICATED' },
};

describe('a token', () => {
  it('identifies the viewer (ID-5)', async () => {
    expect(await verify(await token())).toEqual({
      id: 'b-1',
      username: 'mira',
      email: 'mira@souk.example',
      firstName: 'Mira',
      lastName: 'Lang',
      roles: ['customer', 'courier'],
      scopes: ['delivery:write'],
      azp: 'gateway',
      sessionId: 's-1',
    });
  });

  it('says whether the address is confirmed (ID-8)', async () => {
    expect(await verify(await token({ email_verified: true }))).toMatchObject({
      emailVerified: true,
    });
    for (const email_verified of [false, undefined])
      expect(await verify(await token({ email_verified }))).not.toHaveProperty('emailVerified');
  });

  it('of a service account has no names and no session', async () => {
    const noNames = { email: undefined, given_name: undefined, family_name: undefined };
    const claims = { azp: 'orchestrators', sid: undefined, realm_access: undefined, ...noNames };
    const viewer = await verify(await token(claims));
    expect(viewer).toMatchObject({ email: null, roles: [], scopes: ['saga:participate'] });
    expect(viewer).not.toHaveProperty('sessionId');
  });

  it.each([
    ['is no token', () => 'abc'],
    ['is empty', () => ''],
    ['has another audience', () => token({ aud: 'bank' })],
    ['has no audience', () => token({ aud: undefined })],
    ['is of another realm', () => token({ iss: 'https://login.souk.test/realms/other' })],
    ['was issued to another client', () => token({ azp: 'bank' })],
    ['was issued to no client', () => token({ azp: undefined })],
    ['is an ID token', () => token({ typ: 'ID' })],
    ['has no type', () => token({ typ: undefined })],
    ['has no subject', () => token({ sub: undefined })],
    ['never expires', () => token({ exp: undefined })],
    ['has expired', () => token({ exp: at(-31) })],
    ['is not valid yet', () => token({ nbf: at(31) })],
    ['was issued in the future', () => token({ iat: at(31) })],
    ['is signed by another issuer', () => token({}, { key: otherIssuer.privateKey })],
    ['has an unknown key id', () => token({}, { kid: 'k-2' })],
    ['is not signed', () => new UnsecuredJWT(good).encode()],
    ['was changed', async () => (await token()).replace(/\.[^.]+\./, `.${payload}.`)],
    ['is signed with the public key as a secret', signedWithPublicKey],
    [
      'is signed with an algorithm that is not allowed',
      () => token({}, { key: KeyObject.from(privateKey), alg: 'RS512' }),
    ],
  ])('is rejected when it %s (ID-4)', async (_, forge) => {
    await expect(verify(await forge())).rejects.toMatchObject(unauthenticated);
  });

  it.each([
    ['expired', { exp: at(-29) }],
    ['an nbf', { nbf: at(29) }],
    ['an iat', { iat: at(29) }],
  ])('may have %s of clock skew', async (_, claims) => {
    await expect(verify(await token(claims))).resolves.toMatchObject({ id: 'b-1' });
  });
});

const admin = { ...good, realm_access: { roles: ['admin'] } };
const payload = Buffer.from(JSON.stringify(admin)).toString('base64url');

async function signedWithPublicKey(): Promise<string> {
  const secret = createSecretKey(Buffer.from(await exportSPKI(publicKey)));
  return token({}, { key: secret, alg: 'HS256' });
}

describe('the keys', () => {
  it('are used once for the same token', async () => {
    let calls = 0;
    const counting: JWTVerifyGetKey = (...parsed) => {
      calls += 1;
      return keys(...parsed);
    };
    const counted = tokenVerifier({ ...settings, now, keys: counting });
    const same = await token();
    expect(await counted(same)).toBe(await counted(same));
    expect(calls).toBe(1);
  });

  it('are used again once the token has expired', async () => {
    let moment = start;
    const aging = tokenVerifier({ ...settings, keys, now: () => moment });
    const same = await token({ exp: at(10) });
    await aging(same);
    moment = new Date(start.getTime() + 39_000);
    await expect(aging(same)).resolves.toMatchObject({ id: 'b-1' });
    moment = new Date(start.getTime() + 41_000);
    await expect(aging(same)).rejects.toMatchObject(unauthenticated);
  });

  it('that can’t be fetched are UNAVAILABLE, not UNAUTHENTICATED', async () => {
    const error = new TypeError('fetch failed');
    const failing = tokenVerifier({ ...settings, now, keys: () => Promise.reject(error) });
    await expect(failing(await token())).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
      cause: error,
    });
  });
});

describe('an authorization header', () => {
  it('holds a token', () => {
    expect(bearerToken('Bearer a.b.c')).toBe('a.b.c');
    expect(bearerToken('bearer a.b.c')).toBe('a.b.c');
  });

  it('is missing for an anonymous caller', () => {
    expect(bearerToken(undefined)).toBeNull();
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a b', 'Basic YTpi', 'a.b.c'])(
    'is rejected when it is %p',
    (header) => {
      expect(() => bearerToken(header)).toThrow('Authentication required. Log in, then retry.');
    },
  );
});
