import type { FastifyRequest } from 'fastify';
import { noRevocations } from '../testing/no-revocations.ts';
import { tokenFor, trust, verify } from '../testing/token.ts';
import { useIdentity } from './use-identity.ts';
import { useKeycloak } from './use-keycloak.ts';

const sessions = { hasCookie: () => false, find: async () => null };
const identify = useIdentity({ verify, sessions, revokedTokens: noRevocations, origins: [] });
const guard = useKeycloak({ ...trust, identify })('operator', 'admin');

/** The error of the guard for a token; null when it passes. */
function errorFor(token: string): Promise<unknown> {
  const request = { headers: { authorization: `Bearer ${token}` } } as FastifyRequest;
  return guard(request).then(
    () => null,
    ({ extensions: { code, http } }) => [code, http.status],
  );
}

describe('keycloak-connect behind our own verification', () => {
  it('uses our keys, without a request to the provider (ID-5)', async () => {
    expect(await errorFor(await tokenFor('olga', ['operator']))).toBeNull();
    expect(await errorFor(await tokenFor('mira', ['customer']))).toEqual(['FORBIDDEN', 403]);
  });

  it('rejects roles with similar names (ID-11)', async () => {
    for (const role of ['realm:operator', 'souk:operator', 'Operator', 'operators']) {
      expect(await errorFor(await tokenFor('mallory', [role]))).toEqual(['FORBIDDEN', 403]);
    }
  });

  it('rejects with 401 an expired token that our clock tolerance still accepts (ID-4)', async () => {
    const ended = await tokenFor('olga', ['operator'], '-10s');
    await expect(verify(ended)).resolves.toMatchObject({ username: 'olga' });
    expect(await errorFor(ended)).toEqual(['UNAUTHENTICATED', 401]);
  });

  it('does not see a token that our verification rejects (ID-4)', async () => {
    for (const token of ['junk', 'a.b.c', `${await tokenFor('olga', ['operator'])}x`]) {
      expect(await errorFor(token)).toEqual(['UNAUTHENTICATED', 401]);
    }
  });

  it('cannot be created for an issuer that is not a realm', () => {
    const noRealm = { ...trust, issuer: 'https://login.test', identify };
    expect(() => useKeycloak(noRealm)).toThrow('OIDC_ISSUER does not end in /realms/<name>.');
  });
});
