import type { MikroORM } from '@mikro-orm/postgresql';
import { HttpProvider } from './http/http-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { ProviderConfig } from './provider-settings.ts';
import { SimulatedProvider } from './simulated/simulated-provider.ts';

type Needs = { readonly orm: MikroORM; readonly stopping: AbortSignal };

/** Opens the payment provider of the shop; null when it has none. */
export function openProvider(
  config: ProviderConfig,
  { orm, stopping }: Needs,
): PaymentProvider | null {
  if (config === null) return null;
  return config.kind === 'http'
    ? new HttpProvider({ ...config, stopping })
    : new SimulatedProvider({ orm, ...config });
}
