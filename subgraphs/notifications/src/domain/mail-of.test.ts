import { escapeHtml } from '@souk/platform/runtime/escape-html';
import { mailOf } from './mail-of.ts';

const frame = {
  shopName: 'Tea <&> Co',
  language: 'en',
  shopUrl: 'https://shop.example',
  unsubscribeUrl: 'https://shop.example/unsubscribe/k/ORDER_SHIPPED',
} as const;

describe('a mail', () => {
  it('escapes in HTML whatever comes from outside, and not in its text', () => {
    const { subject, text, html } = mailOf(
      { title: '<b>Order</b>', text: '<img src=x onerror="a()">' },
      frame,
      escapeHtml,
    );
    expect(html).not.toMatch(/<b>|<img|Tea <&>/);
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;');
    expect(text).toContain('<img src=x onerror="a()">');
    expect(subject).toBe('<b>Order</b> – Tea <&> Co');
  });

  it('has a link to unsubscribe only when its kind is optional', () => {
    const content = { title: 'T', text: 'T' };
    const optional = mailOf(content, frame, escapeHtml);
    expect(optional.html).toContain(`href="${frame.unsubscribeUrl}"`);
    expect(optional.text).toContain(frame.unsubscribeUrl);
    const contractual = mailOf(content, { ...frame, unsubscribeUrl: null }, escapeHtml);
    expect(`${contractual.html}${contractual.text}`).not.toContain('/unsubscribe/');
  });

  it('is in the language of its user', () =>
    expect(
      mailOf({ title: 'Т', text: 'Т' }, { ...frame, language: 'ru' }, escapeHtml).html,
    ).toContain('<html lang="ru">'));
});
