import { identityContract } from '../identity.contract.ts';
import { embedded } from './testing/embedded.ts';

describe('the embedded identity provider', () => {
  identityContract((values) => embedded(values));
});
