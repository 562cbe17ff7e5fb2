import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';

/** An order and its buyer. */
type Placed = { readonly me: Shopper; readonly id: string };

/** Places orders in sequence. Returns the milliseconds from NEW to CONFIRMED, by the shop's clock. */
export async function placeInSequence(
  me: Shopper,
  productId: string,
  count: number,
): Promise<number[]> {
  const placed: Placed[] = [];
  while (placed.length < count) placed.push(await confirmedOrder(me, productId));
  return timesOf(placed);
}

/** Places orders from all buyers at once. Returns confirmed orders per second. */
export async function placeConcurrently(
  buyers: readonly Shopper[],
  productId: string,
  count: number,
): Promise<{ readonly perSecond: number; readonly placed: readonly Placed[] }> {
  const startedAt = performance.now();
  let left = count;
  const placed: Placed[] = [];
  const work = async (me: Shopper) => {
    while (left > 0) {
      left -= 1;
      placed.push(await confirmedOrder(me, productId));
    }
  };
  await Promise.all(buyers.map(work));
  return { perSecond: (count * 1_000) / (performance.now() - startedAt), placed };
}

/** Returns the milliseconds from NEW to CONFIRMED. Call it afterwards, so that it does not load the shop. */
export async function timesOf(placed: readonly Placed[]): Promise<number[]> {
  const times: number[] = [];
  for (const { me, id } of placed) {
    const timeline = await me.timelineOf(id);
    const at = (status: string) =>
      Date.parse(timeline.find((one) => one.status === status)?.at ?? '');
    times.push(at('CONFIRMED') - at('NEW'));
  }
  return times;
}

async function confirmedOrder(me: Shopper, productId: string): Promise<Placed> {
  const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
  if (order?.status !== 'CONFIRMED')
    throw new Error(`An order ended as ${order?.status}, not as CONFIRMED.`);
  return { me, id: order.id };
}

/** Milliseconds from the commit of each change to its arrival at a subscriber. */
export async function deliveryTimes(client: Client, me: Shopper, productId: string, count: number) {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID());
    const changes = client.subscribe<{ orderStatusChanged: Change }>(
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
