import { race, untilWaiting } from '@souk/platform/testing/race';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';
import { wakeCheckouts } from './wake-checkouts.ts';

const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 };

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('the timer', () => {
  it('begins the checkout of a new order', async () => {
    const id = await orders.placed();
    await orders.wake();
    expect((await orders.orderOf(id)).status).toBe('PROCESSING');
    expect(await orders.publishedTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('changes nothing before it is due', async () => {
    const id = await orders.placed();
    await orders.wake();
    const before = await orders.published(id);
    await orders.wake();
    expect(await orders.published(id)).toEqual(before);
  });

  it('begins a checkout once when two processes wake it at once', async () => {
    const id = await orders.placed();
    await Promise.all([orders.wake(), orders.wake()]);
    expect(await orders.publishedTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('leaves a checkout that another process is waking to it: it neither waits nor runs again', async () => {
    const id = await orders.placed();
    orders.runs = 0;
    const committed: string[] = [];
    const first = (transact: typeof orders.transact) =>
      transact((work) => wakeCheckouts(work, policy)).then(() => committed.push('first'));
    const second = () => orders.wake().then(() => committed.push('second'));
    await race(orders.orm, orders.transact, first, second);
    expect(committed).toEqual(['second', 'first']);
    expect(orders.runs).toBe(2);
    expect(await orders.publishedTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('wakes the checkouts that another process does not hold', async () => {
    const [held, free] = [await orders.placed(), await orders.placed()];
    const holder = orders.orm.em.fork();
    await holder.begin();
    await holder.execute('select from orders where id = ? for update', [held]);
    const ended = new AbortController();
    const waking = orders.wake().finally(() => ended.abort());
    await untilWaiting(orders.orm, 1, ended.signal);
    const hasWaited = !ended.signal.aborted;
    await holder.rollback();
    await waking;
    const statuses = [await orders.orderOf(held), await orders.orderOf(free)].map(
      ({ status }) => status,
    );
    expect({ hasWaited, statuses }).toEqual({ hasWaited: false, statuses: ['NEW', 'PROCESSING'] });
    await orders.wake();
    expect((await orders.orderOf(held)).status).toBe('PROCESSING');
  });

  it('repeats a command that nobody has replied to (SAG-11)', async () => {
    const id = await orders.placed();
    await orders.wake();
    orders.now = new Date(orders.now.getTime() + 5_000);
    await orders.wake();
    expect(await orders.publishedTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'hold-payment',
    ]);
  });
});
