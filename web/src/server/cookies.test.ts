import { mayHaveSession, readCookie, writeCookie } from './cookies.ts';

describe('the cookies of the web', () => {
  it('are read as they were written', () => {
    const [pair] = writeCookie('cart', 'a token;=%', true).split('; ');
    expect(readCookie(`other=1; ${pair}; souk-language=ru`, 'cart')).toBe('a token;=%');
  });

  it('are hidden from scripts, and secure with HTTPS', () => {
    expect(writeCookie('cart', 'x', true)).toMatch(/; HttpOnly; SameSite=Lax; .*; Secure$/);
    expect(writeCookie('cart', null, false)).toContain('Max-Age=0');
  });

  it.each([undefined, '', 'souk-cart=', 'souk-cart=%E0%A4%A', 'other=souk-cart=1'])(
    'are null in "%s"',
    (header) => expect(readCookie(header, 'cart')).toBeNull(),
  );

  it.each([
    ['souk-session-8000=x', true],
    ['a=1; __Host-souk=x', true],
    ['souk-cart=x; not-souk-session=1', false],
    [undefined, false],
  ])('"%s": a session is possible: %s', (header, expected) => {
    expect(mayHaveSession(header)).toBe(expected);
  });
});
