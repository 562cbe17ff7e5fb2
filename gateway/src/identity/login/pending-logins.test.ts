import { pendingLogins } from './pending-logins.ts';

const secret = 'a secret of more than thirty-two characters';
const login = { state: 's', nonce: 'n', verifier: 'v', returnTo: 'https://shop.test/orders' };
let now = 0;
const { set, read } = pendingLogins('https://shop.test', secret, () => now);

const sentWith = (cookie: string) => ({ headers: { cookie: cookie.split(';')[0] ?? '' } });

beforeEach(() => {
  now = 0;
});

describe('a pending login (ID-3)', () => {
  it('is valid for ten minutes', () => {
    const cookie = set(login);
    expect(cookie).toMatch(/^__Host-souk-login=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; /);
    expect(cookie).toMatch(/; Max-Age=600$/);
    now = 599_999;
    expect(read(sentWith(cookie))).toEqual(login);
  });

  it('expires after that, even if the browser keeps the cookie', () => {
    const cookie = set(login);
    now = 600_000;
    expect(read(sentWith(cookie))).toBeNull();
  });

  it('can be neither forged nor changed', () => {
    const forged = Buffer.from(JSON.stringify({ begun: login, endsAt: 1 })).toString('base64url');
    expect(read({ headers: { cookie: `__Host-souk-login=${forged}` } })).toBeNull();
    expect(
      read(sentWith(set(login).replace(/=(.)/, (_, c) => `=${c === 'A' ? 'B' : 'A'}`))),
    ).toBeNull();
    expect(read({ headers: {} })).toBeNull();
  });
});
