import type { MikroORM } from '@mikro-orm/postgresql';
import type { InjectedFault } from '@souk/platform/runtime/injected-fault';
import { HttpProvider } from './http/http-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { ProviderConfig } from './provider-settings.ts';
import { providerWithFault } from './provider-with-fault.ts';
import { SimulatedProvider } from './simulated/simulated-provider.ts';

type Needs = { readonly orm: MikroORM; readonly stopping: AbortSignal };

/** Opens the payment provider of the shop, with the faults that are injected; null when it has none. */
export function openProvider(
  config: ProviderConfig,
  { orm, stopping }: Needs,
  fault: () => InjectedFault,
): PaymentProvider | null {
  if (config === null) return null;
  const provider =
    config.kind === 'http'
      ? new HttpProvider({ ...config, stopping })
      : new SimulatedProvider({ orm, ...config });
  return providerWithFault(provider, fault);
}
