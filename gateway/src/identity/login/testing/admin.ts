import { jsonOf } from './browser.ts';

/** Administers the provider through Keycloak's Admin REST API. */
export type Admin = {
  readonly change: (username: string, values: Record<string, unknown>) => Promise<void>;
  /** Assigns a role of the realm. */
  readonly assignRole: (username: string, role: string) => Promise<void>;
  /** Ends all logins of a user. */
  readonly signOut: (username: string) => Promise<void>;
  /** Ends one login, named by the `sid` of its tokens. */
  readonly endLogin: (sid: string) => Promise<void>;
};

/** `secret` is the one of the client `services`. */
export async function adminOf(issuer: string, secret: string): Promise<Admin> {
  const base = issuer.replace('/realms/', '/admin/realms/');
  const token = await tokenOfServices(issuer, secret);
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${base}${path}`, { method, headers, ...sent });
    if (!response.ok) throw new Error(`${method} ${path} returned ${response.status}.`);
    return response;
  };
  const idOf = async (username: string) => {
    const found = await call('GET', `/users?${new URLSearchParams({ username, exact: 'true' })}`);
    const [user] = (await found.json()) as { id: string }[];
    return user?.id;
  };
  return {
    change: async (username, values) => {
      const path = `/users/${await idOf(username)}`;
      // The full user, as Keycloak may remove omitted fields.
      const user = await jsonOf(await call('GET', path));
      await call('PUT', path, { ...user, ...values });
    },
    assignRole: async (username, role) => {
      const mappings = `/users/${await idOf(username)}/role-mappings/realm`;
      const available = await call('GET', `${mappings}/available`);
      const roles = (await available.json()) as { name: string }[];
      await call(
        'POST',
        mappings,
        roles.filter(({ name }) => name === role),
      );
    },
    signOut: async (username) => {
      await call('POST', `/users/${await idOf(username)}/logout`);
    },
    endLogin: async (sid) => {
      await call('DELETE', `/sessions/${sid}`);
    },
  };
}

async function tokenOfServices(issuer: string, secret: string): Promise<string> {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`services:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return String((await jsonOf(response)).access_token);
}
