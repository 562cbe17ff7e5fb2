import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';

/** An order that was placed, and by whom. */
type Placed = { readonly me: Shopper; readonly id: string };

/** Places orders one after the other; the time from stored to CONFIRMED, by the shop's own clock. */
export async function oneByOne(me: Shopper, productId: string, count: number): Promise<number[]> {
  const placed: Placed[] = [];
  while (placed.length < count) placed.push(await confirmed(me, productId));
  return timesOf(placed);
}

/** Places orders from so many clients at once. Returns orders per second, to CONFIRMED. */
export async function together(
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
      placed.push(await confirmed(me, productId));
    }
  };
  await Promise.all(buyers.map(work));
  return { perSecond: (count * 1_000) / (performance.now() - startedAt), placed };
}

/** From stored to CONFIRMED, in milliseconds. Asked afterwards, so that it costs the shop nothing. */
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

async function confirmed(me: Shopper, productId: string): Promise<Placed> {
  const { order } = await me.insist(productId, 1, randomUUID(), 'SETTLED');
  if (order?.status !== 'CONFIRMED') throw new Error(`An order is ${order?.status}.`);
  return { me, id: order.id };
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
