import type { IncomingMessage } from 'node:http';
import { KnownDevices } from './known-devices.ts';

const issuer = 'http://localhost:8180/realms/souk';
const devices = new KnownDevices(issuer, 'a secret');
const [ann, bob] = ['9f0c9d3e-1a4b-4f0e-9d6d-0d6a2f5b7c11', '2f1d6c1a-77aa-4b9e-8c55-6e9b1b8f0a22'];

const requestWith = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;

/** The cookie of a browser after logins of these users, in this order. */
function cookieAfter(...users: string[]): string {
  return users.reduce((cookie, user) => cookieOf(devices.add(requestWith(cookie), user)), '');
}

const cookieOf = (header: string) => header.split(';')[0] ?? '';

describe('the cookie of known devices', () => {
  it('is for the login pages only, for 400 days, and for no script and no other site', () => {
    expect(devices.add(requestWith(), ann)).toMatch(
      /^_devices_8180=[\w.~-]+; Max-Age=34560000; Path=\/realms\/souk\/login-actions; HttpOnly; SameSite=Lax$/,
    );
    const secure = new KnownDevices('https://id.souk.example/realms/souk', 'a secret');
    expect(secure.add(requestWith(), ann)).toMatch(/^_devices=.*; Secure$/);
  });

  it('knows the user who has logged in, and nobody else', () => {
    const request = requestWith(`_session=1; ${cookieAfter(ann)}; other=2`);
    expect(devices.find(request, ann)).toMatch(/^[\w-]{22}$/);
    expect(devices.find(request, bob)).toBeNull();
    expect(devices.find(requestWith(), ann)).toBeNull();
  });

  it('has another device id for each login, and each user', () => {
    const [first, second] = [cookieAfter(ann), cookieAfter(ann)].map(requestWith);
    expect(first && devices.find(first, ann)).not.toBe(second && devices.find(second, ann));
    const both = requestWith(cookieAfter(ann, bob));
    expect(devices.find(both, ann)).not.toBe(devices.find(both, bob));
  });

  it('keeps the id of a user when another one logs in', () => {
    const cookie = cookieAfter(ann);
    const before = devices.find(requestWith(cookie), ann);
    const after = cookieOf(devices.add(requestWith(cookie), bob));
    expect(devices.find(requestWith(after), ann)).toBe(before);
  });

  it('drops what the browser has added', () => {
    const request = requestWith(`${cookieAfter(ann)}.more~more`);
    expect(devices.find(request, ann)).not.toBeNull();
    expect(devices.add(request, bob)).not.toContain('more');
  });

  it('holds the newest five users', () => {
    const cookie = requestWith(cookieAfter(ann, '1', '2', '3', bob, '4'));
    expect(devices.find(cookie, ann)).toBeNull();
    expect(devices.find(cookie, '1')).not.toBeNull();
    expect(devices.find(cookie, '4')).not.toBeNull();
  });

  it.each([
    ['another user', (cookie: string) => cookie.replace(ann, bob)],
    [
      'another device id',
      (cookie: string) => cookie.replace(/\.[\w-]{22}\./, `.${'x'.repeat(22)}.`),
    ],
    ['a later end', (cookie: string) => cookie.replace(/\.(\d{10})\./, '.9999999999.')],
    ['no signature', (cookie: string) => cookie.replace(/\.[\w-]+$/, '')],
    [
      'the signature of another secret',
      () => cookieOf(new KnownDevices(issuer, 'guess').add(requestWith(), ann)),
    ],
  ])('is worth nothing with %s', (_, forge) => {
    const request = requestWith(forge(cookieAfter(ann)));
    expect([devices.find(request, ann), devices.find(request, bob)]).toEqual([null, null]);
  });

  it('ends after 400 days, even in a browser that keeps it', () => {
    const clock = jest.useFakeTimers();
    try {
      const request = requestWith(cookieAfter(ann));
      clock.advanceTimersByTime(399 * 86_400_000);
      expect(devices.find(request, ann)).not.toBeNull();
      clock.advanceTimersByTime(86_400_000);
      expect(devices.find(request, ann)).toBeNull();
    } finally {
      clock.useRealTimers();
    }
  });
});
