import { encryptionWith } from '@souk/platform/runtime/encryption';
import { changedAt, checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { cookieOf, cookiesIn } from './cookie.ts';
import { pendingLogins } from './pending-logins.ts';
import { tokenEncryption } from './token-encryption.ts';

const url = 'https://shop.example';
const secret = 'thirty-two characters or more of it';
/** What Node passes on as the value of a header. */
const headers = fc.string({ unit: fc.constantFrom(...'\t !"%,;:=/?[]{}0aZ_-~é\u00ff') });
const states = fc.string({ unit: 'grapheme', minLength: 1 });
const logins = fc.record({
  returnTo: fc.webUrl(),
  checks: fc.record({ state: states, nonce: fc.string(), verifier: fc.string() }),
});
const opened = () => pendingLogins(url, secret);
const sentBack = (setCookie: string) => setCookie.split(';')[0] ?? '';

describe('a cookie', () => {
  const session = cookieOf({ secure: '__Host-souk', local: 'souk' }, url);

  it('is read again as it was set, among any others', async () => {
    const values = fc.base64String({ minLength: 4 });
    const property = fc.property(values, headers, (value, other) => {
      fc.pre(!other.includes('__Host-souk'));
      const cookie = [other, sentBack(session.set(value))].join('; ');
      expect(session.read({ cookie })).toBe(value);
    });
    await checkProperty(property, 200);
  });

  it('is text or absent, whatever the header holds', async () => {
    const property = fc.property(headers, (cookie) => {
      for (const [name, value] of cookiesIn({ cookie }))
        expect([typeof name, typeof value]).toEqual(['string', 'string']);
      expect(session.read({ cookie })).toBeNull();
    });
    await checkProperty(property, 300);
  });
});

describe('a login that a browser has started', () => {
  it('is found again by its state', async () => {
    const property = fc.property(logins, (login) => {
      const [cookie = ''] = opened().add(login as never, { headers: {} });
      const request = { headers: { cookie: sentBack(cookie) } };
      expect(opened().find(login.checks.state, request)).toEqual(login);
    });
    await checkProperty(property, 100);
  });

  it('is not found when one character of its cookie was changed', async () => {
    const property = fc.property(logins, fc.nat(), fc.nat(), (login, at, by) => {
      const [cookie = ''] = opened().add(login as never, { headers: {} });
      const [name = '', value = ''] = sentBack(cookie).split('=');
      const changed = changedAt(value, at, by);
      const request = { headers: { cookie: `${name}=${changed}` } };
      expect([changed, opened().find(login.checks.state, request)]).toEqual([changed, null]);
    });
    await checkProperty(property, 300);
  });

  it('is not found in any other cookie', async () => {
    const property = fc.property(logins, headers, (login, value) => {
      const [cookie = ''] = opened().add(login as never, { headers: {} });
      const [name] = sentBack(cookie).split('=');
      const request = { headers: { cookie: `${name}=${value}` } };
      expect(opened().find(login.checks.state, request)).toBeNull();
      expect(opened().add(login as never, request).length).toBeGreaterThan(0);
    });
    await checkProperty(property, 200);
  });
});

describe('encrypted text', () => {
  const { encrypt, decrypt } = encryptionWith(secret, 'test');

  it('is decrypted as it was, and in its own context only', async () => {
    const texts = fc.string({ unit: 'grapheme' });
    const property = fc.property(texts, texts, texts, (text, context, other) => {
      fc.pre(context !== other);
      const encrypted = encrypt(text, context);
      expect(decrypt(encrypted, context)).toBe(text);
      expect(decrypt(encrypted, other)).toBeNull();
    });
    await checkProperty(property, 100);
  });

  it('is refused when one bit of it was changed, and so are any other bytes', async () => {
    const others = fc.uint8Array();
    const property = fc.property(fc.string(), fc.nat(), others, (text, at, bytes) => {
      const encrypted = encrypt(text, 'row');
      const index = at % encrypted.length;
      encrypted[index] = (encrypted[index] ?? 0) ^ (1 << (at % 8));
      expect(decrypt(encrypted, 'row')).toBeNull();
      expect(decrypt(Buffer.from(bytes), 'row')).toBeNull();
      expect(tokenEncryption(secret).decrypt(Buffer.from(bytes), Buffer.alloc(4))).toBeNull();
    });
    await checkProperty(property, 200);
  });
});
