import { cookieOf } from './cookie.ts';

const names = { secure: '__Host-souk', local: 'souk-session' } as const;

describe('the session cookie (ID-2, GW-10)', () => {
  it('is for this host, over TLS, out of reach of scripts and of other sites', () => {
    expect(cookieOf(names, 'https://shop.test').keep('abc')).toBe(
      '__Host-souk=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it('does without TLS on localhost', () => {
    expect(cookieOf(names, 'http://localhost:8000').keep('abc')).toBe(
      'souk-session=abc; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('does not do without TLS elsewhere', () => {
    expect(cookieOf(names, 'http://shop.test').keep('abc')).toMatch(/^__Host-.*; Secure$/);
  });

  it('is forgotten at once', () => {
    expect(cookieOf(names, 'https://shop.test').forget()).toMatch(/^__Host-souk=;.*; Max-Age=0$/);
  });

  it.each([
    ['alone', 'souk-session=abc', 'abc'],
    ['among others', 'a=1; souk-session=abc;b=2', 'abc'],
    ['not at all', 'a=1', null],
    ['empty', 'souk-session=', null],
    ['under a longer name', 'not-souk-session=abc', null],
    ['under the name that needs TLS', '__Host-souk=abc', null],
  ])('is read when it comes %s', (_, cookie, value) => {
    expect(cookieOf(names, 'http://localhost:8000').read({ cookie })).toBe(value);
  });

  it('is not read where there are no cookies', () => {
    expect(cookieOf(names, 'http://localhost:8000').read({})).toBeNull();
  });
});
