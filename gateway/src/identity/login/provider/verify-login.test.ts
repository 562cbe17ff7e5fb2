import { generateKeyPair, SignJWT } from 'jose';
import { tokenFor, trust, verify } from '../../../testing/token.ts';
import { ProviderFailed } from './provider-failed.ts';
import { loginVerifier } from './verify-login.ts';

const provider = await generateKeyPair('RS256');
const foreign = await generateKeyPair('RS256');
const verifyLogin = loginVerifier(verify, async () => provider.publicKey);

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
  it('is accepted with two tokens of the provider for one user (ID-3)', async () => {
    await expect(verifyLogin(await loginOf())).resolves.toBeUndefined();
  });

  it.each([
    ['an ID token with a foreign signature', async () => ({ id: await idToken(foreign) })],
    ['an access token that the gateway does not accept', async () => ({ access: await idToken() })],
    ['tokens of two users', async () => ({ access: await tokenFor('bob') })],
  ])('is rejected with %s (ID-3)', async (_, wrong) => {
    const verified = verifyLogin(await loginOf(await wrong()));
    await expect(verified).rejects.toThrow(ProviderFailed);
  });
});
