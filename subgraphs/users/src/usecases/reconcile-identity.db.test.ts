import { meet } from '@souk/platform/testing/meet';
import type { RegistrationRequest } from '../domain/registration.ts';
import {
  notRegistered,
  registeredOnce,
  type UsersHarness,
  usersHarness,
} from '../testing/harness.ts';
import { beginRegistration } from './begin-registration.ts';

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

/** Begins a registration, as if the process had crashed before it called the provider. */
async function begin(username: string, opensAccount = false): Promise<string> {
  const email = `${username}@souk.example`;
  const request: RegistrationRequest = { username, email, opensAccount, call: null };
  const attempt = await users.transact((work) => beginRegistration(work, request));
  if (!('registration' in attempt)) throw new Error('The registration is complete.');
  return attempt.registration.id;
}

/** Creates the user at the provider as well, as if the process had crashed then. */
async function createLogin(username: string, opensAccount = false) {
  const registration = await begin(username, opensAccount);
  const names = { firstName: 'Noor', lastName: username };
  const user = { username, email: `${username}@souk.example`, ...names, password: null };
  const created = await users.identity.createUser(user);
  if (typeof created === 'string') throw new Error(created);
  return { registration, id: created.id };
}

describe('reconciling with the identity provider', () => {
  it('adds the profile of a user whose registration was interrupted, once (ID-1)', async () => {
    const { id } = await createLogin('ann');
    await users.reconcileLater();
    await users.reconcileLater();
    expect(await users.tracesOf('ann')).toEqual(registeredOnce);
    expect(await users.profileOf(id)).toMatchObject({
      ...{ username: 'ann', email: 'ann@souk.example', firstName: 'Noor', lastName: null },
      ...{ roles: ['customer'], version: 1, identityVersion: 1 },
    });
    const published = await users.published(id);
    expect(published.map(({ type }) => type)).toEqual(['user-registered', 'user-changed']);
  });

  it('has an account opened for a user whom an operator was creating (USR-1)', async () => {
    const { id } = await createLogin('bob', true);
    await users.reconcileLater();
    const [registered] = await users.published(id);
    expect(registered).toMatchObject({ type: 'user-registered', data: { opensAccount: true } });
    expect(await users.mailsFor(id)).toMatchObject([{ kind: 'INVITATION' }]);
  });

  it('adds one profile when two reconcile at once', async () => {
    const { registration, id } = await createLogin('cid');
    const held = { table: 'registrations', id: registration };
    await meet(users.orm, held, [() => users.reconcileLater(), () => users.reconcileLater()]);
    expect(await users.tracesOf('cid')).toEqual(registeredOnce);
    expect(await users.published(id)).toHaveLength(2);
  });

  it('adds no second profile for a user who has logged in meanwhile', async () => {
    const { id } = await createLogin('dan');
    const names = { username: 'dan', email: null, firstName: null, lastName: null };
    const viewer = { id, ...names, roles: ['customer'], scopes: [], azp: 'gateway' };
    expect(await users.ask(viewer, '{ me { id } }')).toEqual({ me: { id } });
    await users.reconcileLater();
    expect(await users.tracesOf('dan')).toEqual(registeredOnce);
    expect(await users.published(id)).toHaveLength(2);
  });

  it('leaves nothing of a user whom the provider has not created', async () => {
    await begin('eve');
    await users.reconcileLater();
    expect(await users.tracesOf('eve')).toEqual(notRegistered);
  });

  it('ignores a user of the same name with another address', async () => {
    const { id, username } = await users.newcomer();
    const email = 'somebody-else@souk.example';
    const request = { username, email, opensAccount: true, call: null };
    await users.transact((work) => beginRegistration(work, request));
    await users.reconcileLater();
    expect(await users.tracesOf(username)).toEqual({ ...registeredOnce, profiles: 0 });
    expect(await users.published(id)).toEqual([]);
  });

  it('leaves a registration in progress alone', async () => {
    await begin('fay');
    await users.reconcile();
    expect(await users.tracesOf('fay')).toMatchObject({ registrations: 1 });
  });
});
