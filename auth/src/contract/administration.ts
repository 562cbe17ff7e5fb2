import { randomUUID } from 'node:crypto';
import { IdentityUnavailable, identityAdmin } from '../identity-admin.ts';
import { logIn, newcomer, refresh } from './requests.ts';
import type { Bench } from './under-test.ts';

export function administration(bench: () => Bench): void {
  describe('making a user', () => {
    it('makes a customer who can log in (ID-1)', async () => {
      const { id, username, password, email } = await newcomer(bench());
      const { body } = await logIn(bench(), username, password);
      const viewer = await bench().verify(body.access_token);
      expect(viewer).toMatchObject({ id, username, email, scopes: [] });
      expect(viewer.roles).toContain('customer');
    });

    it('is refused when the name is taken, in any case, and makes nobody (ID-1)', async () => {
      const { username, password } = await newcomer(bench());
      const email = `${randomUUID()}@souk.example`;
      const names = { email, firstName: 'A', lastName: 'B', password };
      const again = { ...names, username: username.toUpperCase() };
      expect(await bench().admin.createUser(again)).toBe('username-taken');
      expect(await bench().admin.findUser({ email })).toBeNull();
    });

    it('is refused when the address is taken (ID-1)', async () => {
      const { email, password } = await newcomer(bench());
      const username = `q-${randomUUID()}`.slice(0, 30);
      const names = { username, firstName: 'A', lastName: 'B', password };
      expect(await bench().admin.createUser({ ...names, email })).toBe('email-taken');
      expect(await bench().admin.findUser({ username })).toBeNull();
    });

    it('is refused when the password is too short', async () => {
      const username = `s-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      expect(await bench().admin.createUser({ ...names, password: 'short' })).toBe('invalid');
      expect(await bench().admin.findUser({ username })).toBeNull();
    });

    it('by two at once makes one', async () => {
      const username = `t-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      const user = { ...names, password: 'long enough' };
      const made = await Promise.all([1, 2].map(() => bench().admin.createUser(user)));
      expect(made).toContain('username-taken');
      expect(made).toContainEqual({ id: expect.any(String) });
    });

    it('without a password makes one who can’t log in yet (USR-1)', async () => {
      const username = `w-${randomUUID()}`.slice(0, 30);
      const names = { username, email: `${username}@souk.example`, firstName: 'A', lastName: 'B' };
      const made = await bench().admin.createUser({ ...names, password: null });
      expect(made).toEqual({ id: expect.any(String) });
      expect((await logIn(bench(), username, '')).status).not.toBe(200);
    });
  });

  describe('a user', () => {
    it('is found by name, address and id', async () => {
      const { id, username, email } = await newcomer(bench());
      const { admin } = bench();
      const user = await admin.userById(id);
      expect(user).toMatchObject({ id, username, email, firstName: 'Noor', enabled: true });
      expect(await admin.findUser({ username: username.toUpperCase() })).toEqual(user);
      expect(await admin.findUser({ email })).toEqual(user);
    });

    it('who does not exist is found by nothing', async () => {
      const { admin } = bench();
      expect(await admin.userById(randomUUID())).toBeNull();
      expect(await admin.findUser({ username: 'buye' })).toBeNull();
      expect(await admin.updateUser(randomUUID(), { firstName: 'X' })).toBe('gone');
      expect(await admin.setPassword(randomUUID(), 'long enough')).toBe('gone');
      expect(await admin.assignRole(randomUUID(), 'seller')).toBe('gone');
      await admin.signOut(randomUUID());
      await admin.deleteUser(randomUUID());
    });

    it('changes in what is named, and stays in the rest (USR-4)', async () => {
      const { id, email } = await newcomer(bench());
      const { admin } = bench();
      expect(await admin.updateUser(id, { lastName: 'Ali' })).toBe('updated');
      const changed = { firstName: 'Noor', lastName: 'Ali', email };
      expect(await admin.userById(id)).toMatchObject(changed);
      expect(await admin.updateUser(id, { email: 'buyer@souk.example' })).toBe('email-taken');
      expect(await admin.userById(id)).toMatchObject(changed);
    });

    it('logs in with a new password, and no more with the old one (ID-8)', async () => {
      const { id, username, password } = await newcomer(bench());
      const { admin } = bench();
      expect(await admin.passwordIs(username, password)).toBe(true);
      expect(await admin.setPassword(id, 'short')).toBe('invalid');
      expect(await admin.setPassword(id, 'quite another one')).toBe('set');
      expect(await admin.passwordIs(username, 'quite another one')).toBe(true);
      expect((await logIn(bench(), username, 'quite another one')).status).toBe(200);
      expect(await admin.passwordIs(username, password)).toBe(false);
    });

    it('becomes a seller with the next token (USR-4)', async () => {
      const { id, username, password } = await newcomer(bench());
      const { body } = await logIn(bench(), username, password);
      expect(await bench().admin.assignRole(id, 'seller')).toBe('assigned');
      expect(await bench().admin.assignRole(id, 'seller')).toBe('assigned');
      const next = await refresh(bench(), body.refresh_token);
      const { roles, scopes } = await bench().verify(next.body.access_token);
      expect(roles).toEqual(expect.arrayContaining(['customer', 'seller']));
      expect(scopes).toContain('catalog:write');
    });

    it('never becomes an admin by our code (ID-11)', async () => {
      const { id } = await newcomer(bench());
      const wish = bench().admin.assignRole(id, 'admin' as 'seller');
      await expect(wish).rejects.toThrow(RangeError);
    });

    it('who is disabled is out (ID-8)', async () => {
      const { id, username, password } = await newcomer(bench());
      const { body } = await logIn(bench(), username, password);
      expect(await bench().admin.updateUser(id, { enabled: false })).toBe('updated');
      const { body: answer } = await logIn(bench(), username, password);
      expect(answer.error).toBe('invalid_grant');
      expect((await refresh(bench(), body.refresh_token)).status).toBe(400);
    });

    it('who is deleted is gone', async () => {
      const { id, username, password } = await newcomer(bench());
      const { body } = await logIn(bench(), username, password);
      await bench().admin.deleteUser(id);
      await bench().admin.deleteUser(id);
      expect(await bench().admin.userById(id)).toBeNull();
      const { body: answer } = await logIn(bench(), username, password);
      expect(answer.error).toBe('invalid_grant');
      expect((await refresh(bench(), body.refresh_token)).status).toBe(400);
    });
  });

  describe('the administration', () => {
    const users = () => `${bench().provider.issuer.replace('/realms/', '/admin/realms/')}/users`;

    it('is closed to strangers, and to every user (ID-11)', async () => {
      expect((await fetch(users())).status).toBe(401);
      const { body } = await logIn(bench(), 'admin');
      const headers = { authorization: `Bearer ${body.access_token}` };
      expect((await fetch(users(), { headers })).status).toBe(403);
    });

    it('that is away is told from a no (ID-1)', async () => {
      const away = identityAdmin({ realmUrl: 'http://127.0.0.1:1/realms/souk', clientSecret: 'x' });
      await expect(away.findUser({ username: 'buyer' })).rejects.toThrow(IdentityUnavailable);
    });

    it('does nothing for who has the wrong secret', async () => {
      const { issuer } = bench().provider;
      const wrong = identityAdmin({ realmUrl: issuer, clientSecret: 'a guess' });
      await expect(wrong.findUser({ username: 'buyer' })).rejects.toThrow(IdentityUnavailable);
    });
  });
}
