import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Broker } from '@souk/ops/modes/broker';

export type Outage = {
  /** Orders that were accepted while the broker was down. */
  readonly accepted: number;
  /** Seconds from its return until the last of them was CONFIRMED. */
  readonly confirmedAfterS: number;
};

const pauseMs = 500;

/** Disconnects the broker for some seconds, and places orders meanwhile. */
export async function orderDuringOutage(
  broker: Broker,
  me: Shopper,
  productId: string,
  seconds: number,
): Promise<Outage> {
  const reconnect = await broker.cut();
  const until = performance.now() + seconds * 1_000;
  const ids: string[] = [];
  while (performance.now() < until) {
    const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID());
    if (!order) throw new Error('An order was refused while the broker was down.');
    ids.push(order.id);
    await sleep(pauseMs);
  }
  await reconnect();
  const backAt = performance.now();
  for (const id of ids) while ((await me.statusOf(id)) !== 'CONFIRMED') await sleep(pauseMs / 10);
  return { accepted: ids.length, confirmedAfterS: (performance.now() - backAt) / 1_000 };
}
