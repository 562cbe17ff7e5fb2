import { describeOnStack } from '@souk/ops/testing/stack';
import { identityContract } from './identity.contract.ts';
import { keycloakUnderTest } from './testing/keycloak-under-test.ts';

describeOnStack('Keycloak', () => {
  identityContract(keycloakUnderTest);
});
