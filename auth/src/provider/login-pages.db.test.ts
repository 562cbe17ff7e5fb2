import { Browser } from '../contract/browser.ts';
import { beginFlow, logInByForm, newcomer } from '../contract/requests.ts';
import { type Embedded, embedded } from './testing/embedded.ts';

let system: Embedded;

beforeAll(async () => {
  system = await embedded();
});

afterAll(() => system.stop());

const script = `"><script>alert('x')</script>`;

/** A login under way, with its page's own address. */
async function begun(more: Record<string, string> = {}) {
  const browser = new Browser();
  const page = await browser.open(beginFlow(system, more).url);
  return { browser, page };
}

describe('the login page', () => {
  it('shows what was typed as text, and never a password', async () => {
    const { browser, page } = await begun();
    const answer = { username: script, password: 'what I typed' };
    const { html } = await browser.submit(page, 'kc-form-login', answer);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('what I typed');
  });

  it('runs nothing, is framed by nobody, and sends its form only on the way to the client', async () => {
    const { page } = await begun();
    const response = await fetch(page.url);
    expect(response.status).toBe(400);
    const flow = beginFlow(system);
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

  it('has cookies that scripts and other sites can’t use, nor other ports see', async () => {
    const { username, password } = await newcomer(system);
    const browser = new Browser();
    await logInByForm(browser, beginFlow(system), username, password);
    expect(browser.received.join()).toContain('_session=');
    for (const cookie of browser.received) {
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; samesite=lax/i);
      expect(cookie).toMatch(/; path=\/realms\/souk/i);
    }
  });

  it('takes no form from another origin', async () => {
    const { browser, page } = await begun();
    const { username, password } = await newcomer(system);
    const answer = await browser.open(`${page.url}/authenticate`, {
      method: 'POST',
      body: new URLSearchParams({ username, password }),
      headers: { origin: 'http://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('leads to the registration, and back', async () => {
    const { browser, page } = await begun();
    const registration = await browser.open(`${page.url}/registration`);
    expect(registration.html).toContain('kc-register-form');
    const login = await browser.open(`${page.url}/authenticate`);
    expect(login.html).toContain('kc-form-login');
  });

  it('does not let a second person into the session of the first', async () => {
    const [first, second] = [await newcomer(system), await newcomer(system)];
    const browser = new Browser();
    await logInByForm(browser, beginFlow(system), first.username, first.password);
    const flow = beginFlow(system, { prompt: 'login' });
    const page = await logInByForm(browser, flow, second.username, second.password);
    expect(page.status).toBe(400);
    expect(page.html).toContain('signed in as somebody else');
    const again = await logInByForm(browser, flow, first.username, first.password);
    expect(again.url).toContain('code=');
  });

  it.each([
    ['gone', 'DELETE FROM people WHERE id = $1'],
    ['disabled', 'UPDATE people SET enabled = false WHERE id = $1'],
  ])('comes back when the account is %s', async (_, statement) => {
    const { id, username, password } = await newcomer(system);
    const browser = new Browser();
    await logInByForm(browser, beginFlow(system), username, password);
    await system.database.query(statement, [id]);
    const page = await browser.open(beginFlow(system).url);
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
    ['no e-mail', { email: 'ida' }, 'no e-mail'],
    ['no name', { firstName: ' ' }, 'name is missing'],
    ['an address as a user name', { username: 'buyer@souk.example' }, 'user name may hold'],
    ['a script for a name', { lastName: script }, 'name is missing'],
  ])('refuses %s, says why, and makes nobody', async (_, wrong, why) => {
    const { browser, page } = await begun({ prompt: 'create' });
    const answer = await browser.submit(page, 'kc-register-form', { ...good, ...wrong });
    expect(answer.html).toMatch(new RegExp(`id="input-error"[^<]*>[^<]*${why}`));
    expect(answer.html).not.toContain('<script');
    const { rowCount } = await system.database.query(
      `SELECT FROM people WHERE first_name = 'Ida' OR last_name = 'Berg'`,
    );
    expect(rowCount).toBe(0);
  });
});

describe('signing out without saying whose session', () => {
  it('asks first, then ends it', async () => {
    const { username, password } = await newcomer(system);
    const browser = new Browser();
    await logInByForm(browser, beginFlow(system), username, password);
    const url = `${system.provider.issuer}/protocol/openid-connect/logout`;
    const question = await browser.open(url);
    expect((await browser.open(beginFlow(system).url)).url).toContain('code=');
    const answer = await browser.submit(question, 'kc-logout-confirm', {});
    expect(answer.html).toContain('You are signed out.');
    expect((await browser.open(beginFlow(system).url)).html).toContain('kc-form-login');
  });

  it('does nothing to a browser that has no session', async () => {
    const url = `${system.provider.issuer}/protocol/openid-connect/logout`;
    expect((await new Browser().open(url)).html).toContain('You are signed out.');
  });
});
