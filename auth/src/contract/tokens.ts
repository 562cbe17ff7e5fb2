import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { ContractContext } from './provider-under-test.ts';
import { logIn, newUser, refresh, requestTokens, userinfo } from './requests.ts';

const invalidGrant = { status: 400, body: { error: 'invalid_grant' } };

export function tokens(context: () => ContractContext): void {
  describe('the password grant', () => {
    it('issues tokens to a client that may use it (ID-2, ID-5)', async () => {
      for (const client of ['gateway', 'sandbox']) {
        const { status, body } = await logIn(context(), 'buyer', undefined, client);
        expect(status).toBe(200);
        const viewer = await context().verify(body.access_token);
        expect(viewer).toMatchObject({ username: 'buyer', azp: client, scopes: [] });
        expect(decodeJwt(body.id_token)).toMatchObject({ aud: client, sid: viewer.sessionId });
      }
    });

    it('fails in the same way for a wrong password and an unknown user', async () => {
      const { username } = await newUser(context());
      const wrong = await logIn(context(), username, 'a wrong password');
      const unknown = await logIn(context(), 'nobody-of-that-name', 'a wrong password');
      expect(wrong.status).toBeGreaterThanOrEqual(400);
      expect(wrong.status).toBeLessThan(500);
      expect(wrong.body.error).toBe('invalid_grant');
      expect(unknown).toEqual(wrong);
    });

    it('fails for a client that may not use it', async () => {
      const { status } = await logIn(context(), 'buyer', undefined, 'orchestrators');
      expect(status).toBeGreaterThanOrEqual(400);
    });

    it('fails for a client with a wrong secret', async () => {
      const { DEMO_PASSWORD: password = '' } = context().values;
      const { status, body } = await requestTokens(context(), {
        ...{ grant_type: 'password', username: 'buyer', password },
        ...{ client_id: 'gateway', client_secret: 'a guess' },
      });
      expect(status).toBe(401);
      expect(body).not.toHaveProperty('access_token');
    });

    it('issues tokens with the roles of each demo user', async () => {
      const roles = {
        courier: 'courier',
        analyst: 'analyst',
        operator: 'operator',
        admin: 'admin',
      };
      for (const [username, role] of Object.entries(roles)) {
        const { body } = await logIn(context(), username);
        expect((await context().verify(body.access_token)).roles).toContain(role);
      }
    });
  });

  describe('an access token', () => {
    it('has the headers and claims of Keycloak that our code reads', async () => {
      const { body } = await logIn(context(), 'buyer');
      const claims = decodeJwt(body.access_token);
      expect(decodeProtectedHeader(body.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
      expect(claims).toMatchObject({
        ...{ iss: context().provider.issuer, typ: 'Bearer', azp: 'gateway', email_verified: true },
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
      const first = await logIn(context(), 'buyer');
      const second = await refresh(context(), first.body.refresh_token);
      expect(second.status).toBe(200);
      expect(second.body.refresh_token).not.toBe(first.body.refresh_token);
      const before = await context().verify(first.body.access_token);
      expect(await context().verify(second.body.access_token)).toEqual(before);
      expect((await refresh(context(), second.body.refresh_token)).status).toBe(200);
    });

    it('used twice revokes its successor too, as it was stolen', async () => {
      const first = await logIn(context(), 'buyer');
      const second = await refresh(context(), first.body.refresh_token);
      expect(await refresh(context(), first.body.refresh_token)).toMatchObject(invalidGrant);
      expect(await refresh(context(), second.body.refresh_token)).toMatchObject(invalidGrant);
    });

    it('used concurrently works once at most', async () => {
      const { body } = await logIn(context(), 'buyer');
      const many = Array.from({ length: 10 }, () => refresh(context(), body.refresh_token));
      const statuses = (await Promise.all(many)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    });

    it('is rejected for another client', async () => {
      const { body } = await logIn(context(), 'buyer');
      const stolen = await refresh(context(), body.refresh_token, 'sandbox');
      expect(stolen.status).toBe(400);
    });
  });

  describe('the client credentials grant', () => {
    it.each([
      ['services', []],
      ['orchestrators', ['saga:participate']],
    ])('gives %s the scopes %j (ID-11)', async (client, scopes) => {
      const form = { grant_type: 'client_credentials', client_id: client };
      const { status, body } = await requestTokens(context(), form);
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('refresh_token');
      const viewer = await context().verify(body.access_token);
      expect(viewer).toMatchObject({ azp: client, scopes, email: null });
      expect(viewer.username).toBe(`service-account-${client}`);
    });

    it.each(['gateway', 'sandbox'])('issues no token to %s', async (client) => {
      const form = { grant_type: 'client_credentials', client_id: client };
      const { status } = await requestTokens(context(), form);
      expect(status).toBeGreaterThanOrEqual(400);
    });
  });

  describe('userinfo', () => {
    it('has the user’s current claims, not those of the token (ID-6)', async () => {
      const { id, username, password } = await newUser(context());
      const { body } = await logIn(context(), username, password);
      await context().admin.updateUser(id, { firstName: 'Nora' });
      const response = await userinfo(context(), body.access_token);
      expect(await response.json()).toMatchObject({
        ...{ sub: id, preferred_username: username, given_name: 'Nora', family_name: 'Amin' },
      });
    });

    it.each(['junk', 'a.b.c'])('rejects the token %s', async (token) => {
      expect((await userinfo(context(), token)).status).toBe(401);
    });

    it('rejects an ID token', async () => {
      const { body } = await logIn(context(), 'buyer');
      expect((await userinfo(context(), body.id_token)).status).toBe(401);
    });
  });
}
