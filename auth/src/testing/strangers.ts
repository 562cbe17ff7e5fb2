import { randomUUID } from 'node:crypto';

/** A client of our realm that is not ours, with a mapper that names our API as audience all the same. */
export const bank = clientNamed('bank');

/** Another realm of the same server, with our client, our audience and a buyer of the same name. */
export function otherRealm(password: string) {
  const client = clientNamed('gateway');
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

/** The access token of the buyer, who tells the client a password. */
export async function passwordGrant(
  issuer: string,
  { clientId, secret }: Client,
  password: string,
): Promise<string> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'password', client_id: clientId, client_secret: secret },
      ...{ username: 'buyer', password, scope: 'openid' },
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

function clientNamed(clientId: string) {
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
