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
      'souk-session-8000=abc; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('needs TLS elsewhere', () => {
    expect(cookieOf(names, 'http://shop.test').set('abc')).toMatch(/^__Host-.*; Secure$/);
  });

  it.each([
    ['http://localhost:8000', 'souk-session-8000'],
    ['http://localhost:8010', 'souk-session-8010'],
    ['http://localhost', 'souk-session'],
    ['https://localhost:8443', '__Host-souk-8443'],
    ['https://shop.test', '__Host-souk'],
    ['https://shop.test:443', '__Host-souk'],
    ['https://shop.test:8443', '__Host-souk-8443'],
  ])('of %s is called %s, as browsers send cookies to all ports of a host', (publicUrl, name) => {
    expect(cookieOf(names, publicUrl).name).toBe(name);
  });

  it('is deleted at once', () => {
    expect(cookieOf(names, 'https://shop.test').clear()).toMatch(/^__Host-souk=;.*; Max-Age=0$/);
  });

  it.each([
    ['alone', 'souk-session-8000=abc', 'abc'],
    ['among others', 'a=1; souk-session-8000=abc;b=2', 'abc'],
    ['with an equals sign in its value', 'souk-session-8000=abc=', 'abc='],
    ['absent', 'a=1', null],
    ['empty', 'souk-session-8000=', null],
    ['under a longer name', 'not-souk-session-8000=abc; souk-session-80001=abc', null],
    ['under the name of another port', 'souk-session-8010=abc', null],
    ['under the name that needs TLS', '__Host-souk-8000=abc', null],
  ])('is read when sent %s', (_, cookie, value) => {
    expect(cookieOf(names, 'http://localhost:8000').read({ cookie })).toBe(value);
  });

  it('is null without a cookie header', () => {
    expect(cookieOf(names, 'http://localhost:8000').read({})).toBeNull();
  });
});
