import { keycloakUnderTest } from '@souk/auth/testing/keycloak-under-test';
import { describeOnStack } from '@souk/ops/testing/stack';
import { differingClocks } from './testing/contract/differing-clocks.ts';
import { loginContract } from './testing/login.contract.ts';
import { startLoginSystem } from './testing/login-system.ts';

describeOnStack('the login on Keycloak', () => {
  loginContract(() => startLoginSystem(undefined, keycloakUnderTest), differingClocks);
});
