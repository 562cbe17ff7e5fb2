import { randomUUID } from 'node:crypto';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { readLogoutToken } from './logout-token.ts';

const { publicKey, privateKey } = await generateKeyPair('RS256');
const foreign = await generateKeyPair('RS256');
const keys = async () => publicKey;
const trust = { issuer: 'https://login.test/realms/souk', audience: ['gateway'], keys };
const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const now = Math.floor(Date.now() / 1000);
const good = {
  iss: trust.issuer,
  aud: 'gateway',
  iat: now,
  exp: now + 60,
  jti: randomUUID(),
  sub: 'ann',
  sid: 'login-1',
  events,
};

function signed(claims: JWTPayload, typ = 'logout+jwt', key = privateKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ }).sign(key);
}

/** A copy of the good claims without one of them. */
function without(name: keyof typeof good): JWTPayload {
  const { [name]: _, ...others } = good;
  return others;
}

describe('a logout token (ID-8)', () => {
  it('names a login that the provider has ended', async () => {
    expect(await readLogoutToken(await signed(good), trust)).toMatchObject({
      jti: good.jti,
      userId: 'ann',
      providerSession: 'login-1',
    });
  });

  it.each([
    ['session', without('sub'), { userId: null, providerSession: 'login-1' }],
    ['user', without('sid'), { userId: 'ann', providerSession: null }],
  ])('may name only the %s', async (_, claims, named) => {
    expect(await readLogoutToken(await signed(claims), trust)).toMatchObject(named);
  });

  it.each([
    ['of another issuer', signed({ ...good, iss: 'https://evil.test' })],
    ['for another client', signed({ ...good, aud: 'sandbox' })],
    ['that has expired', signed({ ...good, exp: now - 60 })],
    ['without an expiry', signed(without('exp'))],
    ['without a time', signed(without('iat'))],
    ['without an id', signed(without('jti'))],
    ['without the event', signed(without('events'))],
    ['of another event', signed({ ...good, events: { 'https://else.test': {} } })],
    ['with a nonce', signed({ ...good, nonce: 'n' })],
    ['without user and session', signed({ ...without('sub'), sid: undefined })],
    ['of another type', signed(good, 'JWT')],
    ['with a foreign signature', signed(good, 'logout+jwt', foreign.privateKey)],
    ['that is malformed', Promise.resolve('abc')],
  ])('%s is rejected', async (_, token) => {
    await expect(readLogoutToken(await token, trust)).rejects.toThrow();
  });

  it('signed with the public key as a secret is rejected', async () => {
    const token = new SignJWT(good).setProtectedHeader({ alg: 'HS256', typ: 'logout+jwt' });
    await expect(
      readLogoutToken(await token.sign(Buffer.from('a'.repeat(32))), trust),
    ).rejects.toThrow('alg');
  });
});
