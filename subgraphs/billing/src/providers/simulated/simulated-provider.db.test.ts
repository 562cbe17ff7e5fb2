import { newSimulated } from '../../testing/provider-under-test.ts';
import { paymentProviderContract } from '../payment-provider.contract.ts';

paymentProviderContract(newSimulated);
