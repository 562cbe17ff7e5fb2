import { cookieOf } from './cookie.ts';

const names = { secure: '__Host-souk', local: 'souk-session' } as const;

describe('the session cookie (ID-2, GW-10)', () => {
  it('is restricted to this host and TLS, unreadable by scripts, and not sent by other sites', () => {
    expect(cookieOf(names, 'https://shop.test').set('abc')).toBe(
      '__Host-souk=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it('needs no TLS on localhost', () => {
    expect(cookieOf(names, 'http://localhost:8000').set('abc')).toBe(
      'souk-session=abc; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('needs TLS elsewhere', () => {
    expect(cookieOf(names, 'http://shop.test').set('abc')).toMatch(/^__Host-.*; Secure$/);
  });

  it('is deleted at once', () => {
    expect(cookieOf(names, 'https://shop.test').clear()).toMatch(/^__Host-souk=;.*; Max-Age=0$/);
  });

  it.each([
    ['alone', 'souk-session=abc', 'abc'],
    ['among others', 'a=1; souk-session=abc;b=2', 'abc'],
    ['absent', 'a=1', null],
    ['empty', 'souk-session=', null],
    ['under a longer name', 'not-souk-session=abc', null],
    ['under the name that needs TLS', '__Host-souk=abc', null],
  ])('is read when sent %s', (_, cookie, value) => {
    expect(cookieOf(names, 'http://localhost:8000').read({ cookie })).toBe(value);
  });

  it('is null without a cookie header', () => {
    expect(cookieOf(names, 'http://localhost:8000').read({})).toBeNull();
  });
});
