import type { WayName } from './modes/mode.ts';
import { seed } from './seed/seed.ts';
import type { Place } from './system/place.ts';
import { startTemporary } from './system/temporary-system.ts';
import { runningHere } from './system/this-checkout.ts';

type Named = {
  readonly url?: string | undefined;
  readonly issuer?: string | undefined;
  readonly way: WayName;
};

/**
 * The shop that the caller names, else the one that runs on this checkout's state, else one of our
 * own: on free ports and in a temporary folder, gone after `stop`.
 */
export async function runningOrOwn(
  { url, issuer, way }: Named,
  say: (line: string) => void,
): Promise<{ place: Place; stop: () => Promise<void> }> {
  if (url && issuer) return { place: { gatewayUrl: url, issuer }, stop: async () => {} };
  const running = await runningHere([way]);
  if (running) {
    say(`using the shop that runs: ${running.gatewayUrl}`);
    return { place: running, stop: async () => {} };
  }
  say('no shop runs: starting one');
  return ownShop(way, say);
}

async function ownShop(way: WayName, report: (line: string) => void) {
  const system = await startTemporary({ way, hosting: 'together', durable: false, report });
  await seed(system.running);
  return { place: system.running, stop: system.stop };
}
