import { newUser } from '../../contract/requests.ts';
import { type EmbeddedProvider, startEmbedded, values } from '../testing/embedded-provider.ts';

let system: EmbeddedProvider;
let authorization: string;

beforeAll(async () => {
  system = await startEmbedded();
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

function call(method: string, path: string, body?: unknown): Promise<Response> {
  const url = `${system.provider.url}/admin/realms/souk${path}`;
  const content = body === undefined ? null : JSON.stringify(body);
  return fetch(url, { method, headers: { authorization }, body: content });
}

describe('the admin API', () => {
  it('changes only the fields of the body', async () => {
    const { id, username, email } = await newUser(system);
    expect((await call('PUT', `/users/${id}`, { lastName: 'Ali' })).status).toBe(204);
    const user = await (await call('GET', `/users/${id}`)).json();
    expect(user).toMatchObject({ username, email, firstName: 'Noor', lastName: 'Ali' });
    expect(user).toMatchObject({ enabled: true });
  });

  it('assigns all roles of concurrent requests', async () => {
    const { id } = await newUser(system);
    const path = `/users/${id}/role-mappings/realm`;
    const roles = ['seller', 'courier', 'analyst'];
    await Promise.all(roles.map((name) => call('POST', path, [{ id: name, name }])));
    const assigned = (await (await call('GET', path)).json()) as { name: string }[];
    expect(assigned.map(({ name }) => name)).toEqual([...roles, 'default-roles-souk']);
  });

  it('rejects a role that the realm does not have', async () => {
    const { id } = await newUser(system);
    const answer = await call('POST', `/users/${id}/role-mappings/realm`, [{ name: 'king' }]);
    expect(answer.status).toBe(404);
  });

  it('returns the URL of a new user', async () => {
    const user = { username: 'by.hand', email: 'by.hand@souk.example', enabled: true };
    const answer = await call('POST', '/users', user);
    expect(answer.status).toBe(201);
    const location = answer.headers.get('location') ?? '';
    expect(location).toMatch(
      new RegExp(`^${system.provider.url}/admin/realms/souk/users/[-0-9a-f]+$`),
    );
    const created = await fetch(location, { headers: { authorization } });
    expect(await created.json()).toMatchObject(user);
  });

  it.each([
    ['invalid JSON', '{'],
    ['no user name', {}],
    ['a name with an at sign', { username: 'a@b' }],
    ['an invalid e-mail address', { username: 'good.name', email: 'bad' }],
    ['two passwords', { username: 'good.name', credentials: [{}, {}] }],
  ])('creates no user from %s', async (_, user) => {
    expect((await call('POST', '/users', user)).status).toBe(400);
    expect(await system.admin.findUser({ username: 'good.name' })).toBeNull();
  });

  it.each(['junk', '..%2Fusers', '%27'])('finds no user with the id %s', async (id) => {
    expect((await call('GET', `/users/${id}`)).status).toBe(404);
  });

  it('responds 404 for an unknown session', async () => {
    expect((await call('DELETE', '/sessions/junk')).status).toBe(404);
  });
});
