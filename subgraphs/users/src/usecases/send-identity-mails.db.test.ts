import { logIn } from '@souk/auth/contract/requests';
import { IdentityUnavailable } from '@souk/auth/identity-admin';
import { together } from '@souk/platform/testing/together';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';
import { requestPasswordReset } from './request-password-reset.ts';

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

const request = (email: string) => users.transact((work) => requestPasswordReset(work, { email }));

/** A user who has asked for a link. */
async function forgetful() {
  const user = await users.newcomer();
  await request(user.email);
  return user;
}

describe('sending the mails of the identity provider', () => {
  it('sends a link that sets a password (ID-8)', async () => {
    const { username, email } = await forgetful();
    await users.sendMails();
    const [link] = users.linksTo(email);
    const fields = { 'password-new': 'quite another one', 'password-confirm': 'quite another one' };
    const token = link?.searchParams.get('token') ?? '';
    const body = new URLSearchParams({ token, ...fields });
    expect((await fetch(link as URL, { method: 'POST', body })).status).toBe(200);
    expect((await logIn(users.system, username, 'quite another one')).status).toBe(200);
    expect(await users.mailsFor(email)).toMatchObject([{ state: 'SENT', attempts: 1 }]);
  });

  it('sends nothing to an address that no user has, or a disabled one (ID-8)', async () => {
    const { id, email } = await forgetful();
    await users.identity.updateUser(id, { enabled: false });
    const unknown = `no-${email}`;
    await request(unknown);
    await users.sendMails();
    for (const one of [email, unknown]) {
      expect(users.linksTo(one)).toEqual([]);
      expect(await users.mailsFor(one)).toMatchObject([{ state: 'DROPPED' }]);
    }
  });

  it('repeated sends nothing again', async () => {
    const { email } = await forgetful();
    await users.sendMails();
    await users.sendMails();
    expect(users.linksTo(email)).toHaveLength(1);
  });

  it('sends one once when two processes look at once', async () => {
    const { email } = await forgetful();
    const transact = together(users.transact, 2);
    await Promise.all([
      users.sendMails(users.identity, transact),
      users.sendMails(users.identity, transact),
    ]);
    expect(users.linksTo(email)).toHaveLength(1);
  });

  it('asks again while the provider is unavailable, and then gives up', async () => {
    const { email } = await forgetful();
    const sendActionsMail = () => Promise.reject(new IdentityUnavailable('no mail server'));
    const identity = { ...users.identity, sendActionsMail };
    for (const minutes of [0, 1, 1, 5, 15, 60, 240, 999]) {
      users.pass(minutes);
      await users.sendMails(identity);
    }
    expect(await users.mailsFor(email)).toMatchObject([{ state: 'FAILED', attempts: 7 }]);
  });

  it('takes one over when its process has died, and the outcome of the dead changes nothing', async () => {
    const { email } = await forgetful();
    const sendActionsMail = async () => {
      // The lease is over while this process is held up: another one sends.
      users.pass(2);
      await users.sendMails();
      throw new IdentityUnavailable('too late');
    };
    await users.sendMails({ ...users.identity, sendActionsMail });
    expect(users.linksTo(email)).toHaveLength(1);
    expect(await users.mailsFor(email)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('leaves one to the process that has taken it over, and is still at work', async () => {
    const { email } = await forgetful();
    const [claimed, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow: typeof users.identity.sendActionsMail = async (...mail) => {
      claimed.resolve();
      await held.promise;
      return users.identity.sendActionsMail(...mail);
    };
    let next: Promise<void> | undefined;
    const sendActionsMail = async () => {
      users.pass(2);
      next = users.sendMails({ ...users.identity, sendActionsMail: slow });
      await claimed.promise;
      throw new IdentityUnavailable('too late');
    };
    await users.sendMails({ ...users.identity, sendActionsMail });
    expect(await users.mailsFor(email)).toMatchObject([{ state: 'SENDING', attempts: 2 }]);
    held.resolve();
    await next;
    expect(await users.mailsFor(email)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('sends the others when one fails with a fault', async () => {
    const [first, second] = [await forgetful(), await forgetful()];
    const findUser: typeof users.identity.findUser = (by) => {
      if ('email' in by && by.email === first.email) throw new Error('A fault.');
      return users.identity.findUser(by);
    };
    await users.sendMails({ ...users.identity, findUser });
    expect(await users.mailsFor(second.email)).toMatchObject([{ state: 'SENT' }]);
    expect(await users.mailsFor(first.email)).toMatchObject([{ state: 'QUEUED', attempts: 1 }]);
  });

  it('deletes what ended a day ago', async () => {
    const { email } = await forgetful();
    await users.sendMails();
    users.pass(25 * 60);
    await users.sendMails();
    expect(await users.mailsFor(email)).toEqual([]);
  });

  it.each([
    ['an end that is taken back', "update identity_mails set state = 'QUEUED', done_at = null"],
    ['another recipient', "update identity_mails set recipient = 'eve@souk.example'"],
  ])('is enforced by the database: refuses %s', async (_, sql) => {
    const { email } = await forgetful();
    if (sql.includes('done_at')) await users.sendMails();
    await expect(users.run(`${sql} where recipient = ?`, [email])).rejects.toThrow(/^[\s\S]*mail /);
  });
});
