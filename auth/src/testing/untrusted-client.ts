import { randomUUID } from 'node:crypto';

/** Another client of our realm, whose tokens name our API as audience all the same. */
export const untrustedClient = newClient('bank');

/** Another realm of the same server, with a client, an audience and a user of the same names. */
export function otherRealm(password: string) {
  const client = newClient('gateway');
  const buyer = {
    ...{ username: 'buyer', enabled: true, email: 'buyer@other.example', emailVerified: true },
    ...{ firstName: 'Mira', lastName: 'Lang' },
    credentials: [{ type: 'password', value: password, temporary: false }],
  };
  const realm = {
    realm: `other-${randomUUID()}`,
    enabled: true,
    clients: [client],
    users: [buyer],
  };
  return { realm, client };
}

type Client = { readonly clientId: string; readonly secret: string };

/** The buyer's access token, by the password grant. */
export async function passwordGrant(
  issuer: string,
  { clientId, secret }: Client,
  password: string,
): Promise<string> {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'password', client_id: clientId, client_secret: secret },
      ...{ username: 'buyer', password, scope: 'openid' },
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

function newClient(clientId: string) {
  return {
    ...{ clientId, name: clientId, secret: randomUUID(), publicClient: false },
    ...{ standardFlowEnabled: false, directAccessGrantsEnabled: true },
    serviceAccountsEnabled: false,
    protocolMappers: [
      {
        name: 'audience-souk',
        protocol: 'openid-connect',
        protocolMapper: 'oidc-audience-mapper',
        config: {
          'included.custom.audience': 'souk',
          'access.token.claim': 'true',
          'id.token.claim': 'false',
        },
      },
    ],
  };
}
