import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Broker } from '@souk/ops/modes/broker';

export type Outage = {
  /** Orders that were accepted while the broker was away. */
  readonly accepted: number;
  /** From its return until the last of them was CONFIRMED, in seconds. */
  readonly confirmedAfterS: number;
};

const pauseMs = 500;

/** Takes the broker away for so many seconds, and goes on ordering meanwhile. */
export async function orderThrough(
  broker: Broker,
  me: Shopper,
  productId: string,
  seconds: number,
): Promise<Outage> {
  const back = await broker.cut();
  const until = performance.now() + seconds * 1_000;
  const ids: string[] = [];
  while (performance.now() < until) {
    const { order } = await me.insist(productId, 1, randomUUID());
    if (!order) throw new Error('An order was refused while the broker was away.');
    ids.push(order.id);
    await sleep(pauseMs);
  }
  await back();
  const backAt = performance.now();
  for (const id of ids) while ((await me.statusOf(id)) !== 'CONFIRMED') await sleep(pauseMs / 10);
  return { accepted: ids.length, confirmedAfterS: (performance.now() - backAt) / 1_000 };
}
