import { generateKeyPair, SignJWT } from 'jose';
import { tokenFor, trust, verify } from '../../../testing/token.ts';
import { ProviderFailed } from './provider-failed.ts';
import { usableBy } from './verify-login.ts';

const provider = await generateKeyPair('RS256');
const stranger = await generateKeyPair('RS256');
const assertUsable = usableBy(verify, async () => provider.publicKey);

function idToken({ privateKey } = provider): Promise<string> {
  const token = new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setIssuer(trust.issuer);
  return token.setExpirationTime('5m').sign(privateKey);
}

async function loginOf(over: object = {}) {
  const tokens = { access: await tokenFor('ann'), refresh: 'r', id: await idToken() };
  const login = { ...tokens, userId: 'id-of-ann', providerSession: null, expiresAt: new Date() };
  return { ...login, ...over };
}

describe('a login', () => {
  it('is of use with two tokens of the provider, of one user (ID-3)', async () => {
    await expect(assertUsable(await loginOf())).resolves.toBeUndefined();
  });

  it.each([
    ['an ID token that somebody else signed', async () => ({ id: await idToken(stranger) })],
    ['an access token that no door would take', async () => ({ access: await idToken() })],
    ['tokens of two users', async () => ({ access: await tokenFor('bob') })],
  ])('is of none with %s (ID-3)', async (_, wrong) => {
    const asserted = assertUsable(await loginOf(await wrong()));
    await expect(asserted).rejects.toThrow(ProviderFailed);
  });
});
