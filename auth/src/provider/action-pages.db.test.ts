import { createHash, randomUUID } from 'node:crypto';
import { logIn, newUser, refresh } from '../contract/requests.ts';
import { IdentityUnavailable } from '../identity-admin.ts';
import { type EmbeddedProvider, startEmbedded, values } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;
beforeAll(async () => {
  system = await startEmbedded();
});

const mail = { actions: ['UPDATE_PASSWORD'], lifespanSeconds: 3_600 } as const;
const next = 'quite another one';

/** The links that a user was sent, the newest first. */
const linksOf = (email: string) =>
  system.mailbox
    .mails()
    .filter(({ to }) => to === email)
    .map(({ text }) => new URL(text.match(/http:\/\/\S+/)?.[0] ?? ''));

async function mailed() {
  const user = await newUser(system);
  expect(await system.admin.sendActionsMail(user.id, mail)).toBe('sent');
  const [link = new URL('http://none')] = linksOf(user.email);
  return { ...user, link };
}

/** Sends the form that a link leads to. */
function submit(link: URL, password: string, more: Record<string, string> = {}) {
  const token = link.searchParams.get('token') ?? '';
  const fields = { token, 'password-new': password, 'password-confirm': password, ...more };
  const headers = { 'accept-language': 'ru-RU,ru;q=0.9', origin: 'null' };
  const action = `${link.origin}${link.pathname}`;
  return fetch(action, { method: 'POST', body: new URLSearchParams(fields), headers });
}

const accepts = async (username: string, password: string) =>
  (await logIn(system, username, password)).status === 200;
const tokens = async (userId: string) =>
  (await system.database.query('SELECT * FROM action_tokens WHERE user_id = $1', [userId])).rows;

describe('the page of a link', () => {
  it('is a form without a script, whose address goes to no other page (ID-8)', async () => {
    const { link, username } = await mailed();
    const page = await fetch(link);
    const html = await page.text();
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain(username);
    expect(html).not.toContain('<script');
  });

  it('is in Russian for a browser in Russian', async () => {
    const { link } = await mailed();
    const page = await fetch(link, { headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' } });
    expect(await page.text()).toMatch(/<html lang="ru">[\s\S]*Задайте пароль/);
  });

  it('says the same of a link that never was, and of one that was used (ID-8)', async () => {
    const { link } = await mailed();
    expect((await submit(link, next)).status).toBe(200);
    const used = await fetch(link);
    link.searchParams.set('token', 'a"><script>');
    const unknown = await fetch(link);
    expect([used.status, unknown.status]).toEqual([404, 404]);
    expect(await unknown.text()).toBe(await used.text());
  });
});

describe('a link to set a password', () => {
  it('is stored as a hash only (ID-8)', async () => {
    const { id, link } = await mailed();
    const [row] = await tokens(id);
    const token = link.searchParams.get('token') ?? '';
    expect(row.token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it.each([
    ['too short', 'short', {}],
    ['too long', 'x'.repeat(129), {}],
    ['not the same twice', next, { 'password-confirm': 'different' }],
  ])('stays as it is when the password is %s', async (_, password, more) => {
    const { id, username, password: old, link } = await mailed();
    const page = await submit(link, password, more);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('role="alert"');
    expect(await tokens(id)).toHaveLength(1);
    expect(await accepts(username, old)).toBe(true);
    expect((await submit(link, next)).status).toBe(200);
  });

  it('sets one of two passwords that are sent at once (ID-8)', async () => {
    const { id, username, link } = await mailed();
    const passwords = ['the first password', 'the second password'];
    const answers = await Promise.all(passwords.map((one) => submit(link, one)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const accepted = await Promise.all(passwords.map((one) => accepts(username, one)));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(await tokens(id)).toEqual([]);
  });

  it('ends the other links of the user, as does a password that is set otherwise (ID-8)', async () => {
    const { id, email, username } = await mailed();
    await system.admin.sendActionsMail(id, mail);
    const [newer, older] = linksOf(email);
    expect((await submit(newer as URL, next)).status).toBe(200);
    expect((await submit(older as URL, 'a third password')).status).toBe(404);
    await system.admin.sendActionsMail(id, mail);
    await system.admin.setPassword(id, 'a fourth password');
    expect((await submit(linksOf(email)[0] as URL, 'a fifth password')).status).toBe(404);
    expect(await accepts(username, 'a fourth password')).toBe(true);
  });

  it.each([
    ['is too old', 'UPDATE action_tokens SET expires_at = now() WHERE user_id = $1'],
    ['was sent to a former address', "UPDATE people SET email = 'new-' || email WHERE id = $1"],
    ['is of a disabled user', 'UPDATE people SET enabled = false WHERE id = $1'],
  ])('does not work when it %s (ID-8)', async (_, sql) => {
    const { id, link } = await mailed();
    const read = async () =>
      (await system.database.query('SELECT password FROM people WHERE id = $1', [id])).rows;
    const before = await read();
    await system.database.query(sql, [id]);
    expect((await fetch(link)).status).toBe(404);
    expect((await submit(link, next)).status).toBe(404);
    expect(await read()).toEqual(before);
  });

  it('sends no password with a link that only confirms', async () => {
    const user = await newUser(system);
    const actions = ['VERIFY_EMAIL'] as const;
    await system.admin.sendActionsMail(user.id, { actions, lifespanSeconds: 60 });
    const [link = new URL('http://none')] = linksOf(user.email);
    expect((await submit(link, next)).status).toBe(200);
    expect(await accepts(user.username, user.password)).toBe(true);
  });

  it('ends the sessions later when the process ended before (ID-8)', async () => {
    const { id, username, password } = await newUser(system);
    const { body } = await logIn(system, username, password);
    // What a process leaves that dies after the password was stored.
    await system.database.query('UPDATE people SET sessions_to_end = true WHERE id = $1', [id]);
    const { databaseUrl } = system;
    const port = Number(new URL(system.provider.url).port);
    await system.provider.stop();
    const restarted = await startEmbedded({ databaseUrl, port });
    expect((await refresh(restarted, body.refresh_token)).status).toBe(400);
    const { rows } = await restarted.database.query('SELECT FROM people WHERE sessions_to_end');
    expect(rows).toEqual([]);
    await restarted.stop();
    system = await startEmbedded();
  });
});

describe('a mail that is not sent', () => {
  it.each([
    ['without a mail server', {}],
    ['while the mail server is down', { SMTP_HOST: '127.0.0.1', SMTP_PORT: '1' }],
  ])('is reported %s, and leaves no link', async (_, smtp) => {
    const other = await startEmbedded({ env: { ...values, ...smtp } });
    const { id, email } = await newUser(other);
    const sent = other.admin.sendActionsMail(id, mail);
    await expect(sent).rejects.toBeInstanceOf(IdentityUnavailable);
    const { rows } = await other.database.query('SELECT FROM action_tokens');
    expect(rows).toEqual([]);
    expect(JSON.stringify(other.errors)).not.toContain(email);
  });

  it.each([
    ['no actions', [], ''],
    ['an unknown action', ['CONFIGURE_TOTP'], ''],
    ['an endless link', ['UPDATE_PASSWORD'], '?lifespan=99999999999'],
    ['no number', ['UPDATE_PASSWORD'], '?lifespan=x'],
  ])('is refused for %s', async (_, actions, query) => {
    const { id } = await newUser(system);
    const form = { grant_type: 'client_credentials', client_id: 'services' };
    const token = await fetch(`${system.provider.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, client_secret: values.SERVICES_CLIENT_SECRET }),
    });
    const { access_token } = (await token.json()) as { access_token: string };
    const url = `${system.provider.url}/admin/realms/souk/users/${id}/execute-actions-email${query}`;
    const answer = await fetch(url, {
      method: 'PUT',
      body: JSON.stringify(actions),
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(answer.status).toBe(400);
    expect(await tokens(id)).toEqual([]);
  });

  it('is none for a user without an address', async () => {
    const { id } = await newUser(system);
    await system.database.query('UPDATE people SET email = null WHERE id = $1', [id]);
    expect(await system.admin.sendActionsMail(id, mail)).toBe('refused');
    expect(await system.admin.sendActionsMail(randomUUID(), mail)).toBe('gone');
  });
});
