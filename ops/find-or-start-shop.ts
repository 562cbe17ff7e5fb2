import type { ModeName } from './modes/mode.ts';
import { seed } from './seed/seed.ts';
import { seedPastSales } from './seed/seed-past-sales.ts';
import { findRunningSystem } from './system/local-system.ts';
import type { ShopAddress } from './system/shop-address.ts';
import type { Print } from './system/step.ts';
import { startTemporarySystem } from './system/temporary-system.ts';

type Options = {
  readonly url?: string | undefined;
  readonly issuer?: string | undefined;
  readonly mode: ModeName;
};

/**
 * Returns the shop at `url` and `issuer`, else the one that runs in this working copy, else
 * starts a temporary one: on free ports and in a temporary folder, which `stop` deletes.
 */
export async function findOrStartShop(
  { url, issuer, mode }: Options,
  print: Print,
): Promise<{ address: ShopAddress; stop: () => Promise<void> }> {
  if (url && issuer) return { address: { gatewayUrl: url, issuer }, stop: async () => {} };
  const running = await findRunningSystem([mode]);
  if (running) {
    print(`Using the running shop at ${running.gatewayUrl}.`);
    return { address: running, stop: async () => {} };
  }
  print('No shop is running: starting a temporary one.');
  return startTemporaryShop(mode, print);
}

async function startTemporaryShop(mode: ModeName, print: Print) {
  const system = await startTemporarySystem({
    mode,
    hosting: 'one-process',
    durable: false,
    print,
  });
  await seed(system.running);
  await seedPastSales(system.running);
  return { address: system.running, stop: system.stop };
}
