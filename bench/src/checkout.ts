import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/platform/run/client/client';
import type { Shopper } from '@souk/platform/run/demo/shopper';
import { percentile } from './figure.ts';

type Confirmed = { readonly id: string; readonly ms: number };

/** Places orders one after the other; the time from stored to CONFIRMED, by the shop's own clock. */
export async function oneByOne(me: Shopper, productId: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    times.push((await confirmed(me, productId)).ms);
  }
  return times;
}

/** Places orders from so many clients at once. Returns orders per second, to CONFIRMED. */
export async function together(
  buyers: readonly Shopper[],
  productId: string,
  count: number,
): Promise<{ readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number }> {
  const startedAt = performance.now();
  let left = count;
  const times: number[] = [];
  const work = async (me: Shopper) => {
    while (left > 0) {
      left -= 1;
      times.push((await confirmed(me, productId)).ms);
    }
  };
  await Promise.all(buyers.map(work));
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    perSecond: count / seconds,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  };
}

async function confirmed(me: Shopper, productId: string): Promise<Confirmed> {
  const { order } = await me.insist(productId, 1, randomUUID(), 'SETTLED');
  if (order?.status !== 'CONFIRMED') throw new Error(`An order is ${order?.status}.`);
  const timeline = await me.timelineOf(order.id);
  const at = (status: string) =>
    Date.parse(timeline.find((one) => one.status === status)?.at ?? '');
  return { id: order.id, ms: at('CONFIRMED') - at('NEW') };
}

/** From the commit of each change to its arrival at a client, in milliseconds. */
export async function toTheClient(client: Client, me: Shopper, productId: string, count: number) {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { order } = await me.insist(productId, 1, randomUUID());
    const changes = client.follow<{ orderStatusChanged: Change }>(
      `subscription ($orderId: ID!) {
        orderStatusChanged(orderId: $orderId) { snapshot event { status at } }
      }`,
      { orderId: order?.id },
    );
    for await (const { orderStatusChanged: change } of changes) {
      if (!change.snapshot) times.push(Date.now() - Date.parse(change.event.at));
      if (change.event.status === 'CONFIRMED') break;
    }
  }
  return times;
}

type Change = {
  readonly snapshot: boolean;
  readonly event: { readonly status: string; readonly at: string };
};
