import type { PublishedMessage } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { ann, type OrdersHarness, ordersHarness } from '../testing/harness.ts';
import { newAwaitOutcome } from './await-outcome.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('waiting for the outcome of an order', () => {
  it('ends when this process publishes it', async () => {
    const commits = newNotifier<readonly PublishedMessage[]>();
    const awaitOutcome = newAwaitOutcome(orders.orm, commits);
    const id = await orders.placed();
    const outcome = awaitOutcome(await orders.orderOf(id), 60_000);
    await orders.change(ann, 'cancelOrder', id);
    commits.notify([{ type: 'order-cancelled', key: id }]);
    expect((await outcome).status).toBe('CANCELLED');
  });

  it('ends when another process has committed it', async () => {
    const awaitOutcome = newAwaitOutcome(orders.orm, newNotifier<readonly PublishedMessage[]>());
    const id = await orders.placed();
    const outcome = awaitOutcome(await orders.orderOf(id), 60_000);
    await orders.change(ann, 'cancelOrder', id);
    expect((await outcome).status).toBe('CANCELLED');
  });

  it('of several orders that one commit has ended returns each its own', async () => {
    const commits = newNotifier<readonly PublishedMessage[]>();
    const awaitOutcome = newAwaitOutcome(orders.orm, commits);
    const ids = [await orders.placed(), await orders.placed(), await orders.placed()];
    const placed = await Promise.all(ids.map((id) => orders.orderOf(id)));
    const outcomes = Promise.all(placed.map((order) => awaitOutcome(order, 60_000)));
    for (const id of ids) await orders.change(ann, 'cancelOrder', id);
    commits.notify(ids.map((key) => ({ type: 'order-cancelled', key })));
    const ended = await outcomes;
    expect(ended.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 'CANCELLED']));
  });

  it('returns the order as it is when the time is up', async () => {
    const awaitOutcome = newAwaitOutcome(orders.orm, newNotifier<readonly PublishedMessage[]>());
    const id = await orders.placed();
    expect((await awaitOutcome(await orders.orderOf(id), 1)).status).toBe('NEW');
  });
});
