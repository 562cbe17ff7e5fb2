import { createHash } from 'node:crypto';
import { htmlPages, pageHeaderNames } from './html-page.ts';

describe('a page', () => {
  const build = htmlPages('main { width: 1rem; }');
  const page = build({
    ...{ status: 404, title: 'Unknown', content: '<p>No.</p>' },
    formOrigin: 'https://shop.example',
  });

  it('has its status, title and content', () => {
    expect(page.status).toBe(404);
    expect(page.body).toContain('<title>Unknown · Souk</title>');
    expect(page.body).toContain('<h1>Unknown</h1><p>No.</p></main>');
  });

  it('has all headers of a page: it is not stored, sniffed or framed, and sends no referrer', () => {
    const hash = createHash('sha256').update('main { width: 1rem; }').digest('base64');
    expect(Object.keys(page.headers).sort()).toEqual([...pageHeaderNames].sort());
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("form-action 'self' https://shop.example");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
