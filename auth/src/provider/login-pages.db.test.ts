import { Browser } from '../contract/browser.ts';
import { logInByForm, newUser, startCodeFlow } from '../contract/requests.ts';
import { type EmbeddedProvider, startEmbedded } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;

beforeAll(async () => {
  system = await startEmbedded();
});

const script = `"><script>alert('x')</script>`;

/** Starts a login, and returns the browser and its page. */
async function startLogin(more: Record<string, string> = {}) {
  const browser = new Browser();
  const page = await browser.open(startCodeFlow(system, more).url);
  return { browser, page };
}

describe('the login page', () => {
  it('escapes what the user typed, and never shows a password', async () => {
    const { browser, page } = await startLogin();
    const fields = { username: script, password: 'what I typed' };
    const { html } = await browser.submit(page, 'kc-form-login', fields);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('what I typed');
  });

  it('has a CSP without scripts, frames or other form targets', async () => {
    const { page } = await startLogin();
    const response = await fetch(page.url);
    expect(response.status).toBe(400);
    const flow = startCodeFlow(system);
    const login = await fetch(flow.url, { redirect: 'manual' });
    const cookie = login.headers.getSetCookie().map((one) => one.split(';')[0]);
    const location = login.headers.get('location') ?? '';
    const form = await fetch(new URL(location, flow.url), {
      headers: { cookie: cookie.join('; ') },
    });
    expect(form.status).toBe(200);
    const policy = form.headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    expect(policy).toContain(`form-action 'self' http://gateway.souk.test;`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(form.headers.get('cache-control')).toBe('no-store');
  });

  it('has cookies that scripts, other sites and other ports can’t use', async () => {
    const { username, password } = await newUser(system);
    const browser = new Browser();
    await logInByForm(browser, startCodeFlow(system), username, password);
    expect(browser.received.join()).toMatch(/_session_\d+=/);
    for (const cookie of browser.received) {
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; samesite=lax/i);
      expect(cookie).toMatch(/; path=\/realms\/souk/i);
    }
  });

  it('is skipped in a browser that has also logged in at another provider on this host', async () => {
    const other = await startEmbedded();
    try {
      const browser = new Browser();
      for (const provider of [system, other]) {
        const { username, password } = await newUser(provider);
        await logInByForm(browser, startCodeFlow(provider), username, password);
      }
      for (const provider of [system, other]) {
        expect((await browser.open(startCodeFlow(provider).url)).url).toContain('code=');
      }
    } finally {
      await other.stop();
    }
  });

  it('rejects a form from another origin', async () => {
    const { browser, page } = await startLogin();
    const { username, password } = await newUser(system);
    const answer = await browser.open(`${page.url}/authenticate`, {
      method: 'POST',
      body: new URLSearchParams({ username, password }),
      headers: { origin: 'http://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('links to the registration page, and back', async () => {
    const { browser, page } = await startLogin();
    const registration = await browser.open(`${page.url}/registration`);
    expect(registration.html).toContain('kc-register-form');
    const login = await browser.open(`${page.url}/authenticate`);
    expect(login.html).toContain('kc-form-login');
  });

  it('does not let a second user into the session of the first', async () => {
    const [first, second] = [await newUser(system), await newUser(system)];
    const browser = new Browser();
    await logInByForm(browser, startCodeFlow(system), first.username, first.password);
    const flow = startCodeFlow(system, { prompt: 'login' });
    const page = await logInByForm(browser, flow, second.username, second.password);
    expect(page.status).toBe(400);
    expect(page.html).toContain('signed in as another user');
    const again = await logInByForm(browser, flow, first.username, first.password);
    expect(again.url).toContain('code=');
  });

  it.each([
    ['deleted', 'DELETE FROM people WHERE id = $1'],
    ['disabled', 'UPDATE people SET enabled = false WHERE id = $1'],
  ])('is shown again when the account is %s', async (_, statement) => {
    const { id, username, password } = await newUser(system);
    const browser = new Browser();
    await logInByForm(browser, startCodeFlow(system), username, password);
    await system.database.query(statement, [id]);
    const page = await browser.open(startCodeFlow(system).url);
    expect(page.html).toContain('kc-form-login');
  });
});

describe('the registration page', () => {
  const good = {
    ...{ username: 'ida.berg', email: 'ida@souk.example', firstName: 'Ida', lastName: 'Berg' },
    ...{ password: 'correct horse', 'password-confirm': 'correct horse' },
  };

  it.each([
    ['a short password', { password: 'short', 'password-confirm': 'short' }, 'at least'],
    ['two passwords', { 'password-confirm': 'correct house' }, 'differ'],
    ['an invalid e-mail address', { email: 'ida' }, 'valid e-mail address'],
    [
      'a very long e-mail address',
      { email: `${'a'.repeat(250)}@souk.example` },
      'Enter an e-mail address of at most 254 characters.',
    ],
    ['no name', { firstName: ' ' }, 'Enter a first'],
    ['an e-mail address as a user name', { username: 'buyer@souk.example' }, 'Choose a user name'],
    ['a script for a name', { lastName: script }, 'Enter a first'],
    ['a name that reads backwards', { lastName: '\u202EBerg' }, 'Enter a first'],
  ])('rejects %s, says why, and creates no user', async (_, wrong, why) => {
    const { browser, page } = await startLogin({ prompt: 'create' });
    const answer = await browser.submit(page, 'kc-register-form', { ...good, ...wrong });
    expect(answer.html).toMatch(new RegExp(`id="input-error"[^<]*>[^<]*${why}`));
    expect(answer.html).not.toContain('<script');
    const { rowCount } = await system.database.query(
      `SELECT FROM people WHERE first_name = 'Ida' OR last_name = 'Berg'`,
    );
    expect(rowCount).toBe(0);
  });
});

it('a registration without a field says so', async () => {
  const { browser, page } = await startLogin({ prompt: 'create' });
  const answer = await browser.submit(page, 'kc-register-form', { username: 'ida.berg' });
  expect(answer.html).toMatch(/id="input-error"[^<]*>Fill in all fields./);
});

describe('a logout without a hint', () => {
  it('asks for confirmation, then ends the session', async () => {
    const { username, password } = await newUser(system);
    const browser = new Browser();
    await logInByForm(browser, startCodeFlow(system), username, password);
    const url = `${system.provider.issuer}/protocol/openid-connect/logout`;
    const confirmation = await browser.open(url);
    expect((await browser.open(startCodeFlow(system).url)).url).toContain('code=');
    const answer = await browser.submit(confirmation, 'kc-logout-confirm', {});
    expect(answer.html).toContain('You are signed out.');
    expect((await browser.open(startCodeFlow(system).url)).html).toContain('kc-form-login');
  });

  it('does nothing for a browser without a session', async () => {
    const url = `${system.provider.issuer}/protocol/openid-connect/logout`;
    expect((await new Browser().open(url)).html).toContain('You are signed out.');
  });
});
