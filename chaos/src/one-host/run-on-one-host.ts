import { checked } from '../check-invariants.ts';
import type { Theatre } from '../cleanup.ts';
import type { Outcome } from '../fault.ts';
import { untilDead } from '../points/run-until-dead.ts';
import type { Struck } from '../run-campaign.ts';
import { type Cast, castFor } from '../scenarios/actors.ts';
import { Host } from './host.ts';

/** Has the one process of all services die at each place, and starts it again on what is left. */
export async function* runOnOneHost(
  places: Iterable<string>,
  theatre: Theatre,
): AsyncGenerator<Struck> {
  const host = await Host.open();
  theatre.open(() => host.close());
  try {
    const cast = await castFor(await host.running());
    for (const place of places) {
      const outcome = await checked(await dieAt(place, host, cast), await host.running());
      yield { name: `one host, ${place}`, outcome, refusals: cast.refusals };
    }
  } finally {
    await theatre.close();
  }
}

async function dieAt(place: string, host: Host, cast: Cast): Promise<Outcome> {
  await host.kill();
  // It may die before it is open.
  await host.start({ CRASH_AT: place });
  return untilDead({ ended: host.ended, revive: () => host.start() }, cast);
}
