import { identityContract } from '../identity.contract.ts';
import { embedded } from './testing/embedded.ts';

describe('the embedded identity provider', () => {
  identityContract(async (env) => (await embedded({ env, demoUsers: true })).provider);
});
