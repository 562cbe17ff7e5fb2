import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningHere } from './here.ts';
import type { Place } from './place.ts';
import { seed } from './seed/seed.ts';
import { startSystem } from './system/start-system.ts';
import type { WayName } from './ways/way.ts';

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

async function ownShop(way: WayName, say: (line: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'souk-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const ports = { gatewayPort: 0, identityPort: 0, brokerPort: 0 };
  const settings = { way, folder, ...ports, durable: false, overrides: {}, report: say };
  const system = await startSystem({ ...settings, hosting: 'together' });
  await seed(system.running);
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  };
  return { place: system.running, stop };
}
