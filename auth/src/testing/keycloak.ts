import { ownKeycloak } from '@souk/ops/testing/keycloak';
import type { ProviderUnderTest, Values } from '../contract/under-test.ts';
import { type KeycloakConsole, keycloakConsole } from './keycloak-console.ts';
import { bank, otherRealm, passwordGrant } from './strangers.ts';

/** A real Keycloak, to be held against the contract. */
export async function keycloakUnderTest(values: Values): Promise<ProviderUnderTest> {
  const keycloak = await ownKeycloak(values);
  const { url, issuer, clusterUrl } = keycloak;
  const root = keycloakConsole(url, keycloak.adminPassword);
  const password = values.DEMO_PASSWORD ?? '';
  let bankIsThere: Promise<void> | undefined;
  return {
    ...{ issuer, clusterUrl },
    rotateKeys: () => addSigningKey(root),
    tokenOfAnotherClient: async () => {
      bankIsThere ??= root.post('/souk/clients', bank);
      await bankIsThere;
      return passwordGrant(issuer, bank, password);
    },
    tokenOfAnotherRealm: async () => {
      const { realm, client } = otherRealm(password);
      await root.post('', realm);
      return passwordGrant(`${url}/realms/${realm.realm}`, client, password);
    },
    stop: () => keycloak.stop(),
    startAgain: () => keycloak.startAgain(),
    close: () => keycloak.close(),
  };
}

/** The one with the highest priority signs; those that it replaces stay published. */
async function addSigningKey(root: KeycloakConsole): Promise<void> {
  keysMade += 1;
  await root.post('/souk/components', {
    name: `rsa-${keysMade}`,
    providerId: 'rsa-generated',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: { priority: [String(200 + keysMade)], enabled: ['true'], active: ['true'] },
  });
}
let keysMade = 0;
