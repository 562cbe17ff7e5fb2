import { escapeHtml } from '@souk/platform/runtime/escape-html';
import { type HtmlPage, htmlPages } from '@souk/platform/runtime/html-page';
import { decimalOf } from '@souk/schema/decimal';
import type { Choice, IntentRow } from './current-intent.ts';

const build = htmlPages(`
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
  main { width: min(24rem, 90vw); }
  h1 { font-size: 1.5rem; }
  button { width: 100%; margin-top: .75rem; padding: .6rem; font: inherit; cursor: pointer; }
`);

const labels: Record<Choice, string> = {
  approve: 'Approve',
  decline: 'Decline',
  'approve-later': 'Approve, but let the bank take 30 seconds',
  'refuse-capture': 'Approve, but refuse to pay when the shop charges the card',
};

const results: Record<IntentRow['status'], string> = {
  REQUIRES_ACTION: 'The bank is working on it.',
  AUTHORIZED: 'You have approved the payment.',
  CAPTURED: 'You have paid.',
  DECLINED: 'The payment was declined.',
  EXPIRED: 'The time to approve the payment is over.',
  CANCELLED: 'The shop has cancelled the payment.',
};

/** The page on which a buyer approves or declines an intent. */
export function paymentPage(row: IntentRow): HtmlPage {
  const amount = `${decimalOf(row.amount)} ${row.currency}`;
  const isOpen = row.status === 'REQUIRES_ACTION' && row.settles_at === null;
  const shown =
    row.purpose === 'ORDER' ? Object.entries(labels) : Object.entries(labels).slice(0, 3);
  const buttons = shown.map(
    ([choice, label]) => `<button name="choice" value="${choice}">${label}</button>`,
  );
  const form = `<form method="post">${buttons.join('')}</form>`;
  const leave = row.return_url
    ? `<p><a href="${escapeHtml(row.return_url)}">Back to the shop</a></p>`
    : '';
  const body = `<p>Amount: <strong>${escapeHtml(amount)}</strong></p>
    ${isOpen ? form : `<p role="status">${results[row.status]}</p>`}${leave}`;
  return page(200, 'Simulated payment', body, row.return_url);
}

/** For a page that does not exist. */
export function unknownPage(): HtmlPage {
  return page(404, 'Unknown payment', '<p>There is no payment at this address.</p>', null);
}

function page(status: number, title: string, content: string, returnUrl: string | null): HtmlPage {
  const warning = '<p>No money moves here: this page stands for a payment provider.</p>';
  // The redirect after a form must be allowed as well.
  const formOrigin = returnUrl ? (URL.parse(returnUrl)?.origin ?? '') : '';
  return build({ status, title, content: warning + content, formOrigin });
}
