import { newcomer } from '../../contract/requests.ts';
import { type Embedded, embedded, values } from '../testing/embedded.ts';

let system: Embedded;
let authorization: string;

beforeAll(async () => {
  system = await embedded();
  const response = await fetch(`${system.provider.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'services',
      client_secret: values.SERVICES_CLIENT_SECRET,
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  authorization = `Bearer ${access_token}`;
});

afterAll(() => system.stop());

function call(method: string, path: string, body?: unknown): Promise<Response> {
  const url = `${system.provider.url}/admin/realms/souk${path}`;
  const content = body === undefined ? null : JSON.stringify(body);
  return fetch(url, { method, headers: { authorization }, body: content });
}

describe('the admin calls', () => {
  it('change only what a body names', async () => {
    const { id, username, email } = await newcomer(system);
    expect((await call('PUT', `/users/${id}`, { lastName: 'Ali' })).status).toBe(204);
    const user = await (await call('GET', `/users/${id}`)).json();
    expect(user).toMatchObject({ username, email, firstName: 'Noor', lastName: 'Ali' });
    expect(user).toMatchObject({ enabled: true });
  });

  it('give two roles that come at the same time, both', async () => {
    const { id } = await newcomer(system);
    const place = `/users/${id}/role-mappings/realm`;
    const roles = ['seller', 'courier', 'analyst'];
    await Promise.all(roles.map((name) => call('POST', place, [{ id: name, name }])));
    const given = (await (await call('GET', place)).json()) as { name: string }[];
    expect(given.map(({ name }) => name)).toEqual([...roles, 'default-roles-souk']);
  });

  it('give no role that the realm does not have', async () => {
    const { id } = await newcomer(system);
    const answer = await call('POST', `/users/${id}/role-mappings/realm`, [{ name: 'king' }]);
    expect(answer.status).toBe(404);
  });

  it('name the place of a new user', async () => {
    const user = { username: 'by.hand', email: 'by.hand@souk.example', enabled: true };
    const answer = await call('POST', '/users', user);
    expect(answer.status).toBe(201);
    const place = answer.headers.get('location') ?? '';
    expect(place).toMatch(
      new RegExp(`^${system.provider.url}/admin/realms/souk/users/[-0-9a-f]+$`),
    );
    const made = await fetch(place, { headers: { authorization } });
    expect(await made.json()).toMatchObject(user);
  });

  it.each([
    ['no JSON', '{'],
    ['no user name', {}],
    ['a name with an at sign', { username: 'a@b' }],
    ['no e-mail', { username: 'good.name', email: 'bad' }],
    ['two passwords', { username: 'good.name', credentials: [{}, {}] }],
  ])('make nobody of %s', async (_, user) => {
    expect((await call('POST', '/users', user)).status).toBe(400);
    expect(await system.admin.findUser({ username: 'good.name' })).toBeNull();
  });

  it.each(['junk', '..%2Fusers', '%27'])('know nobody with the id %s', async (id) => {
    expect((await call('GET', `/users/${id}`)).status).toBe(404);
  });

  it('end no session that is none', async () => {
    expect((await call('DELETE', '/sessions/junk')).status).toBe(404);
  });

  it('tell in the log whom a mail would ask for a password', async () => {
    const { id } = await newcomer(system);
    expect(await system.admin.inviteByMail(id)).toBe('sent');
    expect(await system.admin.inviteByMail('junk')).toBe('gone');
    expect(system.told).toEqual([{ userId: id }]);
  });
});
