import { identityContract } from '../identity.contract.ts';
import { embeddedUnderTest } from './testing/embedded-under-test.ts';

describe('the embedded identity provider', () => {
  identityContract(embeddedUnderTest);
});
