import type { FastifyRequest } from 'fastify';
import { tokenFor, trust, verify } from '../testing/token.ts';
import { identity } from './use-identity.ts';
import { keycloakGuard } from './use-keycloak.ts';

const sessions = { hasCookie: () => false, find: async () => null };
const identify = identity({ verify, sessions, origins: [] });
const guard = keycloakGuard({ ...trust, identify })('operator', 'admin');

/** What the guard says of a token: nothing when it lets it in. */
function saidOf(token: string): Promise<unknown> {
  const request = { headers: { authorization: `Bearer ${token}` } } as FastifyRequest;
  return guard(request).then(
    () => null,
    ({ extensions: { code, http } }) => [code, http.status],
  );
}

describe('keycloak-connect behind our own verification', () => {
  it('needs nobody at the address of the provider, as it is given our keys (ID-5)', async () => {
    expect(await saidOf(await tokenFor('olga', ['operator']))).toBeNull();
    expect(await saidOf(await tokenFor('mira', ['customer']))).toEqual(['FORBIDDEN', 403]);
  });

  it('takes no role that only looks like ours (ID-11)', async () => {
    for (const role of ['realm:operator', 'souk:operator', 'Operator', 'operators']) {
      expect(await saidOf(await tokenFor('mallory', [role]))).toEqual(['FORBIDDEN', 403]);
    }
  });

  it('refuses with 401 what it knows for ended, though ours still has patience (ID-4)', async () => {
    const ended = await tokenFor('olga', ['operator'], '-10s');
    await expect(verify(ended)).resolves.toMatchObject({ username: 'olga' });
    expect(await saidOf(ended)).toEqual(['UNAUTHENTICATED', 401]);
  });

  it('is not asked about a token that ours refuses (ID-4)', async () => {
    for (const token of ['junk', 'a.b.c', `${await tokenFor('olga', ['operator'])}x`]) {
      expect(await saidOf(token)).toEqual(['UNAUTHENTICATED', 401]);
    }
  });

  it('is not made for an issuer that is no realm', () => {
    const elsewhere = { ...trust, issuer: 'https://login.test', identify };
    expect(() => keycloakGuard(elsewhere)).toThrow('OIDC_ISSUER does not end in /realms/<name>.');
  });
});
