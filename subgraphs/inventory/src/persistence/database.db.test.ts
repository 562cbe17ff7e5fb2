import { newId } from '@souk/platform/runtime/id';
import { transitions as pictureTransitions } from '../domain/picture.ts';
import { transitions as productTransitions } from '../domain/product-status.ts';
import { transitions as reservationTransitions } from '../domain/reservation-status.ts';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import { pictureTransitions as guardedPictures } from './migrations/0010-pictures.ts';
import {
  productTransitions as guardedProducts,
  reservationTransitions as guardedReservations,
} from './migrations/status-transitions.ts';

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
    expect([...guardedPictures].sort()).toEqual(pairsIn(pictureTransitions));
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

  /** Inserts a reservation of the shop's checkout, with these lines. */
  const reservation = (changes: object, ...lines: object[]) =>
    inventory.run(
      `with row as (
        insert into reservations (id, order_id, origin, message_id, seller_ids, status, refused,
          created_at, updated_at)
        select id, "orderId", origin, "messageId", '{}', status, refused, now(), now()
        from jsonb_to_record(?::jsonb) as row (id uuid, "orderId" text, origin text,
          "messageId" text, status text, refused jsonb)
        returning id
      )
      insert into reservation_lines select id, 'tea', 'sam', quantity, null, released, shipped
      from row, jsonb_to_recordset(?::jsonb) as line (quantity int, released int, shipped int)`,
      [
        JSON.stringify({
          ...{ id: newId(), orderId: newId(), origin: 'CHECKOUT', status: 'HELD' },
          ...changes,
        }),
        JSON.stringify(lines.map((line) => ({ quantity: 3, released: 0, shipped: 0, ...line }))),
      ],
    );
  const sale = { origin: 'SALE', messageId: 'm-1' };

  it.each([
    ['without lines', {}, [], 'do not fit the status HELD'],
    ['refused, and with lines', { refused: {}, status: 'RELEASED' }, [{}], 'do not fit the status'],
    ['with a quantity of zero', {}, [{ quantity: 0 }], 'reservation_lines_quantity'],
    ['with more released than reserved', {}, [{ released: 4 }], 'reservation_lines_units'],
    ['with fewer than no units shipped', {}, [{ shipped: -1 }], 'reservation_lines_units'],
    ['of a POS sale that is only held', sale, [{}], 'nothing begins as HELD'],
    [
      'of a POS sale without a message id',
      { origin: 'SALE', status: 'SHIPPED' },
      [{ shipped: 3 }],
      'reservations_message',
    ],
    ['that begins as committed', { status: 'COMMITTED' }, [{}], 'nothing begins as COMMITTED'],
    ['that begins as shipped', { status: 'SHIPPED' }, [{}], 'nothing begins as SHIPPED'],
  ])('refuses a reservation %s', async (_, wrong, lines, why) => {
    await expect(reservation(wrong, ...lines)).rejects.toThrow(why);
  });

  it.each([
    ['more units released than there are', 'released = 3', 'reservation_lines_units'],
    ['fewer units released', 'released = 0', 'only grow'],
    ['fewer units shipped', 'shipped = 0', 'only grow'],
    ['another quantity', 'quantity = 4', 'only grow'],
    ['another price', 'price = 1', 'only grow'],
  ])('refuses a line with %s', async (_, wrong, why) => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 3]);
    await order.reserve();
    await order.cancel(newId(), [tea, 1]);
    await order.shipParcel([tea, 1]);
    const change = run(`update reservation_lines set ${wrong} where product_id = '${tea}'`);
    await expect(change).rejects.toThrow(why);
  });

  it.each([
    ['HELD with nothing left', 'update reservation_lines set released = 3', 'HELD'],
    ['RELEASED with units left', `update reservations set status = 'RELEASED'`, 'RELEASED'],
    ['SHIPPED with nothing shipped', `update reservations set status = 'SHIPPED'`, 'SHIPPED'],
  ])('refuses a reservation that is %s', async (_, wrong, status) => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 3]);
    await order.reserve();
    const id = `(select id from reservations where order_id = '${order.orderId}')`;
    const column = wrong.includes('_lines') ? 'reservation_id' : 'id';
    await expect(run(`${wrong} where ${column} = ${id}`)).rejects.toThrow(`the status ${status}`);
  });

  it('never changes a release of stock, which has lines or a reason', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 3]);
    await order.reserve();
    await order.cancel('cancellation', [tea, 1]);
    for (const change of [`update stock_releases set lines = '[]'`, 'delete from stock_releases']) {
      await expect(run(`${change} where id = 'cancellation'`)).rejects.toThrow('never changed');
    }
    const nothing = `insert into stock_releases (id, reservation_id, lines, at)
      select 'nothing', id, '[]', now() from reservations limit 1`;
    await expect(run(nothing)).rejects.toThrow('stock_releases_lines');
  });

  it('never changes the journal of stock', async () => {
    const id = await inventory.offer(1);
    for (const change of ['update stock_journal set change = 2', 'delete from stock_journal']) {
      await expect(run(`${change} where product_id = '${id}'`)).rejects.toThrow('never changed');
    }
    await expect(run('truncate stock_journal')).rejects.toThrow('never changed');
  });

  it('has one reservation for each order, and never moves it back (INV-9)', async () => {
    await reservation({ orderId: 'one' }, {});
    await expect(reservation({ orderId: 'one' }, {})).rejects.toThrow('order_id_origin_unique');
    await run(`with released as (update reservations set status = 'RELEASED' where order_id = 'one'
      returning id) update reservation_lines set released = 3 from released where id = reservation_id`);
    const back = run(`update reservations set status = 'HELD' where order_id = 'one'`);
    await expect(back).rejects.toThrow('nothing goes from RELEASED to HELD');
  });
});

describe('the pictures in the database of inventory', () => {
  const uploaded = () => inventory.upload(undefined, `#${newId().slice(-6)}`);
  /** A picture that a product has, and the product. */
  async function attached(): Promise<{ id: string; productId: string }> {
    const { picture } = await uploaded();
    const pictures = [{ pictureId: picture.id, alt: 'Tea' }];
    return { id: picture.id, productId: await inventory.offer(1, { pictures }) };
  }

  it.each([
    [
      'a picture that begins as stored',
      'nothing begins as STAGED',
      `insert into pictures (id, content_sha256, store, status, width, height)
       values (gen_random_uuid(), repeat('a', 64), 'DATABASE', 'STAGED', 1, 1)`,
    ],
    [
      'the deletion of a picture that a product has',
      'nothing goes from ATTACHED to DELETING',
      `update pictures set status = 'DELETING' where id = '$id'`,
    ],
    ['another number of uses', 'pictures_uses', `update pictures set uses = 0 where id = '$id'`],
    [
      'a picture without its files',
      'picture_files_variant',
      `delete from pictures where id = '$other'`,
    ],
    [
      'a file without a picture',
      'picture_files_variant',
      `insert into picture_files values (gen_random_uuid(), 160, '')`,
    ],
    [
      'a ninth picture',
      'product_pictures_position',
      `insert into product_pictures values ('$product', 9, '$other', 'Tea')`,
    ],
    [
      'a picture twice',
      'product_pictures_once',
      `insert into product_pictures values ('$product', 2, '$id', 'Tea')`,
    ],
    [
      'an alt without text',
      'product_pictures_alt',
      `insert into product_pictures values ('$product', 2, '$other', '')`,
    ],
    [
      'a picture that is not stored',
      'is not stored',
      `insert into product_pictures values ('$product', 2, '$storing', 'Tea')`,
    ],
    [
      'a picture of a product that is changed',
      'never changed',
      `update product_pictures set alt = 'x' where product_id = '$product'`,
    ],
  ])('refuses %s', async (_, why, sql) => {
    const { id, productId } = await attached();
    const { id: other } = (await uploaded()).picture;
    const storing = newId();
    await run(`insert into pictures (id, content_sha256, store, status, width, height)
      values ('${storing}', encode(sha256('${storing}'), 'hex'), 'DATABASE', 'STORING', 1, 1)`);
    const names = { id, product: productId, other, storing } as Record<string, string>;
    const change = run(sql.replaceAll(/\$(\w+)/g, (_match, name: string) => names[name] ?? ''));
    await expect(change).rejects.toThrow(why);
  });
});
