/** What whoever runs a Keycloak may do in all of its realms. */
export type KeycloakConsole = {
  /** Makes something at a path below `/admin/realms`. Throws unless it is made. */
  readonly post: (path: string, body: unknown) => Promise<void>;
};

export function keycloakConsole(url: string, password: string): KeycloakConsole {
  return {
    post: async (path, body) => {
      // Its tokens live a minute: one for each call is the least that always works.
      const headers = {
        authorization: `Bearer ${await adminToken(url, password)}`,
        'content-type': 'application/json',
      };
      const place = `${url}/admin/realms${path}`;
      const answer = await fetch(place, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201)
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
  };
}

async function adminToken(url: string, password: string): Promise<string> {
  const login = { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password };
  const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(login),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
