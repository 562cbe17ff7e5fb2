import { Buyer } from '../persistence/buyer.ts';
import { OfferRow } from '../persistence/offer.ts';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const consumers = consumersOf({ retryMs: 1, retryMaxMs: 1, timeoutMs: 1 });
const street = (name: string) => ({
  ...{ street: name, city: 'Perm', state: null, country: 'RU', zipCode: '614000' },
});

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

/** A state of one entity, and the event that reports it. Each state differs in every value. */
type Copy = {
  readonly type: string;
  readonly dataOf: (key: string, version: number) => object;
  readonly copyOf: (key: string) => Promise<object | null>;
  readonly expected: (key: string, version: number) => object;
};

const statuses = ['DRAFT', 'ACTIVE', 'ARCHIVED', 'ACTIVE'];

const copies: Record<string, Copy> = {
  product: {
    type: 'product-changed',
    dataOf: (productId, version) => ({
      ...{ productId, sku: 'sku', name: `Name ${version}`, price: version * 100 },
      ...{ currency: `CU${version}`, sellerId: `seller-${version}`, status: statuses[version] },
      categoryId: String(version),
    }),
    copyOf: (productId) => orders.orm.em.fork().findOne(OfferRow, { productId }),
    expected: (productId, version) => ({
      ...{ productId, name: `Name ${version}`, priceMinorUnits: version * 100 },
      ...{ currency: `CU${version}`, sellerId: `seller-${version}`, categoryId: String(version) },
      ...{ forSale: statuses[version] === 'ACTIVE', productVersion: version },
    }),
  },
  stock: {
    type: 'stock-changed',
    dataOf: (productId, version) => ({
      productId,
      total: 50 + version,
      reserved: 40,
      available: 10 + version,
    }),
    copyOf: (productId) => orders.orm.em.fork().findOne(OfferRow, { productId }),
    expected: (productId, version) => ({
      productId,
      available: 10 + version,
      stockVersion: version,
    }),
  },
  buyer: {
    type: 'user-changed',
    dataOf: (userId, version) => ({ userId, address: street(`Street ${version}`) }),
    copyOf: (userId) => orders.orm.em.fork().findOne(Buyer, { userId }),
    expected: (userId, version) => ({ userId, address: street(`Street ${version}`), version }),
  },
};

const receive = ({ type, dataOf }: Copy, key: string, ...versions: number[]) =>
  orders.handle(
    consumers,
    type,
    versions.map((version) => ({ key, version, data: dataOf(key, version) })),
  );

describe.each(Object.entries(copies))('the copy of a %s', (name, copy) => {
  it.each([
    ['takes on the first state', [[1]], 1],
    ['takes on a newer state, in each of its values', [[1], [3]], 3],
    ['is not changed by an older state that arrives late', [[3], [1]], 3],
    ['takes on the newest state of a batch, whatever the order', [[2, 3, 1]], 3],
    ['is not changed by a batch of older states', [[3], [1, 2]], 3],
  ] as const)('%s', async (title, batches, version) => {
    const key = `${name} ${title}`;
    for (const versions of batches) await receive(copy, key, ...versions);
    expect(await copy.copyOf(key)).toMatchObject(copy.expected(key, version));
  });

  it('is not changed by another state of the same version', async () => {
    const key = `${name} again`;
    await receive(copy, key, 2);
    const other = { ...copy, dataOf: (id: string) => copy.dataOf(id, 3) };
    await receive(other, key, 2);
    expect(await copy.copyOf(key)).toMatchObject(copy.expected(key, 2));
  });
});

it('product and stock of one offer have versions of their own', async () => {
  const { product, stock } = copies;
  if (!product || !stock) throw new Error('Both are copied.');
  await receive(stock, 'both', 3);
  await receive(product, 'both', 1);
  await receive(stock, 'both', 2);
  expect(await product.copyOf('both')).toMatchObject({
    ...product.expected('both', 1),
    ...stock.expected('both', 3),
  });
});

it('a buyer without an address loses the copied one', async () => {
  const { buyer } = copies;
  if (!buyer) throw new Error('Buyers are copied.');
  await receive(buyer, 'moved', 1);
  await receive({ ...buyer, dataOf: (userId) => ({ userId, address: null }) }, 'moved', 2);
  expect(await buyer.copyOf('moved')).toMatchObject({ address: null, version: 2 });
});
