import type { Mail, Mailer } from './mailer.ts';

/** What a mail server does with the next mail. */
export type ServerBehaviour =
  | 'ACCEPTS'
  | 'REFUSES_FOR_NOW'
  | 'REFUSES_FOR_GOOD'
  | 'IS_SILENT'
  | 'IS_LOST_AFTER_DATA'
  | 'IS_DOWN';

/** A mailer, and the server behind it. */
export type MailerUnderTest = {
  readonly mailer: Mailer;
  readonly behave: (behaviour: ServerBehaviour) => void;
  /** The raw mails that the server has read completely, and the sender of their envelopes. */
  readonly received: readonly { readonly raw: string; readonly sender: string }[];
};

const mail: Mail = {
  ...{ id: '5d0f4f6c-3b7e-4a1c-9a53-0d3f5a8c1b11', to: 'ann@souk.example' },
  ...{ subject: 'Order S-1 ✓', text: 'Confirmed.', html: '<p>Confirmed.</p>' },
  unsubscribeUrl: null,
};

/** What the shop requires of every mailer. */
export function mailerContract(start: () => Promise<MailerUnderTest>): void {
  let under: MailerUnderTest;
  beforeEach(async () => {
    under = await start();
  });

  it('sends a mail with its id, as text and as HTML', async () => {
    expect(await under.mailer.send(mail)).toEqual({ status: 'SENT' });
    const [{ raw = '', sender = '' } = {}] = under.received;
    expect(raw).toMatch(new RegExp(`^Message-ID: <${mail.id}@shop.example>`, 'm'));
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
    expect(raw).not.toMatch(/^List-Unsubscribe/m);
    expect(sender).toBe(`bounce+${mail.id}@shop.example`);
  });

  it('has an address to unsubscribe with one click (RFC 8058)', async () => {
    const unsubscribeUrl = 'https://shop.example/unsubscribe/k/ORDER_SHIPPED';
    await under.mailer.send({ ...mail, unsubscribeUrl });
    const raw = under.received[0]?.raw ?? '';
    expect(raw.replaceAll('\r\n ', ' ')).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('takes no second address or header from an address or a subject', async () => {
    const subject = 'Order\r\nBcc: eve@evil.example';
    await under.mailer.send({ ...mail, to: 'ann@souk.example, eve@evil.example', subject });
    for (const { raw } of under.received) expect(raw).not.toMatch(/^Bcc:/im);
    expect(under.received.length).toBeLessThanOrEqual(1);
  });

  it('says that a server which refuses for good refuses, without the address', async () => {
    under.behave('REFUSES_FOR_GOOD');
    const outcome = await under.mailer.send(mail);
    expect(outcome).toMatchObject({ status: 'REFUSED', reason: expect.stringContaining('550') });
    expect(JSON.stringify(outcome)).not.toContain('ann@');
  });

  it.each(['REFUSES_FOR_NOW', 'IS_SILENT', 'IS_LOST_AFTER_DATA', 'IS_DOWN'] as const)(
    'says that a server which %s is unavailable',
    async (behaviour) => {
      under.behave(behaviour);
      expect(await under.mailer.send(mail)).toMatchObject({ status: 'UNAVAILABLE' });
    },
  );
}
