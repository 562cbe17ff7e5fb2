import { randomUUID } from 'node:crypto';
import { IdentityUnavailable, identityAdmin } from '../identity-admin.ts';
import type { ContractContext } from './provider-under-test.ts';
import { logIn, newUser, refresh } from './requests.ts';

export function adminApi(context: () => ContractContext): void {
  describe('creating a user', () => {
    it('creates a customer who can log in (ID-1)', async () => {
      const { id, username, password, email } = await newUser(context());
      const { body } = await logIn(context(), username, password);
      const viewer = await context().verify(body.access_token);
      expect(viewer).toMatchObject({ id, username, email, scopes: [] });
      expect(viewer.roles).toContain('customer');
    });

    it('is rejected when the user name is taken, case-insensitive, and creates nothing (ID-1)', async () => {
      const { username, password } = await newUser(context());
      const email = `${randomUUID()}@souk.example`;
      const names = { email, firstName: 'A', lastName: 'B', password };
      const again = { ...names, username: username.toUpperCase() };
      expect(await context().admin.createUser(again)).toBe('username-taken');
      expect(await context().admin.findUser({ email })).toBeNull();
    });

    it('is rejected when the e-mail address is taken (ID-1)', async () => {
      const { email, password } = await newUser(context());
      const username = `q-${randomUUID()}`.slice(0, 30);
      const names = { username, firstName: 'A', lastName: 'B', password };
      expect(await context().admin.createUser({ ...names, email })).toBe('email-taken');
      expect(await context().admin.findUser({ username })).toBeNull();
    });

    it('is rejected when the password is too short', async () => {
      const username = `s-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      expect(await context().admin.createUser({ ...names, password: 'short' })).toBe('invalid');
      expect(await context().admin.findUser({ username })).toBeNull();
    });

    it('twice at once creates one user', async () => {
      const username = `t-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      const user = { ...names, password: 'long enough' };
      const results = await Promise.all([1, 2].map(() => context().admin.createUser(user)));
      expect(results).toContain('username-taken');
      expect(results).toContainEqual({ id: expect.any(String) });
    });

    it('without a password creates a user who can’t log in yet (USR-1)', async () => {
      const username = `w-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      const created = await context().admin.createUser({ ...names, password: null });
      expect(created).toEqual({ id: expect.any(String) });
      expect((await logIn(context(), username, '')).status).not.toBe(200);
      const { id } = created as { id: string };
      expect(await context().admin.hasPassword(id)).toBe(false);
      expect(await context().admin.setPassword(id, 'long enough')).toBe('set');
      expect(await context().admin.hasPassword(id)).toBe(true);
    });
  });

  describe('a user', () => {
    it('is found by user name, e-mail address and id', async () => {
      const { id, username, email } = await newUser(context());
      const { admin } = context();
      const user = await admin.userById(id);
      expect(user).toMatchObject({ id, username, email, firstName: 'Noor', enabled: true });
      expect(await admin.findUser({ username: username.toUpperCase() })).toEqual(user);
      expect(await admin.findUser({ email })).toEqual(user);
    });

    it('that does not exist is never found', async () => {
      const { admin } = context();
      expect(await admin.userById(randomUUID())).toBeNull();
      expect(await admin.findUser({ username: 'buye' })).toBeNull();
      expect(await admin.updateUser(randomUUID(), { firstName: 'X' })).toBe('gone');
      expect(await admin.setPassword(randomUUID(), 'long enough')).toBe('gone');
      expect(await admin.hasPassword(randomUUID())).toBe(false);
      expect(await admin.assignRole(randomUUID(), 'seller')).toBe('gone');
      await admin.endSessions(randomUUID());
      await admin.deleteUser(randomUUID());
    });

    it('changes in the given fields only (USR-4)', async () => {
      const { id, email } = await newUser(context());
      const { admin } = context();
      expect(await admin.updateUser(id, { lastName: 'Ali' })).toBe('updated');
      const changed = { firstName: 'Noor', lastName: 'Ali', email };
      expect(await admin.userById(id)).toMatchObject(changed);
      expect(await admin.updateUser(id, { email: 'buyer@souk.example' })).toBe('email-taken');
      expect(await admin.userById(id)).toMatchObject(changed);
    });

    it('logs in with the new password, and no longer with the old one (ID-8)', async () => {
      const { id, username, password } = await newUser(context());
      const { admin } = context();
      expect(await admin.verifyPassword(username, password)).toBe(true);
      expect(await admin.setPassword(id, 'short')).toBe('invalid');
      expect(await admin.setPassword(id, 'quite another one')).toBe('set');
      expect(await admin.verifyPassword(username, 'quite another one')).toBe(true);
      expect((await logIn(context(), username, 'quite another one')).status).toBe(200);
      expect(await admin.verifyPassword(username, password)).toBe(false);
    });

    it('has a new role from the next token on (USR-4)', async () => {
      const { id, username, password } = await newUser(context());
      const { body } = await logIn(context(), username, password);
      expect(await context().admin.assignRole(id, 'seller')).toBe('assigned');
      expect(await context().admin.assignRole(id, 'seller')).toBe('assigned');
      const next = await refresh(context(), body.refresh_token);
      const { roles, scopes } = await context().verify(next.body.access_token);
      expect(roles).toEqual(expect.arrayContaining(['customer', 'seller']));
      expect(scopes).toContain('catalog:write');
    });

    it('can’t be made an admin (ID-11)', async () => {
      const { id } = await newUser(context());
      const assigned = context().admin.assignRole(id, 'admin' as 'seller');
      await expect(assigned).rejects.toThrow(RangeError);
    });

    it('that is disabled can neither log in nor refresh (ID-8)', async () => {
      const { id, username, password } = await newUser(context());
      const { body } = await logIn(context(), username, password);
      expect(await context().admin.updateUser(id, { enabled: false })).toBe('updated');
      const { body: answer } = await logIn(context(), username, password);
      expect(answer.error).toBe('invalid_grant');
      expect((await refresh(context(), body.refresh_token)).status).toBe(400);
    });

    it('that is deleted can neither log in nor refresh', async () => {
      const { id, username, password } = await newUser(context());
      const { body } = await logIn(context(), username, password);
      await context().admin.deleteUser(id);
      await context().admin.deleteUser(id);
      expect(await context().admin.userById(id)).toBeNull();
      const { body: answer } = await logIn(context(), username, password);
      expect(answer.error).toBe('invalid_grant');
      expect((await refresh(context(), body.refresh_token)).status).toBe(400);
    });
  });

  describe('the admin API', () => {
    const users = () => `${context().provider.issuer.replace('/realms/', '/admin/realms/')}/users`;

    it('rejects unauthenticated callers, and users of every role (ID-11)', async () => {
      expect((await fetch(users())).status).toBe(401);
      const { body } = await logIn(context(), 'admin');
      const headers = { authorization: `Bearer ${body.access_token}` };
      expect((await fetch(users(), { headers })).status).toBe(403);
    });

    it('throws IdentityUnavailable when it can’t be reached (ID-1)', async () => {
      const unreachable = identityAdmin({
        realmUrl: 'http://127.0.0.1:1/realms/souk',
        clientSecret: 'x',
      });
      await expect(unreachable.findUser({ username: 'buyer' })).rejects.toThrow(
        IdentityUnavailable,
      );
    });

    it('rejects a wrong client secret', async () => {
      const { issuer } = context().provider;
      const misconfigured = identityAdmin({ realmUrl: issuer, clientSecret: 'a guess' });
      await expect(misconfigured.findUser({ username: 'buyer' })).rejects.toThrow(
        IdentityUnavailable,
      );
    });
  });
}
