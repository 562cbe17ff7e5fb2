import { newSimulated } from '../../testing/provider-under-test.ts';
import { providerContract } from '../payment-provider.contract.ts';

providerContract(newSimulated);
