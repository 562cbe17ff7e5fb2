import { meet } from '@souk/platform/testing/meet';
import type { Wish } from '../domain/registration.ts';
import { openRegistry, type Registry } from '../testing/harness.ts';
import { beginRegistration } from './begin-registration.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

/** As far as a registration gets that crashes before the provider is asked. */
async function begin(username: string, opensAccount = false): Promise<string> {
  const wish: Wish = { username, email: `${username}@souk.example`, opensAccount, call: null };
  const begun = await registry.transact((work) => beginRegistration(work, wish));
  if (!('registration' in begun)) throw new Error('It has ended before.');
  return begun.registration.id;
}

/** As far as one gets that crashes when the provider has made the user. */
async function crash(username: string, opensAccount = false) {
  const registration = await begin(username, opensAccount);
  const names = { firstName: 'Noor', lastName: username };
  const user = { username, email: `${username}@souk.example`, ...names, password: null };
  const made = await registry.identity.createUser(user);
  if (typeof made === 'string') throw new Error(made);
  return { registration, id: made.id };
}

const one = { profiles: 1, registrations: 0, login: true };

describe('the sweep', () => {
  it('makes the profile of whom a crash left with a login, once (ID-1)', async () => {
    const { id } = await crash('ann');
    await registry.sweep();
    await registry.sweep();
    expect(await registry.leftOf('ann')).toEqual(one);
    expect(await registry.profile(id)).toMatchObject({
      ...{ username: 'ann', email: 'ann@souk.example', firstName: 'Noor', lastName: null },
      ...{ roles: ['customer'], version: 1, identityVersion: 1 },
    });
    const told = await registry.toldOf(id);
    expect(told.map(({ type }) => type)).toEqual(['user-registered', 'user-changed']);
  });

  it('opens an account for whom an operator was making (USR-1)', async () => {
    const { id } = await crash('bob', true);
    await registry.sweep();
    const [told] = await registry.toldOf(id);
    expect(told).toMatchObject({ type: 'user-registered', data: { opensAccount: true } });
  });

  it('makes one profile when two sweep at once', async () => {
    const { registration, id } = await crash('cid');
    const held = { table: 'registrations', id: registration };
    await meet(registry.orm, held, [() => registry.sweep(), () => registry.sweep()]);
    expect(await registry.leftOf('cid')).toEqual(one);
    expect(await registry.toldOf(id)).toHaveLength(2);
  });

  it('makes no second profile for whom was seen before it came', async () => {
    const { id } = await crash('dan');
    const names = { username: 'dan', email: null, firstName: null, lastName: null };
    const viewer = { id, ...names, roles: ['customer'], scopes: [], azp: 'gateway' };
    expect(await registry.ask(viewer, '{ me { id } }')).toEqual({ me: { id } });
    await registry.sweep();
    expect(await registry.leftOf('dan')).toEqual(one);
    expect(await registry.toldOf(id)).toHaveLength(2);
  });

  it('leaves nothing of whom the provider never made', async () => {
    await begin('eve');
    await registry.sweep();
    expect(await registry.leftOf('eve')).toEqual({ profiles: 0, registrations: 0, login: false });
  });

  it('takes nobody else of that name for whom it looks for', async () => {
    const { id, username } = await registry.newcomer();
    const email = 'somebody-else@souk.example';
    const wish = { username, email, opensAccount: true, call: null };
    await registry.transact((work) => beginRegistration(work, wish));
    await registry.sweep();
    expect(await registry.leftOf(username)).toEqual({ ...one, profiles: 0 });
    expect(await registry.toldOf(id)).toEqual([]);
  });

  it('lets be what has just begun', async () => {
    await begin('fay');
    await registry.sweep(registry.transact, new Date());
    expect(await registry.leftOf('fay')).toMatchObject({ registrations: 1 });
  });
});
