import { identityContract } from '../identity.contract.ts';
import { embeddedUnderTest } from './testing/under-test.ts';

describe('the embedded identity provider', () => {
  identityContract(embeddedUnderTest);
});
