import type { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { plentifulProduct, richBuyers } from '../buyers.ts';

/** A stack with buyers and a product that does not run out. */
export type ScaledShop = {
  readonly system: System;
  readonly buyers: readonly Shopper[];
  readonly productId: string;
};

/** Starts a stack of which each service has `replicas` processes, on one Kafka and one PostgreSQL. */
export async function startScaledShop(replicas: number, buyers: number): Promise<ScaledShop> {
  const system = await startTemporarySystem({
    ...{ mode: 'stack', hosting: 'process-per-service', durable: true, replicas },
    overrides: { ANONYMOUS_CACHE_MS: '0' },
  });
  const { running } = system;
  return {
    system,
    productId: await plentifulProduct(running),
    buyers: await richBuyers(running, buyers),
  };
}
