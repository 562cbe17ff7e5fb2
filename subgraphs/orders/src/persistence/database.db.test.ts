import { viewerOf } from '@souk/platform/testing/harness';
import { transitions } from '../domain/status.ts';
import { type OrdersHarness, ofTwoSellers, olga, ordersHarness } from '../testing/harness.ts';
import { transitions as guarded } from './migrations/status-transitions.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const place = `mutation { placeOrder(
  input: { items: [{ productId: "tea", quantity: 2 }] }, idempotencyKey: "k"
) { ... on OrderPlaced { order { id number } } } }`;

describe('the database of orders', () => {
  it('matches the mappings', async () => {
    expect(await orders.orm.migrator.checkSchema()).toBe(false);
  });

  it('allows the same transitions as the domain', () => {
    const pairs = Object.entries(transitions).flatMap(([from, all]) => all.map((to) => [from, to]));
    expect([...guarded].sort()).toEqual(pairs.sort());
  });

  it('shows orders under the names that an older system selects (ORD-9)', async () => {
    const { placeOrder } = await orders.ask(viewerOf('ann'), place);
    const { order } = placeOrder as { order: { id: string; number: string } };
    const [row] = await orders.orm.em.execute('select * from "Orders"');
    expect(row).toMatchObject({ Id: order.id, Number: order.number, TotalPrice: '9.00' });
    const [item] = await orders.orm.em.execute('select * from "OrderItems"');
    expect(item).toMatchObject({
      OrderId: order.id,
      ProductId: 'tea',
      Quantity: 2,
      UnitPrice: '4.50',
    });
    const events = await orders.orm.em.execute('select "Seq", "Status" from "DomainEvents"');
    expect(events).toEqual([{ Seq: 1, Status: 'NEW' }]);
  });

  it('refuses a status and a history that the transitions do not allow', async () => {
    const run = (sql: string) => orders.orm.em.execute(sql);
    await run(`update orders set status = 'CANCELLED'`);
    await expect(run(`update orders set status = 'NEW'`)).rejects.toThrow(
      'an order does not go from CANCELLED to NEW',
    );
    const jump = `insert into order_events select order_id, 2, 'x', 'CONFIRMED', at from order_events`;
    await expect(run(jump)).rejects.toThrow('an order does not go from NEW to CONFIRMED');
    const gap = `insert into order_events select order_id, 3, 'x', 'PROCESSING', at from order_events`;
    await expect(run(gap)).rejects.toThrow('an order begins with NEW');
    await expect(run('delete from order_events')).rejects.toThrow('never changed');
  });

  it('refuses what the parcels of an order do not allow', async () => {
    // Those of other tests stay as they are.
    await orders.run('update orders set wake_at = null');
    const id = await orders.confirmed(ofTwoSellers);
    await orders.change(olga, 'shipOrder', id);
    const set = (path: string, value: string) =>
      orders.run(`update orders set parcels = jsonb_set(parcels, ?, ?) where id = ?`, [
        path,
        value,
        id,
      ]);
    await expect(set('{0,status}', '"PENDING"')).rejects.toThrow('does not go from SHIPPED');
    const units = (quantity: number) => JSON.stringify([{ productId: 'tea', quantity }]);
    await expect(set('{0,cancelled}', units(3))).rejects.toThrow('fewer units than are cancelled');
    await expect(set('{1,cancelled}', units(1))).rejects.toThrow('fewer units than are cancelled');
    await set('{0,cancelled}', units(1));
    await expect(set('{0,cancelled}', '[]')).rejects.toThrow('stay cancelled');
    await expect(set('{0,id}', '"other"')).rejects.toThrow('stay the same');
    await expect(orders.run(`update orders set parcels = '[]' where id = ?`, [id])).rejects.toThrow(
      'stay the same',
    );
  });
});
