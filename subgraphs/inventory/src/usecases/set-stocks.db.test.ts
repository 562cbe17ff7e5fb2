import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { Product } from '../domain/product.ts';
import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const mutation = `mutation ($input: SetStocksInput!) {
  setStocks(input: $input) {
    __typename
    ... on ValidationFailed { fields { path } }
    ... on SetStocksPayload {
      replayed
      rows { productId result {
        __typename
        ... on StockRowPayload { product { id stock { total reserved } } }
        ... on BelowReserved { reserved message }
        ... on VersionConflict { currentVersion }
        ... on NotFound { message }
      } }
    }
  }
}`;

type Row = { productId: string; quantity: number; expectedTotal?: number };
type More = { viewer?: typeof sam; key?: string; transact?: InventoryHarness['transact'] };

async function set(rows: readonly Row[], more: More = {}) {
  const { viewer = sam, key = newId(), transact = inventory.transact } = more;
  const input = { rows, idempotencyKey: key };
  const { setStocks } = await inventory.ask(viewer, mutation, { input }, transact);
  return setStocks as { __typename: string; replayed?: boolean; rows?: { result: object }[] };
}

const done = (id: string, total: number, reserved = 0) => ({
  productId: id,
  result: { __typename: 'StockRowPayload', product: { id, stock: { total, reserved } } },
});

describe('setting several stocks', () => {
  it('sets each, and answers in the order of the rows (INV-1)', async () => {
    const ids = [await inventory.offer(1), await inventory.offer(2), newId()].toReversed();
    const rows = ids.map((productId, n) => ({ productId, quantity: 10 + n }));
    expect(await set(rows)).toEqual({
      __typename: 'SetStocksPayload',
      replayed: false,
      rows: ids.map((id, n) => done(id, 10 + n)),
    });
    for (const [n, id] of ids.entries()) {
      expect(await inventory.stockOf(id)).toEqual({ total: 10 + n, reserved: 0 });
      expect((await inventory.journalOf(id)).reduce((sum, one) => sum + one)).toBe(10 + n);
      const [last] = (await inventory.publishedAs('stock-changed', id)).slice(-1);
      expect(last?.data.total).toBe(10 + n);
    }
  });

  it('refuses a row on its own, which leaves nothing; the others stay', async () => {
    const [good, reserved, read, other] = [
      await inventory.offer(1),
      await inventory.offer(5),
      await inventory.offer(5),
      await inventory.offer(5, {}, 'sue'),
    ];
    await inventory.checkout([reserved, 2]).reserve();
    const answer = await set([
      { productId: reserved, quantity: 1 },
      { productId: good, quantity: 7 },
      { productId: read, quantity: 7, expectedTotal: 4 },
      { productId: other, quantity: 7 },
    ]);
    expect(answer.rows?.map(({ result }) => result)).toEqual([
      {
        __typename: 'BelowReserved',
        reserved: 2,
        message: '2 units are reserved. The total cannot be less.',
      },
      done(good, 7).result,
      { __typename: 'VersionConflict', currentVersion: 1 },
      { __typename: 'NotFound', message: 'There is no such product.' },
    ]);
    for (const id of [reserved, read, other]) {
      expect((await inventory.stockOf(id)).total).toBe(5);
      expect(await inventory.journalOf(id)).toEqual([5]);
    }
  });

  it('takes back what a refused row has written already', async () => {
    const [one, two] = [await inventory.offer(1), await inventory.offer(1)].sort();
    // The trigger refuses the journal of the second row at the end of its savepoint.
    await inventory.run(`create function refuse_row() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`);
    await inventory.run(`create trigger refuse_row before insert on stock_journal for each row
      when (new.product_id = '${two}') execute function refuse_row()`);
    const rows = [one, two].map((productId = '') => ({ productId, quantity: 9 }));
    await expect(set(rows)).rejects.toThrow();
    await inventory.run('drop trigger refuse_row on stock_journal');
    for (const id of [one, two]) expect((await inventory.stockOf(id ?? '')).total).toBe(1);
  });

  it('gets the same answers when it is repeated, and changes nothing', async () => {
    const [good, other] = [await inventory.offer(1), await inventory.offer(1, {}, 'sue')];
    const rows = [good, other].map((productId) => ({ productId, quantity: 4 }));
    const first = await set(rows, { key: 'bulk' });
    await inventory.run('update products set seller_id = ? where id = ?', ['sam', other]);
    expect(await set(rows, { key: 'bulk' })).toEqual({ ...first, replayed: true });
    expect(await inventory.journalOf(good)).toEqual([1, 3]);
    expect((await set(rows.slice(1), { key: 'bulk' })).__typename).toBe('IdempotencyKeyReused');
    const lines = inventory.log.filter(({ message }) => message === 'setStocks');
    expect(lines.filter(({ fields }) => JSON.stringify(fields).includes(good))).toHaveLength(1);
  });

  it('shows a product of a repeated request as NotFound once another seller has it as a draft', async () => {
    const id = newId();
    const rows = [{ productId: id, quantity: 4 }];
    await set(rows, { key: 'draft' });
    await inventory.run('update products set seller_id = ? where id = ?', ['sue', id]);
    const [row] = (await set(rows, { key: 'draft' })).rows ?? [];
    expect(row?.result).toMatchObject({ __typename: 'NotFound' });
  });

  it('two at once wait for one another, whatever the order of their rows', async () => {
    const ids = [await inventory.offer(1), await inventory.offer(1)];
    const count = (quantity: number) => ids.map((productId) => ({ productId, quantity }));
    const [first, second] = await race(
      inventory.orm,
      inventory.transact,
      (held) => set(count(5), { transact: held }),
      () => set(count(6).toReversed()),
    );
    expect(first.__typename).toBe('SetStocksPayload');
    expect(second.rows?.map(({ result }) => result)).toEqual(
      ids.toReversed().map((id) => done(id, 6).result),
    );
    for (const id of ids) expect(await inventory.journalOf(id)).toEqual([1, 4, 1]);
  });

  it('adds a draft once when two count it at once', async () => {
    const id = newId();
    const one = (quantity: number, transact = inventory.transact) =>
      set([{ productId: id, quantity }], { transact });
    await race(
      inventory.orm,
      inventory.transact,
      (held) => one(5, held),
      () => one(6),
    );
    expect(await inventory.orm.em.fork().count(Product, { id })).toBe(1);
    expect(await inventory.stockOf(id)).toEqual({ total: 6, reserved: 0 });
  });

  it.each([
    ['no row', () => [], ['input', 'rows']],
    [
      '51 rows',
      () => Array.from({ length: 51 }, () => ({ productId: newId(), quantity: 1 })),
      ['input', 'rows'],
    ],
    [
      'a product twice',
      () => [1, 2].map((quantity) => ({ productId: 'tea', quantity })),
      ['input', 'rows', '1'],
    ],
    [
      'a negative quantity',
      () => [{ productId: 'tea', quantity: -1 }],
      ['input', 'rows', '0', 'quantity'],
    ],
  ])('is refused for %s (GW-8)', async (_, rows, path) => {
    expect(await set(rows())).toEqual({ __typename: 'ValidationFailed', fields: [{ path }] });
  });

  it('needs the scope; an operator sets all stocks', async () => {
    const ids = [await inventory.offer(1), await inventory.offer(1, {}, 'sue')];
    const rows = ids.map((productId) => ({ productId, quantity: 3 }));
    await expect(set(rows, { viewer: ann })).rejects.toThrow('You do not have permission');
    expect((await set(rows, { viewer: sue })).rows?.map(({ result }) => result)).toMatchObject([
      { __typename: 'NotFound' },
      { __typename: 'StockRowPayload' },
    ]);
    expect((await set(rows, { viewer: olga })).rows).toEqual(ids.map((id) => done(id, 3)));
  });
});
