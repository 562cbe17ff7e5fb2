import { atEnd } from '../testing/test-file.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import type { Mail } from './mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

async function start(): Promise<{
  mailbox: Mailbox;
  send: (mail: Partial<Mail>) => Promise<string>;
}> {
  const mailbox = await startMailbox();
  atEnd(() => mailbox.stop());
  const from = { name: 'Souk', address: 'no-reply@shop.example' };
  const mailer = smtpMailer({ url: mailbox.url, from });
  const mail = {
    id: 'one',
    to: 'ann@souk.example',
    subject: 'Заказ',
    text: 'Текст',
    html: '<p>1</p>',
  };
  const send = async (changes: Partial<Mail>) =>
    (await mailer.send({ ...mail, unsubscribeUrl: null, ...changes })).status;
  return { mailbox, send };
}

describe('the mailbox', () => {
  it('keeps what it gets, readable, the newest first (NOT-3)', async () => {
    const { mailbox, send } = await start();
    expect(await send({})).toBe('SENT');
    await send({ id: 'two' });
    expect(mailbox.mails().map(({ id }) => id)).toEqual(['two', 'one']);
    expect(mailbox.mail('one')).toMatchObject({ to: 'ann@souk.example', subject: 'Заказ' });
    expect(mailbox.mail('one')?.text.trim()).toBe('Текст');
    expect(mailbox.mail('three')).toBeNull();
  });

  it('keeps one mail that is sent again', async () => {
    const { mailbox, send } = await start();
    for (let nth = 0; nth < 3; nth += 1) await send({});
    expect(mailbox.mails()).toHaveLength(1);
  });

  it('refuses a mail that is too large, and drops the oldest of too many', async () => {
    const { mailbox, send } = await start();
    expect(await send({ id: 'large', text: 'x'.repeat(1_100_000) })).toBe('REFUSED');
    for (const id of ['mail-0', 'mail-1']) await send({ id });
    // Five at a time: one after the other, they mostly wait.
    for (let nth = 2; nth < 102; nth += 5) {
      const five = [0, 1, 2, 3, 4].map((more) => send({ id: `mail-${nth + more}` }));
      expect(await Promise.all(five)).toEqual(five.map(() => 'SENT'));
    }
    expect(mailbox.mails()).toHaveLength(100);
    expect(mailbox.mail('mail-1')).toBeNull();
    expect(mailbox.mail('mail-2')).not.toBeNull();
  });
});
