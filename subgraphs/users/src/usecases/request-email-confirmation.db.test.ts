import type { Viewer } from '@souk/auth/viewer';
import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: RequestEmailConfirmationInput!) {
  requestEmailConfirmation(input: $input) {
    __typename
    ... on RequestEmailConfirmationPayload { user { id } replayed }
    ... on ValidationFailed { fields { path } }
  }
}`;
const registration = `mutation ($input: RegisterInput!) {
  register(input: $input) { ... on RegisterPayload { userId } }
}`;

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness(true);
});

async function request(viewer: Viewer, key = newId(), transact = users.transact) {
  const input = { idempotencyKey: key };
  const answer = await users.ask(viewer, mutation, { input }, transact);
  return answer.requestEmailConfirmation;
}
const accepted = ({ id }: Viewer, replayed: boolean) => ({
  ...{ __typename: 'RequestEmailConfirmationPayload', user: { id }, replayed },
});
const queued = { kind: 'EMAIL_CONFIRMATION', state: 'QUEUED', attempts: 0 };

/** Sends the form that a link leads to. */
const confirm = (link: URL) =>
  fetch(`${link.origin}${link.pathname}`, { method: 'POST', body: link.searchParams });

describe('asking for a mail to confirm the address', () => {
  it('sends a link, after which the token says that the address is confirmed (ID-8)', async () => {
    const credentials = await users.newcomer();
    const viewer = await users.logIn(credentials);
    expect(viewer).not.toHaveProperty('emailVerified');
    expect(await request(viewer)).toEqual(accepted(viewer, false));
    await users.sendMails();
    const [link] = users.linksTo(credentials.email);
    expect(link?.pathname).toBe('/confirm');
    expect((await confirm(link as URL)).status).toBe(200);
    expect(await users.logIn(credentials)).toMatchObject({ emailVerified: true });
    expect(await request(viewer)).toMatchObject({ __typename: 'EmailConfirmed' });
  });

  it('is refused for a login without an address, and leaves nothing', async () => {
    const viewer = await users.newViewer();
    await users.system.database.query('UPDATE people SET email = null WHERE id = $1', [viewer.id]);
    expect(await request(viewer)).toMatchObject({ __typename: 'NoEmailAddress' });
    expect(await users.mailsFor(viewer.id)).toEqual([]);
    expect(await request(viewer, 'a b')).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('is forbidden for a client, which has no address', async () => {
    await expect(request(await users.client('orchestrators'))).rejects.toMatchObject({
      errors: [{ originalError: expect.any(Forbidden) }],
    });
  });

  it('repeated with its key changes nothing', async () => {
    const viewer = await users.newViewer();
    const key = newId();
    await request(viewer, key);
    await users.sendMails();
    expect(await request(viewer, key)).toEqual(accepted(viewer, true));
    expect(await users.mailsFor(viewer.id)).toMatchObject([{ state: 'SENT' }]);
  });

  it('twice at once, with two keys, queues one mail', async () => {
    const viewer = await users.knownViewer();
    const answers = await race(
      ...([users.orm, users.transact] as const),
      (held) => request(viewer, newId(), held),
      () => request(viewer),
    );
    expect(answers).toEqual([accepted(viewer, false), accepted(viewer, false)]);
    expect(await users.mailsFor(viewer.id)).toEqual([queued]);
  });

  it('is UNAVAILABLE while the provider does not answer, and leaves nothing', async () => {
    const viewer = await users.newViewer();
    await users.wire.cut();
    await expect(request(viewer)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    await users.wire.mend();
    expect(await users.mailsFor(viewer.id)).toEqual([]);
  });
});

describe('registering in a shop that confirms addresses', () => {
  const register = async (username: string, shop = users) => {
    const email = `${username}@souk.example`;
    const input = { username, email, password: 'correct horse', idempotencyKey: username };
    const answer = await shop.ask(null, registration, { input });
    return (answer.register as { userId: string }).userId;
  };

  it('queues a mail to confirm the address, once for a repeated request (ID-8)', async () => {
    const id = await register('ann');
    expect(await users.mailsFor(id)).toEqual([queued]);
    await users.sendMails();
    expect(await register('ann')).toBe(id);
    expect(await users.mailsFor(id)).toMatchObject([{ state: 'SENT' }]);
  });

  it('queues none in a shop that does not (ID-8)', async () => {
    const other = await usersHarness();
    expect(await other.mailsFor(await register('bob', other))).toEqual([]);
  });
});
