import { decodeJwt, decodeProtectedHeader } from 'jose';
import { askForTokens, logIn, newcomer, refresh, userinfo } from './requests.ts';
import type { Bench } from './under-test.ts';

const refused = { status: 400, body: { error: 'invalid_grant' } };

export function tokens(bench: () => Bench): void {
  describe('a name and a password', () => {
    it('give tokens to a client that may ask so (ID-2, ID-5)', async () => {
      for (const client of ['gateway', 'sandbox']) {
        const { status, body } = await logIn(bench(), 'buyer', undefined, client);
        expect(status).toBe(200);
        const viewer = await bench().verify(body.access_token);
        expect(viewer).toMatchObject({ username: 'buyer', azp: client, scopes: [] });
        expect(decodeJwt(body.id_token)).toMatchObject({ aud: client, sid: viewer.sessionId });
      }
    });

    it('are refused alike when the password is wrong and when there is nobody', async () => {
      const { username } = await newcomer(bench());
      const wrong = await logIn(bench(), username, 'a wrong password');
      const nobody = await logIn(bench(), 'nobody-of-that-name', 'a wrong password');
      expect(wrong.status).toBeGreaterThanOrEqual(400);
      expect(wrong.status).toBeLessThan(500);
      expect(wrong.body.error).toBe('invalid_grant');
      expect(nobody).toEqual(wrong);
    });

    it('give nothing to a client that may not ask so', async () => {
      const { status } = await logIn(bench(), 'buyer', undefined, 'orchestrators');
      expect(status).toBeGreaterThanOrEqual(400);
    });

    it('give nothing to a client with a wrong secret', async () => {
      const { DEMO_PASSWORD: password = '' } = bench().values;
      const { status, body } = await askForTokens(bench(), {
        ...{ grant_type: 'password', username: 'buyer', password },
        ...{ client_id: 'gateway', client_secret: 'a guess' },
      });
      expect(status).toBe(401);
      expect(body).not.toHaveProperty('access_token');
    });

    it('are everybody’s own: each demo person has the roles of the shop', async () => {
      const roles = {
        courier: 'courier',
        analyst: 'analyst',
        operator: 'operator',
        admin: 'admin',
      };
      for (const [username, role] of Object.entries(roles)) {
        const { body } = await logIn(bench(), username);
        expect((await bench().verify(body.access_token)).roles).toContain(role);
      }
    });
  });

  describe('an access token', () => {
    it('is Keycloak’s to the letter, as far as we read it', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const claims = decodeJwt(body.access_token);
      expect(decodeProtectedHeader(body.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
      expect(claims).toMatchObject({
        ...{ iss: bench().provider.issuer, typ: 'Bearer', azp: 'gateway', email_verified: true },
        ...{ preferred_username: 'buyer', email: 'buyer@souk.example', name: 'Mira Lang' },
        ...{ given_name: 'Mira', family_name: 'Lang' },
        realm_access: { roles: expect.arrayContaining(['customer']) },
      });
      expect([claims.aud].flat()).toContain('souk');
      expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
      expect(String(claims.scope).split(' ')).toEqual(expect.arrayContaining(['openid', 'email']));
    });
  });

  describe('a refresh token', () => {
    it('is replaced with each use', async () => {
      const first = await logIn(bench(), 'buyer');
      const second = await refresh(bench(), first.body.refresh_token);
      expect(second.status).toBe(200);
      expect(second.body.refresh_token).not.toBe(first.body.refresh_token);
      const before = await bench().verify(first.body.access_token);
      expect(await bench().verify(second.body.access_token)).toEqual(before);
      expect((await refresh(bench(), second.body.refresh_token)).status).toBe(200);
    });

    it('used twice ends its successor too: one of the two was a thief', async () => {
      const first = await logIn(bench(), 'buyer');
      const second = await refresh(bench(), first.body.refresh_token);
      expect(await refresh(bench(), first.body.refresh_token)).toMatchObject(refused);
      expect(await refresh(bench(), second.body.refresh_token)).toMatchObject(refused);
    });

    it('used by many at once is good for one of them', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const many = Array.from({ length: 10 }, () => refresh(bench(), body.refresh_token));
      const statuses = (await Promise.all(many)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    });

    it('is worth nothing to another client', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const stolen = await refresh(bench(), body.refresh_token, 'sandbox');
      expect(stolen.status).toBe(400);
    });
  });

  describe('a client on its own', () => {
    it.each([
      ['services', []],
      ['orchestrators', ['saga:participate']],
    ])('%s has the scopes %j (ID-11)', async (client, scopes) => {
      const form = { grant_type: 'client_credentials', client_id: client };
      const { status, body } = await askForTokens(bench(), form);
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('refresh_token');
      const viewer = await bench().verify(body.access_token);
      expect(viewer).toMatchObject({ azp: client, scopes, email: null });
      expect(viewer.username).toBe(`service-account-${client}`);
    });

    it.each(['gateway', 'sandbox'])('%s gets no token', async (client) => {
      const form = { grant_type: 'client_credentials', client_id: client };
      const { status } = await askForTokens(bench(), form);
      expect(status).toBeGreaterThanOrEqual(400);
    });
  });

  describe('the user’s information', () => {
    it('is of now, not of the token (ID-6)', async () => {
      const { id, username, password } = await newcomer(bench());
      const { body } = await logIn(bench(), username, password);
      await bench().admin.updateUser(id, { firstName: 'Nora' });
      const response = await userinfo(bench(), body.access_token);
      expect(await response.json()).toMatchObject({
        ...{ sub: id, preferred_username: username, given_name: 'Nora', family_name: 'Amin' },
      });
    });

    it.each(['junk', 'a.b.c'])('is not for who shows %s', async (token) => {
      expect((await userinfo(bench(), token)).status).toBe(401);
    });

    it('is not for an ID token', async () => {
      const { body } = await logIn(bench(), 'buyer');
      expect((await userinfo(bench(), body.id_token)).status).toBe(401);
    });
  });
}
