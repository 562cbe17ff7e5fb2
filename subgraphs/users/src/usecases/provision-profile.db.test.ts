import { together } from '@souk/platform/testing/together';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

const me = '{ me { id username email firstName roles } }';

describe('the profile of a user with a valid token', () => {
  it('is provisioned and published with the first request', async () => {
    const person = await users.newcomer();
    const viewer = await users.logIn(person);
    const { id, username, email, firstName } = person;
    expect(await users.ask(viewer, me)).toEqual({
      me: { id, username, email, firstName, roles: ['CUSTOMER'] },
    });
    expect(await users.published(id)).toMatchObject([
      { type: 'user-registered', data: { userId: id, opensAccount: false } },
      { type: 'user-changed', version: 1 },
    ]);
  });

  it('has the names of the token without what cannot be stored or read', async () => {
    const viewer = { ...(await users.newViewer()), firstName: 'A\uD800\0nn', lastName: '\u202ELi' };
    expect(await users.ask(viewer, me)).toMatchObject({ me: { firstName: 'A\uFFFD nn' } });
    expect(await users.profileOf(viewer.id)).toMatchObject({ lastName: 'Li' });
  });

  it('stays as it is with the next request', async () => {
    const viewer = await users.newViewer();
    const first = await users.ask(viewer, me);
    expect(await users.ask({ ...viewer, firstName: 'Other' }, me)).toEqual(first);
    expect(await users.published(viewer.id)).toHaveLength(2);
  });

  it('is provisioned once by two requests at once', async () => {
    const viewer = await users.newViewer();
    const transact = together(users.transact, 2);
    const request = () => users.ask(viewer, me, {}, transact);
    const [first, second] = await Promise.all([request(), request()]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ me: { id: viewer.id } });
    expect(await users.published(viewer.id)).toHaveLength(2);
  });

  it.each(['services', 'orchestrators'])('is not provisioned for the client %s', async (name) => {
    const viewer = await users.client(name);
    expect(await users.ask(viewer, me)).toEqual({ me: null });
    expect(await users.profileOf(viewer.id)).toBeNull();
    expect(await users.published(viewer.id)).toEqual([]);
  });

  it('is null without a token', async () => {
    expect(await users.ask(null, me)).toEqual({ me: null });
  });
});
