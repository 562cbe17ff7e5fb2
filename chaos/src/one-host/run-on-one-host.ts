import { startWebhookReceiver } from '@souk/e2e/testing/webhook-receiver.ts';
import { checkInvariants } from '../check-invariants.ts';
import type { Cleanup } from '../cleanup.ts';
import type { Outcome } from '../fault.ts';
import { runUntilCrash } from '../points/run-until-crash.ts';
import type { InjectedFault } from '../run-campaign.ts';
import { type Actors, createActors } from '../scenarios/actors.ts';
import { receiveWebhooks } from '../scenarios/receive-webhooks.ts';
import { Host } from './host.ts';

/** Kills the shared process of the services at each crash point, and restarts it on the same state. */
export async function* runOnOneHost(
  points: Iterable<string>,
  cleanup: Cleanup,
): AsyncGenerator<InjectedFault> {
  const host = await Host.open();
  const receiver = await startWebhookReceiver();
  cleanup.register(async () => {
    await host.close();
    await receiver.stop();
  });
  try {
    const actors = await createActors(await host.running());
    await receiveWebhooks(actors, receiver);
    for (const point of points) {
      const outcome = await checkInvariants(
        await killAt(point, host, actors),
        await host.running(),
      );
      yield { name: `one host, ${point}`, outcome, retryLog: actors.retryLog };
    }
  } finally {
    await cleanup.close();
  }
}

async function killAt(point: string, host: Host, actors: Actors): Promise<Outcome> {
  await host.kill();
  // The process may crash before the shop is ready.
  await host.start({ CRASH_AT: point });
  return runUntilCrash({ ended: host.ended, restart: () => host.start() }, actors);
}
