import { newId } from '@souk/platform/runtime/id';
import { transitions as productTransitions } from '../domain/product-status.ts';
import { transitions as reservationTransitions } from '../domain/reservation-status.ts';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import {
  productTransitions as guardedProducts,
  reservationTransitions as guardedReservations,
} from './migrations/status-transitions.ts';
import { ReservationRow } from './reservation.schema.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const run = (sql: string) => inventory.orm.em.execute(sql);
const pairsIn = (table: Record<string, readonly string[]>) =>
  Object.entries(table)
    .flatMap(([from, all]) => all.map((to) => [from, to]))
    .filter(([from, to]) => from !== to)
    .sort();

describe('the database of inventory', () => {
  it('matches the mappings', async () => {
    expect(await inventory.orm.migrator.checkSchema()).toBe(false);
  });

  it('allows the same transitions as the domain', () => {
    expect([...guardedReservations].sort()).toEqual(pairsIn(reservationTransitions));
    expect([...guardedProducts].sort()).toEqual(pairsIn(productTransitions));
  });

  it.each([
    ['more reserved than in stock', 'reserved_quantity = total_quantity + 1'],
    ['a negative reserved quantity', 'reserved_quantity = -1'],
    ['a negative total', 'total_quantity = -1'],
  ])('refuses a stock with %s (INV-9)', async (_, wrong) => {
    await inventory.offer(10);
    await expect(run(`update stocks set ${wrong}`)).rejects.toThrow('stocks_reserved');
  });

  it('has one stock for each product, and deletes no product that has one (INV-9)', async () => {
    const id = await inventory.offer(1);
    const twice = `insert into stocks (product_id, total_quantity, updated_at)
      values ('${id}', 1, now())`;
    await expect(run(twice)).rejects.toThrow('stocks_pkey');
    await expect(run(`delete from products where id = '${id}'`)).rejects.toThrow('foreign key');
  });

  it.each([
    ['on sale without a price', 'price_minor_units = 0', 'products_for_sale'],
    ['negative in price', `status = 'ARCHIVED', price_minor_units = -1`, 'products_price'],
    ['a draft again', `status = 'DRAFT'`, 'nothing goes from ACTIVE to DRAFT'],
  ])('refuses a product that is %s', async (_, wrong, why) => {
    const id = await inventory.offer(1);
    await expect(run(`update products set ${wrong} where id = '${id}'`)).rejects.toThrow(why);
  });

  const reservation = (changes: object) => {
    const at = new Date();
    const row = {
      id: newId(),
      orderId: newId(),
      origin: 'CHECKOUT',
      sellerIds: [],
      status: 'HELD',
      lines: [{ productId: 'tea', quantity: 1 }],
      createdAt: at,
      updatedAt: at,
      ...changes,
    };
    return inventory.orm.em.fork().insert(ReservationRow, row as never);
  };

  it.each([
    ['without lines', { lines: [] }, 'reservations_lines'],
    ['refused, and with lines', { refused: {} }, 'reservations_lines'],
    [
      'with a quantity of zero',
      { lines: [{ productId: 'tea', quantity: 0 }] },
      'reservations_quantities',
    ],
    ['of a POS sale that is only held', { origin: 'SALE' }, 'nothing begins as HELD'],
    [
      'of a POS sale without a message id',
      { origin: 'SALE', status: 'SHIPPED' },
      'reservations_message',
    ],
    ['that begins as committed', { status: 'COMMITTED' }, 'nothing begins as COMMITTED'],
    ['that begins as shipped', { status: 'SHIPPED' }, 'nothing begins as SHIPPED'],
  ])('refuses a reservation %s', async (_, wrong, why) => {
    await expect(reservation(wrong)).rejects.toThrow(why);
  });

  it('never changes the journal of stock', async () => {
    const id = await inventory.offer(1);
    for (const change of ['update stock_journal set change = 2', 'delete from stock_journal']) {
      await expect(run(`${change} where product_id = '${id}'`)).rejects.toThrow('never changed');
    }
    await expect(run('truncate stock_journal')).rejects.toThrow('never changed');
  });

  it('has one reservation for each order, and never moves it back (INV-9)', async () => {
    await reservation({ orderId: 'one' });
    await expect(reservation({ orderId: 'one' })).rejects.toThrow('order_id_origin_unique');
    await run(`update reservations set status = 'RELEASED' where order_id = 'one'`);
    const back = run(`update reservations set status = 'HELD' where order_id = 'one'`);
    await expect(back).rejects.toThrow('nothing goes from RELEASED to HELD');
  });
});
