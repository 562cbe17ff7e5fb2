import { describeOnStack } from '@souk/ops/testing/stack';
import { identityContract } from './identity.contract.ts';
import { keycloakUnderTest } from './testing/keycloak.ts';

describeOnStack('Keycloak', () => {
  identityContract(keycloakUnderTest);
});
