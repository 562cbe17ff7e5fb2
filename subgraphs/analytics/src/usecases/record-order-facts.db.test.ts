import { randomFrom } from '@souk/platform/testing/random';
import { seedOfRun } from '@souk/platform/testing/seed-of-run';
import { parcelIdOf } from '@souk/schema/parcel-id';
import type { OrderFact, PlacedLine } from '../domain/order-facts.ts';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../testing/harness.ts';
import { rebuildRollups } from './rebuild.ts';
import { recordOrderFacts } from './record-order-facts.ts';

/** Each run has other facts; SOUK_SEED repeats those of an earlier one. */
const seed = seedOfRun() ?? Math.floor(Math.random() * 2 ** 31);
const random = withShuffle(randomFrom(seed));

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
});
beforeEach(() => harness.clear());

const at = '2026-11-21T23:30:00Z';

describe('facts about orders', () => {
  it('become figures of hour, day, seller, product, category and customer (ANA-1)', async () => {
    await harness.record(placed('o1', at), ended('o1', 'CONFIRMED'));
    const figures = { orders: '1', sold_orders: '1', units: '2', gross: '2000', refunded: '0' };
    // Half past midnight by the clocks of the shop.
    for (const table of ['seller_day', 'shop_day', 'product_day', 'category_day'])
      expect(await harness.rowsOf(table)).toMatchObject([{ day: '2026-11-22', ...figures }]);
    for (const table of ['shop_hour', 'seller_hour'])
      expect(await harness.rowsOf(table)).toMatchObject([figures]);
    expect(await harness.run('select * from customer order by 1')).toMatchObject([
      { seller_id: '', customer_id: 'ann', orders: '1' },
      { seller_id: 'sam', customer_id: 'ann', orders: '1' },
    ]);
  });

  it('count orders that were not confirmed, and never sum them', async () => {
    await harness.record(placed('o1', at), ended('o1', 'FAILED'), placed('o2', at));
    await harness.record(ended('o2', 'CANCELLED'));
    expect(await harness.rowsOf('shop_day')).toMatchObject([
      { orders: '2', sold_orders: '0', failed_orders: '1', cancelled_orders: '1', gross: '0' },
    ]);
  });

  it('leave nothing when the transaction fails', async () => {
    const failing = harness.transact(async (work) => {
      await recordOrderFacts(work, [placed('o1', at), ended('o1', 'CONFIRMED')], zone);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await harness.rowsOf('shop_day')).toEqual([]);
    expect(await harness.run('select * from order_fact')).toEqual([]);
  });

  it('change nothing when they come again', async () => {
    const facts = [placed('o1', at), ended('o1', 'CONFIRMED'), ended('o1', 'CANCELLED')];
    await harness.record(...facts);
    const before = await harness.rowsOf('seller_day');
    await harness.record(...facts.toReversed());
    await harness.record(facts[0] as OrderFact);
    expect(await harness.rowsOf('seller_day')).toEqual(before);
  });

  it('give the figures of all, when two transactions record one buyer at once', async () => {
    await Promise.all(
      ['o1', 'o2', 'o3', 'o4'].map((id) => harness.record(placed(id, at), ended(id, 'CONFIRMED'))),
    );
    expect(await harness.rowsOf('seller_day')).toMatchObject([{ orders: '4', gross: '8000' }]);
    expect(await harness.run('select orders from customer')).toEqual([
      { orders: '4' },
      { orders: '4' },
    ]);
  });
});

describe(`random facts of SOUK_SEED=${seed} (ANA-1, ANA-7)`, () => {
  it('give the sums over the orders, in any order, repeated, by three instances of which two are killed', async () => {
    const { orders, facts } = randomOrders(400);
    await recordByThree(facts);
    const expected = sumsOf(orders);
    const [shop] = await harness.run(`select sum(orders)::int as orders,
      sum(sold_orders)::int as sold, sum(units)::int as units, sum(gross)::int as gross,
      sum(refunded)::int as refunded, sum(refunded_of_sales)::int as "ofSales" from shop_day`);
    expect(shop).toEqual({ ...expected, ofSales: expected.refunded });
    const { before, after } = await harness.transact((work) => rebuildRollups(work, zone));
    expect(after).toBe(before);
  });

  it('change nothing when all are read again from the start', async () => {
    const { facts } = randomOrders(60);
    await recordByThree(facts);
    const hash = () => harness.transact((work) => rebuildRollups(work, zone));
    const { after } = await hash();
    for (let index = 0; index < facts.length; index += 50)
      await harness.record(...facts.slice(index, index + 50));
    expect(await hash()).toEqual({ before: after, after });
  });
});

/** Each fact one to three times, shuffled, in batches of three instances; some batches are killed and come again. */
async function recordByThree(facts: readonly OrderFact[]): Promise<void> {
  const { between, shuffled } = random;
  const repeated = facts.flatMap((fact) => Array.from({ length: between(1, 3) }, () => fact));
  const all = shuffled(repeated);
  const batches: OrderFact[][] = [];
  while (all.length > 0) batches.push(all.splice(0, between(1, 40)));
  await Promise.all(
    [0, 1, 2].map(async (instance) => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const mayDie = instance > 0 && between(0, 3) === 0;
        if (mayDie) await killedWhile(batch);
        await harness.record(...batch);
      }
    }),
  );
}

/** Records a batch on a connection that is terminated before the commit. */
async function killedWhile(batch: readonly OrderFact[]): Promise<void> {
  const killed = harness.transact(async (work) => {
    await recordOrderFacts(work, batch, zone);
    const [{ pid } = { pid: 0 }] = await work.em.execute<{ pid: number }[]>(
      'select pg_backend_pid() as pid',
    );
    await harness.run('select pg_terminate_backend(?)', [pid]);
    await work.em.execute('select 1');
  });
  await expect(killed).rejects.toThrow();
}

function withShuffle({ between }: ReturnType<typeof randomFrom>) {
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: between(0, 1_000_000) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ item }) => item);
  return { between, shuffled };
}

type Sample = { sold: boolean; lines: readonly PlacedLine[]; refunded: number };

function randomOrders(count: number): { orders: Sample[]; facts: OrderFact[] } {
  const orders: Sample[] = [];
  const facts: OrderFact[] = [];
  for (let index = 0; index < count; index += 1) {
    const order = randomOrder(`o${index}`);
    orders.push(order);
    facts.push(...order.facts);
  }
  return { orders, facts };
}

function randomOrder(orderId: string): Sample & { facts: OrderFact[] } {
  const { between } = random;
  const lines = Array.from({ length: between(1, 4) }, (_, index) => {
    const sellerId = `s${between(1, 3)}`;
    const quantity = between(1, 5);
    return line(`p${index}`, {
      sellerId,
      categoryId: `c${between(1, 2)}`,
      quantity,
      price: between(1, 999),
    });
  });
  const gross = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const from = Date.parse('2026-10-20T00:00:00Z');
  const instant = () => new Date(from + between(0, 20 * 24 * 60) * 60_000).toISOString();
  const placement = placed(orderId, instant(), ...lines) as Extract<OrderFact, { kind: 'PLACED' }>;
  const facts: OrderFact[] = [
    { ...placement, placed: { ...placement.placed, buyerId: `b${between(1, 9)}` } },
  ];
  const kind = between(0, 9);
  if (kind < 2)
    return { sold: false, lines, refunded: 0, facts: [...facts, ended(orderId, 'FAILED')] };
  facts.push(ended(orderId, 'CONFIRMED', instant()));
  if (kind === 2) {
    facts.push(ended(orderId, 'CANCELLED', instant()));
    return { sold: true, lines, refunded: gross, facts };
  }
  if (kind > 6) return { sold: true, lines, refunded: 0, facts };
  const [first] = lines as [PlacedLine];
  const parcelId = parcelIdOf(orderId, first.sellerId);
  const one = { productId: first.productId, quantity: 1 };
  const cancelled = { id: `${orderId}/1`, at: new Date(instant()), amount: first.price };
  const refund = { ...cancelled, parcelId, units: [one] };
  facts.push({ kind: 'REFUNDED', orderId, refund });
  const rest = gross - first.price;
  // Later: before it, a refund of money could leave less than the cancelled unit cost.
  const later = new Date(cancelled.at.getTime() + 3_600_000);
  const money = { id: `${orderId}/2`, at: later, amount: between(0, rest) };
  facts.push({ kind: 'REFUNDED', orderId, refund: { ...money, parcelId: null, units: [] } });
  return { sold: true, lines, refunded: first.price + money.amount, facts };
}

function sumsOf(orders: readonly Sample[]) {
  const sold = orders.filter((order) => order.sold);
  const lines = sold.flatMap((order) => order.lines);
  return {
    orders: orders.length,
    sold: sold.length,
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    gross: lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
    refunded: orders.reduce((sum, { refunded }) => sum + refunded, 0),
  };
}
