import { randomUUID } from 'node:crypto';
import { confirmByLink, setPasswordByLink } from './action-link.ts';
import type { ContractContext } from './provider-under-test.ts';
import { logIn, newUser, refresh } from './requests.ts';

const hour = 3_600;
const next = 'quite another one';

export function actionMails(context: () => ContractContext): void {
  /** Sends a new user a mail, and returns the user and the link in it. */
  const mailed = async (...actions: ('UPDATE_PASSWORD' | 'VERIFY_EMAIL')[]) => {
    const { admin, mailbox } = context();
    const user = await newUser(context());
    const mail = { actions, lifespanSeconds: hour };
    expect(await admin.sendActionsMail(user.id, mail)).toBe('sent');
    const found = mailbox.mails().find(({ to }) => to === user.email);
    const [link = ''] = found?.text.match(/http:\/\/\S+/) ?? [];
    return { ...user, link };
  };
  const verifiedAddress = async (id: string) => (await context().admin.userById(id))?.emailVerified;

  describe('a link in a mail', () => {
    it('sets a password, ends the sessions from before, and confirms the address (ID-8)', async () => {
      const { id, username, password, link } = await mailed('UPDATE_PASSWORD');
      const { body } = await logIn(context(), username, password);
      await setPasswordByLink(link, next);
      expect((await logIn(context(), username, next)).status).toBe(200);
      expect((await logIn(context(), username, password)).status).not.toBe(200);
      expect((await refresh(context(), body.refresh_token)).status).toBe(400);
      expect(await verifiedAddress(id)).toBe(true);
    });

    it('is not used up by a program that only reads it (ID-8)', async () => {
      const { username, link } = await mailed('UPDATE_PASSWORD');
      await (await fetch(link)).text();
      await (await fetch(link, { method: 'HEAD' })).text();
      await setPasswordByLink(link, next);
      expect((await logIn(context(), username, next)).status).toBe(200);
    });

    it('works once (ID-8)', async () => {
      const { username, link } = await mailed('UPDATE_PASSWORD');
      await setPasswordByLink(link, next);
      await expect(setPasswordByLink(link, 'a third password')).rejects.toThrow('No form');
      expect((await logIn(context(), username, next)).status).toBe(200);
    });

    it('gives a user without a password the first one (USR-1)', async () => {
      const { admin, mailbox } = context();
      const username = `i-${randomUUID()}`.slice(0, 30);
      const email = `${username}@souk.example`;
      const names = { username, email, firstName: 'A', lastName: 'B', password: null };
      const { id } = (await admin.createUser(names)) as { id: string };
      const actions = ['UPDATE_PASSWORD', 'VERIFY_EMAIL'] as const;
      expect(await admin.sendActionsMail(id, { actions, lifespanSeconds: hour })).toBe('sent');
      const [link = ''] =
        mailbox
          .mails()
          .find(({ to }) => to === email)
          ?.text.match(/http:\/\/\S+/) ?? [];
      await setPasswordByLink(link, next);
      expect((await logIn(context(), username, next)).status).toBe(200);
      expect(await verifiedAddress(id)).toBe(true);
    });

    it('confirms the address and leaves the password (USR-1)', async () => {
      const { id, username, password, link } = await mailed('VERIFY_EMAIL');
      expect(await verifiedAddress(id)).toBe(false);
      await confirmByLink(link);
      expect(await verifiedAddress(id)).toBe(true);
      const { status, body } = await logIn(context(), username, password);
      expect(status).toBe(200);
      expect(await context().verify(body.access_token)).toMatchObject({ id, emailVerified: true });
    });

    it('is sent to no user who is disabled, and to none that does not exist', async () => {
      const { admin } = context();
      const { id } = await newUser(context());
      await admin.updateUser(id, { enabled: false });
      const mail = { actions: ['UPDATE_PASSWORD'] as const, lifespanSeconds: hour };
      expect(await admin.sendActionsMail(id, mail)).toBe('refused');
      expect(await admin.sendActionsMail(randomUUID(), mail)).toBe('gone');
    });
  });

  describe('an address', () => {
    it('is not confirmed any more once it is another one', async () => {
      const { id, link } = await mailed('UPDATE_PASSWORD');
      await setPasswordByLink(link, next);
      const { admin } = context();
      await admin.updateUser(id, { firstName: 'Nora' });
      expect(await verifiedAddress(id)).toBe(true);
      await admin.updateUser(id, { email: `${randomUUID()}@souk.example` });
      expect(await verifiedAddress(id)).toBe(false);
    });
  });
}
