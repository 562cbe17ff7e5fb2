import { race } from '@souk/platform/testing/race';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on RequestPasswordResetPayload { email }
    ... on ValidationFailed { fields { path } }
  }
}`;

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

async function request(email: string, transact = users.transact) {
  const { requestPasswordReset } = await users.ask(null, mutation, { input: { email } }, transact);
  return requestPasswordReset;
}
const accepted = (email: string) => ({ __typename: 'RequestPasswordResetPayload', email });
const queued = { kind: 'PASSWORD_RESET', state: 'QUEUED', attempts: 0 };

describe('asking for a link to set a new password', () => {
  it('queues a mail for the address, without a login (ID-8)', async () => {
    const { email } = await users.newcomer();
    expect(await request(email.toUpperCase())).toEqual(accepted(email));
    expect(await users.mailsFor(email)).toEqual([queued]);
  });

  it('does and answers the same for an address that no user has (ID-8)', async () => {
    const { email } = await users.newcomer();
    const unknown = `no-${email}`;
    const runs = users.runs;
    const known = [await request(email), users.runs - runs];
    const other = [await request(unknown), users.runs - runs - 1];
    expect(known).toEqual([accepted(email), 1]);
    expect(other).toEqual([accepted(unknown), 1]);
    expect(await users.mailsFor(unknown)).toEqual(await users.mailsFor(email));
  });

  it('does not need the identity provider (ID-8)', async () => {
    const email = 'offline@souk.example';
    await users.wire.cut();
    expect(await request(email)).toEqual(accepted(email));
    await users.wire.mend();
    expect(await users.mailsFor(email)).toEqual([queued]);
  });

  it('is refused for what is no address, and leaves nothing (ID-8)', async () => {
    expect(await request('ann')).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'email'] }],
    });
    expect(await users.mailsFor('ann')).toEqual([]);
  });

  it('repeated changes nothing while the mail waits (ID-8)', async () => {
    const email = 'again@souk.example';
    await request(email);
    expect(await request(email)).toEqual(accepted(email));
    expect(await users.mailsFor(email)).toEqual([queued]);
  });

  it('twice at once queues one mail (ID-8)', async () => {
    const email = 'twice@souk.example';
    const answers = await race(
      ...([users.orm, users.transact] as const),
      (held) => request(email, held),
      () => request(email),
    );
    expect(answers).toEqual([accepted(email), accepted(email)]);
    expect(await users.mailsFor(email)).toEqual([queued]);
  });

  it('queues three in an hour for one address, and answers the same above that (ID-8)', async () => {
    const { email } = await users.newcomer();
    for (const _ of [1, 2, 3, 4, 5]) {
      expect(await request(email)).toEqual(accepted(email));
      await users.sendMails();
      users.pass(1);
    }
    expect(await users.mailsFor(email)).toHaveLength(3);
    expect(users.linksTo(email)).toHaveLength(3);
    users.pass(60);
    await request(email);
    expect(await users.mailsFor(email)).toHaveLength(4);
  });
});
