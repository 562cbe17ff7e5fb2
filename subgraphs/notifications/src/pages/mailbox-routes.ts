import type { Mailbox, ReceivedMail } from '@souk/platform/mail/mailbox';
import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { RawRoute } from '@souk/platform/service/use-raw-routes';
import { page } from './page.ts';

/** The pages of the mailbox, for a shop on one machine: the list of mails, and each mail. */
export function mailboxRoutes(mailbox: Mailbox): readonly RawRoute[] {
  return [
    {
      method: 'GET',
      path: '/mailbox',
      handle: async () => page(200, 'Mailbox', listOf(mailbox.mails())),
    },
    {
      method: 'GET',
      path: '/mailbox/:id',
      handle: async ({ params: { id = '' } }) => {
        const mail = mailbox.mail(id);
        return mail
          ? page(200, mail.subject, contentOf(mail))
          : page(
              404,
              'Mailbox',
              '<p>There is no such mail. The mailbox keeps the newest ones.</p>',
            );
      },
    },
  ];
}

function listOf(mails: readonly ReceivedMail[]): string {
  if (mails.length === 0) return '<p>There are no mails yet.</p>';
  const rows = mails.map(({ id, to, subject, receivedAt }) => {
    const link = `<a href="/mailbox/${encodeURIComponent(id)}">${escapeHtml(subject)}</a>`;
    return `<tr><td>${receivedAt.toISOString()}</td><td>${escapeHtml(to)}</td><td>${link}</td></tr>`;
  });
  return `<table><tr><th>received</th><th>to</th><th>subject</th></tr>${rows.join('\n')}</table>`;
}

/** The HTML of a mail is in a frame without scripts, forms or an origin. */
function contentOf({ to, text, html, headers }: ReceivedMail): string {
  const shown = ['from', 'message-id', 'list-unsubscribe'].flatMap((name) => {
    const value = headers.get(name);
    return value ? [`<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`] : [];
  });
  return `<p><a href="/mailbox">All mails</a></p>
<dl><dt>to</dt><dd>${escapeHtml(to)}</dd>${shown.join('')}</dl>
<iframe sandbox="" srcdoc="${escapeHtml(html)}" title="the mail"></iframe>
<pre>${escapeHtml(text)}</pre>`;
}
