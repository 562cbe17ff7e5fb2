import { OptimisticLockError } from '@mikro-orm/core';
import { OutboxMessage } from '@souk/platform/messaging/outbox';
import { traceIdIn } from '@souk/platform/runtime/trace';
import { ann, type OrdersHarness, ordersHarness, replies } from '../testing/harness.ts';
import { wakeCheckouts } from './wake-checkouts.ts';

let orders: OrdersHarness;
beforeEach(async () => {
  orders = await ordersHarness();
});
afterEach(() => orders.orm.close());

/** The trace ids and the headers of everything that was published about an order. */
async function tracesOf(id: string) {
  const causes = await orders.orm.em.fork().find(OutboxMessage, { key: id });
  const headers = causes.map(({ traceparent }) => traceparent);
  return {
    ids: [...new Set(headers.map(traceIdIn))],
    correlations: [...new Set(causes.map(({ correlationId }) => correlationId))],
    hops: new Set(headers).size,
    messages: causes.length,
  };
}

async function expectOneTrace(id: string): Promise<void> {
  const { traceId } = await orders.orderOf(id);
  const { ids, correlations, hops, messages } = await tracesOf(id);
  expect(traceId).toMatch(/^[\da-f]{32}$/);
  expect({ ids, correlations, hops }).toEqual({
    ids: [traceId],
    correlations: [traceId],
    hops: messages,
  });
}

/** The lines about steps, without those about ends. */
const stepsOf = () => orders.lines.map((line) => Object(line)).filter(({ step }) => step);

describe('everything that is published about an order has the trace of the order (SAG-10)', () => {
  it('when it is confirmed', async () => {
    const id = await orders.confirmed();
    expect(await orders.publishedTypes(id)).toContain('confirm-delivery');
    await expectOneTrace(id);
  });

  it('when the timer repeats a command, even one that was placed with a UUID as its trace', async () => {
    const id = await orders.placed();
    await orders.run(`update orders set trace_id = ? where id = ?`, [id, id]);
    await orders.run('delete from outbox');
    await orders.wake();
    orders.now = new Date(orders.now.getTime() + 5_000);
    await orders.wake();
    const { ids, correlations, hops, messages } = await tracesOf(id);
    expect({ ids, correlations }).toEqual({ ids: [id.replaceAll('-', '')], correlations: [id] });
    expect(hops).toBe(messages);
    expect(await orders.publishedTypes(id)).toEqual(['hold-payment', 'hold-payment']);
  });

  it('when a step is refused and compensated', async () => {
    const id = await orders.placed();
    await orders.wake();
    await orders.reply(id, 'payment-succeeded');
    await orders.reply(id, 'stock-refused', false);
    await orders.reply(id, 'payment-released');
    expect(await orders.publishedTypes(id)).toContain('order-failed');
    await expectOneTrace(id);
  });

  it('when it is cancelled after the capture', async () => {
    const id = await orders.confirmed();
    await orders.change(ann, 'cancelOrder', id);
    for (const type of ['delivery-cancelled', 'stock-released', 'payment-refunded'] as const) {
      await orders.reply(id, type);
    }
    expect(await orders.publishedTypes(id)).toContain('order-cancelled');
    await expectOneTrace(id);
  });

  it('when it is shipped and delivered', async () => {
    const id = await orders.confirmed();
    await orders.delivery(id, 'IN_TRANSIT');
    await orders.delivery(id, 'DELIVERED');
    expect(await orders.publishedTypes(id)).toContain('order-delivered');
    await expectOneTrace(id);
  });
});

describe('the log of a checkout (SAG-10)', () => {
  it('has a line for each command, each reply and the end, with order and trace', async () => {
    const id = await orders.confirmed();
    const { number, traceId } = await orders.orderOf(id);
    const step = { msg: 'checkout step', orderId: id, number, attempt: 1, traceId };
    const sent = (name: string) => ({ ...step, step: name, outcome: 'sent' });
    const seconds = expect.any(Number);
    const succeeded = (name: string) => ({ ...step, step: name, outcome: 'succeeded', seconds });
    expect(orders.lines).toEqual([
      sent('hold-payment'),
      ...[succeeded('hold-payment'), sent('reserve-stock')],
      ...[succeeded('reserve-stock'), sent('book-delivery')],
      ...[succeeded('book-delivery'), sent('capture-payment')],
      ...[succeeded('capture-payment'), sent('commit-stock'), sent('confirm-delivery')],
      ...[succeeded('commit-stock'), succeeded('confirm-delivery')],
      { msg: 'checkout ended', orderId: id, number, outcome: 'CONFIRMED', seconds, traceId },
    ]);
    expect(orders.lines).toHaveLength(2 * replies.length + 1);
  });

  it('has a line for each step that is compensated, and the end', async () => {
    const id = await orders.placed();
    await orders.wake();
    await orders.reply(id, 'payment-declined', false);
    expect(stepsOf()).toMatchObject([
      { step: 'hold-payment', outcome: 'sent' },
      { step: 'hold-payment', outcome: 'refused', code: 'OUT_OF_STOCK' },
    ]);
    expect(orders.lines.at(-1)).toMatchObject({ msg: 'checkout ended', outcome: 'FAILED' });
  });

  it('names the request of a cancel', async () => {
    const id = await orders.placed();
    await orders.wake();
    await orders.change(ann, 'cancelOrder', id);
    expect(stepsOf()).toContainEqual(
      expect.objectContaining({ step: 'cancel', outcome: 'accepted', requestTraceId: null }),
    );
  });

  it('has each line once when the unit of work runs twice, and none when it is rolled back', async () => {
    await orders.placed();
    const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 };
    let runs = 0;
    const wake = (fault: Error, failing: number) =>
      orders.transact(async (work) => {
        await wakeCheckouts(work, policy);
        runs += 1;
        if (runs <= failing) throw fault;
      });
    await expect(wake(new Error('No.'), 1)).rejects.toThrow('No.');
    expect(orders.lines).toEqual([]);
    await wake(new OptimisticLockError('Lost.', {}), 2);
    expect(runs).toBe(3);
    expect(stepsOf()).toMatchObject([{ step: 'hold-payment', outcome: 'sent' }]);
  });
});
