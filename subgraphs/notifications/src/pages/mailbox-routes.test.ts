import type { Mailbox, ReceivedMail } from '@souk/platform/mail/mailbox';
import { mailboxRoutes } from './mailbox-routes.ts';

const mail: ReceivedMail = {
  ...{ id: 'm-1', to: 'ann@souk.example', subject: '<b>Order</b>', text: '<i>plain</i>' },
  html: '<script>alert(1)</script><p>Order "S-1"</p>',
  headers: new Map([['list-unsubscribe', '<https://shop.example/unsubscribe>']]),
  receivedAt: new Date('2026-11-21T12:00:00Z'),
};
const mailbox: Mailbox = {
  ...{ url: 'smtp://127.0.0.1:1', mails: () => [mail], stop: async () => {} },
  mail: (id) => (id === mail.id ? mail : null),
};

async function visit(path: string, params: Record<string, string> = {}) {
  const route = mailboxRoutes(mailbox).find((one) => one.path === path);
  const answer = await route?.handle({ headers: {}, body: Buffer.alloc(0), params });
  return { status: answer?.status, body: answer?.body ?? '', headers: answer?.headers ?? {} };
}

describe('the pages of the mailbox', () => {
  it('list the mails, with what comes from outside escaped (NOT-3)', async () => {
    const { status, body, headers } = await visit('/mailbox');
    expect(status).toBe(200);
    expect(body).toContain('<a href="/mailbox/m-1">&lt;b&gt;Order&lt;/b&gt;</a>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('show the HTML of a mail in a frame that runs no scripts', async () => {
    const { body } = await visit('/mailbox/:id', { id: 'm-1' });
    expect(body).toContain('<iframe sandbox="" srcdoc="&lt;script&gt;');
    expect(body).not.toMatch(/<script|<i>plain/);
  });

  it('do not have a mail that the mailbox does not have', async () => {
    expect(await visit('/mailbox/:id', { id: 'm-2' })).toMatchObject({ status: 404 });
  });
});
