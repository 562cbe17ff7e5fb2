import { pendingLogins } from './pending-logins.ts';

const secret = 'a secret of more than thirty-two characters';
const loginOf = (state: string, path = '/orders') => ({
  returnTo: `https://shop.test${path}`,
  checks: { state, nonce: 'n', verifier: 'v' },
});
const login = loginOf('s');
let now = 0;
const { add, find, complete } = pendingLogins('https://shop.test', secret, () => now);

/** The cookies of one browser. */
class Jar {
  readonly cookies = new Map<string, string>();

  get request() {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { headers: { cookie } };
  }

  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      if (line.endsWith('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** Starts these logins, a second apart. */
  start(...logins: readonly ReturnType<typeof loginOf>[]): this {
    for (const one of logins) {
      now += 1_000;
      this.keep(add(one, this.request));
    }
    return this;
  }
}

const lettersOfFound = (jar: Jar, states: string) =>
  [...states].filter((state) => find(state, jar.request)).join('');

beforeEach(() => {
  now = 0;
});

describe('a pending login (ID-3)', () => {
  it('is valid for ten minutes', () => {
    const [cookie = ''] = add(login, { headers: {} });
    expect(cookie).toMatch(
      /^__Host-souk-login-[0-9a-f]{16}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; /,
    );
    expect(cookie).toMatch(/; Max-Age=600$/);
    const jar = new Jar();
    jar.keep([cookie]);
    now = 599_999;
    expect(find('s', jar.request)).toEqual(login);
  });

  it('expires after that, even if the browser keeps the cookie', () => {
    const jar = new Jar();
    jar.keep(add(login, jar.request));
    now = 600_000;
    expect(find('s', jar.request)).toBeNull();
  });

  it.each([['another'], [undefined], [['s', 's']]])('is not found with the state %j', (state) => {
    expect(find(state, new Jar().start(login).request)).toBeNull();
  });

  it('can be neither forged nor changed', () => {
    const jar = new Jar().start(login);
    const [name = '', value = ''] = [...jar.cookies][0] ?? [];
    const forged = Buffer.from(JSON.stringify({ ...login, endsAt: 1e15 })).toString('base64url');
    for (const text of [forged, `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`]) {
      jar.cookies.set(name, text);
      expect(find('s', jar.request)).toBeNull();
    }
    expect(find('s', { headers: {} })).toBeNull();
  });

  it('keeps only its return address when it is completed', () => {
    const jar = new Jar().start(login);
    jar.keep([complete(login)]);
    expect(find('s', jar.request)).toEqual({ returnTo: 'https://shop.test/orders', checks: null });
  });
});

describe('several pending logins of a browser (ID-3)', () => {
  it('are kept, the newest five of them', () => {
    const jar = new Jar().start(...[...'abcdefg'].map((state) => loginOf(state)));
    expect(lettersOfFound(jar, 'abcdefg')).toBe('cdefg');
    expect(jar.cookies.size).toBe(5);
  });

  it('are fewer when their addresses are long, as the headers of a request are limited', () => {
    const long = `/${'x'.repeat(2_000)}`;
    const jar = new Jar().start(...[...'abcde'].map((state) => loginOf(state, long)));
    expect(lettersOfFound(jar, 'abcde')).toBe('de');
    jar.start(loginOf('f'));
    expect(lettersOfFound(jar, 'abcdef')).toBe('def');
  });

  it('leave no space for a cookie that none of them wrote', () => {
    const jar = new Jar().start(...[...'abcde'].map((state) => loginOf(state)));
    jar.cookies.set(`__Host-souk-login-${'0'.repeat(16)}`, 'forged');
    jar.start(loginOf('f'));
    expect(lettersOfFound(jar, 'abcdef')).toBe('bcdef');
    expect(jar.cookies.size).toBe(5);
  });

  it('do not delete those of another shop on this host', () => {
    const local = pendingLogins('http://localhost', secret, () => now);
    const other = pendingLogins('http://localhost:8000', secret, () => now);
    const jar = new Jar();
    for (const state of 'abcdef') jar.keep(other.add(loginOf(state), jar.request));
    for (const state of 'ghijkl') jar.keep(local.add(loginOf(state), jar.request));
    expect(jar.cookies.size).toBe(10);
  });
});
