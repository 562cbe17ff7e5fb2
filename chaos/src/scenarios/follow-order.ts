import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@souk/ops/client/client';
import { Gap, type RetryLog, retryUntilAnswered, Violation } from './retry-until-answered.ts';

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
 * Follows an order to one of the final statuses, with a new socket whenever the old one breaks.
 * Returns the statuses seen. Throws Gap when a change is missed, or seen twice.
 */
export async function followOrder(
  client: Client,
  orderId: string,
  finalStatuses: readonly string[],
  retryLog: RetryLog,
): Promise<readonly string[]> {
  const statuses: string[] = [];
  let [cursor, last]: [string | null, number] = [null, 0];
  const read = async () => {
    const changes = client.subscribe<Change>(subscription, { orderId, after: cursor });
    for await (const { orderStatusChanged: change } of changes) {
      const { seq, status } = change.event;
      if (last > 0 && seq !== last + 1) {
        throw new Gap(`a subscriber of ${orderId} saw change ${seq} after ${last}`);
      }
      [cursor, last] = [change.cursor, seq];
      statuses.push(status);
      if (finalStatuses.includes(status)) return;
    }
    throw new Error('The subscription ended before the order did.');
  };
  await retryUntilAnswered(retryLog, `the subscription of ${orderId}`, read);
  return statuses;
}

/** Polls the order until it has ended. */
export async function awaitEnd(
  client: Client,
  orderId: string,
  retryLog: RetryLog,
): Promise<{ readonly status: string; readonly code: string | null }> {
  type Answer = { order: { status: string; failure: { code: string } | null } };
  const until = performance.now() + retryLog.retryForMs;
  while (performance.now() < until) {
    const { order } = await retryUntilAnswered(retryLog, `order ${orderId}`, () =>
      client.ask<Answer>('query ($id: ID!) { order(id: $id) { status failure { code } } }', {
        id: orderId,
      }),
    );
    if (/CONFIRMED|FAILED|CANCELLED/.test(order.status)) {
      return { status: order.status, code: order.failure?.code ?? null };
    }
    await sleep(100);
  }
  throw new Violation(`order ${orderId} never ended`);
}
