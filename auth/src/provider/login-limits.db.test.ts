import { Browser } from '../contract/browser.ts';
import { logIn, logInByForm, newUser, requestTokens, startCodeFlow } from '../contract/requests.ts';
import { type EmbeddedProvider, startEmbedded } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;
beforeEach(async () => {
  system = await startEmbedded();
});
afterEach(() => system.stop());

/** Wrong passwords for as many names, through the public client. Returns the statuses. */
async function guess(count: number): Promise<number[]> {
  const names = Array.from({ length: count }, (_, index) => `nobody-${index}`);
  const answers = await Promise.all(names.map((name) => logIn(system, name, 'wrong', 'sandbox')));
  return answers.map(({ status }) => status);
}

const tokenEndpoint = () => `${system.provider.issuer}/protocol/openid-connect/token`;

describe('an address with twenty wrong passwords within a minute', () => {
  it('has to wait, whatever the name, and with the right password too', async () => {
    const { username, password } = await newUser(system);
    expect(await guess(20)).toEqual(Array(20).fill(400));
    const form = { grant_type: 'password', client_id: 'sandbox', username, password };
    const answer = await fetch(tokenEndpoint(), {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({
      error: 'temporarily_unavailable',
      error_description: expect.stringMatching(
        /^Too many failed attempts from this address\. Try again in \d+ s\.$/,
      ),
    });
  });

  it('sees why on the login page', async () => {
    const { username, password } = await newUser(system);
    await guess(20);
    const page = await logInByForm(new Browser(), startCodeFlow(system), username, password);
    expect(page.status).toBe(429);
    expect(page.html).toContain('Too many failed attempts from this address.');
    expect(page.html).toContain('kc-form-login');
  });

  it('has twenty checked, however many come at once', async () => {
    const statuses = await guess(30);
    expect(statuses.filter((status) => status === 400)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('stops nobody who logs in through the gateway, which limits its own clients', async () => {
    const { username, password } = await newUser(system);
    await guess(25);
    expect((await logIn(system, username, password)).status).toBe(200);
  });
});

it('forty right passwords at once count as no failure', async () => {
  const { username, password } = await newUser(system);
  const logins = Array.from({ length: 40 }, () => logIn(system, username, password, 'sandbox'));
  const statuses = (await Promise.all(logins)).map(({ status }) => status);
  expect(statuses).toEqual(Array(40).fill(200));
});

it('a right password counts as no failure', async () => {
  const { username, password } = await newUser(system);
  for (let login = 1; login <= 25; login += 1) {
    expect((await logIn(system, username, password, 'sandbox')).status).toBe(200);
  }
});

type User = Awaited<ReturnType<typeof newUser>>;

const ofGateway = { grant_type: 'password', client_id: 'gateway', scope: 'openid' };
const stranger = '203.0.113.9';

/** A login through the gateway, which says for which address it asks. */
function relayed({ username, password }: User, address: string): Promise<{ status: number }> {
  return requestTokens(system, { ...ofGateway, username, password, client_address: address });
}

/** Wrong passwords for this user through the gateway, all at once. Returns the statuses. */
async function guessPasswordsOf(user: User, count: number, address = stranger) {
  const attempts = Array.from({ length: count }, () =>
    relayed({ ...user, password: 'wrong' }, address),
  );
  return (await Promise.all(attempts)).map(({ status }) => status);
}

describe('a stranger with many wrong passwords for a name', () => {
  it('has to wait, and is told until when, for a name that exists and one that does not', async () => {
    const user = await newUser(system);
    for (const username of [user.username, 'nobody-at-all']) {
      const attempted = await guessPasswordsOf({ ...user, username }, 12);
      expect(attempted.sort()).toEqual([...Array(10).fill(400), 429, 429]);
      const client = { ...ofGateway, client_secret: system.values.GATEWAY_CLIENT_SECRET };
      const form = { ...client, client_address: stranger, username, password: user.password };
      const body = new URLSearchParams(form);
      const answer = await fetch(tokenEndpoint(), { method: 'POST', body });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.text()).toMatch(
        /"Too many wrong passwords for this user name from this address\. Try again in \d+ s\."/,
      );
    }
  });

  it('does not lock its owner out at another address, behind the gateway or not', async () => {
    const user = await newUser(system);
    await guessPasswordsOf(user, 40);
    expect((await relayed(user, '198.51.100.7')).status).toBe(200);
    expect((await logIn(system, user.username, user.password, 'sandbox')).status).toBe(200);
  });

  it('counts as one address in a network of IPv6', async () => {
    const user = await newUser(system);
    await guessPasswordsOf(user, 10, '2001:db8::1');
    expect((await relayed(user, '2001:db8::2')).status).toBe(429);
  });

  it('can’t choose an address without the secret of the gateway', async () => {
    const user = await newUser(system);
    const attempt = (n: number) =>
      requestTokens(system, {
        ...{ grant_type: 'password', client_id: 'sandbox', username: user.username },
        ...{ password: 'wrong', client_address: `203.0.113.${n}` },
      });
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await attempt(n)).status);
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
    expect((await relayed(user, '203.0.113.1')).status).toBe(200);
  });

  it('does not learn which e-mail address belongs to a user name', async () => {
    const user = await newUser(system);
    await guessPasswordsOf(user, 10);
    expect((await guessPasswordsOf({ ...user, username: user.email }, 1))[0]).toBe(400);
  });
});

describe('a browser in which a user has logged in', () => {
  const logInWith = (browser: Browser, { username, password }: User) =>
    logInByForm(browser, startCodeFlow(system, { prompt: 'login' }), username, password);

  it('is never locked out by others at its own address', async () => {
    const user = await newUser(system);
    const browser = new Browser();
    expect((await logInWith(browser, user)).url).toContain('code=');
    // Enough for the limit of the name at this address, and for that of the address.
    await guessPasswordsOf(user, 10, '127.0.0.1');
    await guess(20);
    expect((await logInWith(new Browser(), user)).status).toBe(429);
    expect((await logInWith(browser, user)).url).toContain('code=');
  });

  it('has to wait after ten wrong passwords of its own, and others do not', async () => {
    const user = await newUser(system);
    const [browser, other] = [new Browser(), new Browser()];
    await logInWith(browser, user);
    await logInWith(other, user);
    for (let n = 0; n < 10; n += 1) {
      const { html } = await logInWith(browser, { ...user, password: 'wrong' });
      expect(html).toContain('Invalid username or password.');
    }
    const page = await logInWith(browser, user);
    expect(page.status).toBe(429);
    expect(page.html).toContain('Too many wrong passwords on this device. Try again in');
    expect((await logInWith(other, user)).url).toContain('code=');
    expect((await logIn(system, user.username, user.password, 'sandbox')).status).toBe(200);
  });

  it('is known to this user only', async () => {
    const [user, victim] = [await newUser(system), await newUser(system)];
    const browser = new Browser();
    await logInWith(browser, user);
    await guessPasswordsOf(victim, 10, '127.0.0.1');
    expect((await logInWith(browser, victim)).status).toBe(429);
  });

  it('is known after a registration', async () => {
    const browser = new Browser();
    const page = await browser.open(startCodeFlow(system, { prompt: 'create' }).url);
    const names = { username: 'ida.berg', email: 'ida@souk.example' };
    const passwords = { password: 'correct horse', 'password-confirm': 'correct horse' };
    const fields = { ...names, ...passwords, firstName: 'Ida', lastName: 'Berg' };
    await browser.submit(page, 'kc-register-form', fields);
    expect(browser.received.join()).toMatch(/_devices_\d+=/);
  });

  it('is not known after a wrong password', async () => {
    const user = await newUser(system);
    const browser = new Browser();
    await logInWith(browser, { ...user, password: 'wrong' });
    expect(browser.received.join()).not.toContain('_devices');
  });
});
