import type { ModeName } from './modes/mode.ts';
import { seed } from './seed/seed.ts';
import type { ShopAddress } from './system/shop-address.ts';
import { startTemporarySystem } from './system/temporary-system.ts';
import { findRunningSystem } from './system/this-checkout.ts';

type Named = {
  readonly url?: string | undefined;
  readonly issuer?: string | undefined;
  readonly mode: ModeName;
};

/**
 * The shop that the caller names, else the one that runs on this checkout's state, else one of our
 * own: on free ports and in a temporary folder, gone after `stop`.
 */
export async function findOrStartShop(
  { url, issuer, mode }: Named,
  say: (line: string) => void,
): Promise<{ place: ShopAddress; stop: () => Promise<void> }> {
  if (url && issuer) return { place: { gatewayUrl: url, issuer }, stop: async () => {} };
  const running = await findRunningSystem([mode]);
  if (running) {
    say(`using the shop that runs: ${running.gatewayUrl}`);
    return { place: running, stop: async () => {} };
  }
  say('no shop runs: starting one');
  return ownShop(mode, say);
}

async function ownShop(mode: ModeName, report: (line: string) => void) {
  const system = await startTemporarySystem({ mode, hosting: 'together', durable: false, report });
  await seed(system.running);
  return { place: system.running, stop: system.stop };
}
