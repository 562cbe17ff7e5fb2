import { loginContract } from './testing/login.contract.ts';
import { startLoginSystem } from './testing/login-system.ts';

describe('the login on the embedded provider', () => {
  loginContract(() => startLoginSystem());
});
