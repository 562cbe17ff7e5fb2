import { type InjectedFault, injectFault } from '@souk/platform/runtime/injected-fault';
import { type ProviderUnavailable, unavailable } from '../domain/provider-state.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** Injects the fault of this moment before each call: a call that fails does not reach the provider. */
export function providerWithFault(
  provider: PaymentProvider,
  fault: () => InjectedFault,
): PaymentProvider {
  const after = <State>(call: () => Promise<State>): Promise<State | ProviderUnavailable> =>
    injectFault(fault()).then(call, () => unavailable);
  return {
    name: provider.name,
    createIntent: (intent) => after(() => provider.createIntent(intent)),
    capture: (ref, call) => after(() => provider.capture(ref, call)),
    cancel: (ref, id) => after(() => provider.cancel(ref, id)),
    refund: (ref, call) => after(() => provider.refund(ref, call)),
    payout: (payout) => after(() => provider.payout(payout)),
    read: (kind, id) => after(() => provider.read(kind, id)),
    verify: (headers, rawBody) => provider.verify(headers, rawBody),
  };
}
