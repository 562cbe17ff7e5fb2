import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@souk/ops/client/client';
import { patiently, type Refusals, Surprise } from './retry-until-answered.ts';

type Change = {
  readonly orderStatusChanged: {
    readonly cursor: string;
    readonly event: { readonly seq: number; readonly status: string };
  };
};

const subscription = `subscription ($orderId: ID!, $after: String) {
  orderStatusChanged(orderId: $orderId, after: $after) { cursor event { seq status } }
}`;

/**
 * Follows an order to one of its ends, with a new socket whenever the old one breaks. Returns the
 * statuses seen. Throws Surprise when a change is missed, or seen twice.
 */
export async function follow(
  client: Client,
  orderId: string,
  ends: readonly string[],
  refusals: Refusals,
): Promise<readonly string[]> {
  const statuses: string[] = [];
  let [cursor, last]: [string | null, number] = [null, 0];
  const read = async () => {
    const changes = client.follow<Change>(subscription, { orderId, after: cursor });
    for await (const { orderStatusChanged: change } of changes) {
      const { seq, status } = change.event;
      if (last > 0 && seq !== last + 1) {
        throw new Surprise(`a subscriber of ${orderId} saw change ${seq} after ${last}`);
      }
      [cursor, last] = [change.cursor, seq];
      statuses.push(status);
      if (ends.includes(status)) return;
    }
    throw new Error('The subscription ended before the order did.');
  };
  await patiently(refusals, `the subscription of ${orderId}`, read);
  return statuses;
}

/** Asks for the order until it has ended. */
export async function ended(
  client: Client,
  orderId: string,
  refusals: Refusals,
): Promise<{ readonly status: string; readonly code: string | null }> {
  type Answer = { order: { status: string; failure: { code: string } | null } };
  const until = performance.now() + refusals.patienceMs;
  while (performance.now() < until) {
    const { order } = await patiently(refusals, `order ${orderId}`, () =>
      client.ask<Answer>('query ($id: ID!) { order(id: $id) { status failure { code } } }', {
        id: orderId,
      }),
    );
    if (/CONFIRMED|FAILED|CANCELLED/.test(order.status)) {
      return { status: order.status, code: order.failure?.code ?? null };
    }
    await sleep(100);
  }
  throw new Surprise(`order ${orderId} never ended`);
}
