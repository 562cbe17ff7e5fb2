import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedded } from './embedded.ts';
import type { Place } from './place.ts';
import { seed } from './seed/seed.ts';
import { runningIn } from './system/running.ts';
import { startSystem } from './system/start-system.ts';

type Named = { readonly url?: string | undefined; readonly issuer?: string | undefined };

/**
 * The shop that the caller names, else the one that runs on this checkout's state, else one of our
 * own: on free ports and in a temporary folder, gone after `stop`.
 */
export async function runningOrOwn(
  { url, issuer }: Named,
  say: (line: string) => void,
): Promise<{ place: Place; stop: () => Promise<void> }> {
  if (url && issuer) return { place: { gatewayUrl: url, issuer }, stop: async () => {} };
  const running = await runningIn(embedded().folder);
  if (running) {
    say(`using the shop that runs: ${running.gatewayUrl}`);
    return { place: running, stop: async () => {} };
  }
  say('no shop runs: starting one');
  return ownShop(say);
}

async function ownShop(say: (line: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'souk-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const settings = { gatewayPort: 0, identityPort: 0, durable: false, overrides: {} };
  const system = await startSystem({ folder, hosting: 'together', report: say, ...settings });
  await seed(system.running);
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  };
  return { place: system.running, stop };
}
