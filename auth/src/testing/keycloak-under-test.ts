import { ownKeycloak } from '@souk/ops/testing/keycloak';
import type { ProviderUnderTest, Values } from '../contract/provider-under-test.ts';
import { otherRealm, passwordGrant, untrustedClient } from './untrusted-client.ts';

/** Starts a real Keycloak for the contract. */
export async function keycloakUnderTest(values: Values): Promise<ProviderUnderTest> {
  const keycloak = await ownKeycloak(values);
  const { url, issuer, clusterUrl } = keycloak;
  const admin = keycloakAdmin(url, keycloak.adminPassword);
  const password = values.DEMO_PASSWORD ?? '';
  let clientCreated: Promise<void> | undefined;
  return {
    ...{ issuer, clusterUrl },
    rotateKeys: () => addSigningKey(admin),
    tokenOfAnotherClient: async () => {
      clientCreated ??= admin.post('/souk/clients', untrustedClient);
      await clientCreated;
      return passwordGrant(issuer, untrustedClient, password);
    },
    tokenOfAnotherRealm: async () => {
      const { realm, client } = otherRealm(password);
      await admin.post('', realm);
      return passwordGrant(`${url}/realms/${realm.realm}`, client, password);
    },
    stop: () => keycloak.stop(),
    restart: () => keycloak.restart(),
    close: () => keycloak.close(),
  };
}

/** Adds a key of the highest priority, which signs from now on; earlier keys stay published. */
async function addSigningKey(admin: KeycloakAdmin): Promise<void> {
  keysAdded += 1;
  await admin.post('/souk/components', {
    name: `rsa-${keysAdded}`,
    providerId: 'rsa-generated',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: { priority: [String(200 + keysAdded)], enabled: ['true'], active: ['true'] },
  });
}
let keysAdded = 0;

/** Calls the admin API as the Keycloak administrator. */
type KeycloakAdmin = {
  /** Creates a resource at a path below `/admin/realms`. Throws unless it is created. */
  readonly post: (path: string, body: unknown) => Promise<void>;
};

function keycloakAdmin(url: string, password: string): KeycloakAdmin {
  return {
    post: async (path, body) => {
      // A new token for each call, as Keycloak's admin tokens live for a minute.
      const headers = {
        authorization: `Bearer ${await adminToken(url, password)}`,
        'content-type': 'application/json',
      };
      const endpoint = `${url}/admin/realms${path}`;
      const response = await fetch(endpoint, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (response.status !== 201)
        throw new Error(`${path}: ${response.status} ${await response.text()}`);
    },
  };
}

async function adminToken(url: string, password: string): Promise<string> {
  const login = { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password };
  const response = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(login),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
