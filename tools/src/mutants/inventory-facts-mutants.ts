import type { TestedMutant } from './tested-mutant.ts';

const inventory = 'subgraphs/inventory/src';
const test = 'subgraphs/inventory/src/usecases/publish.db.test.ts';

/** Faults in the bodies of the facts of inventory. */
export const inventoryFactsMutants: readonly TestedMutant[] = [
  {
    name: 'product-price-of-cents',
    description: 'product-changed has a wrong price.',
    file: `${inventory}/usecases/publish.ts`,
    from: 'price: minorUnits, currency',
    to: 'price: minorUnits * 100, currency',
    test,
  },
  {
    name: 'product-name-as-sku',
    description: 'product-changed has the SKU as the name.',
    file: `${inventory}/usecases/publish.ts`,
    from: 'values = { sku, name, price',
    to: 'values = { sku, name: sku, price',
    test,
  },
  {
    name: 'product-always-active',
    description: 'product-changed does not say that a product is archived.',
    file: `${inventory}/usecases/publish.ts`,
    from: 'sellerId, status, at: work.now }',
    to: "sellerId, status: 'ACTIVE', at: work.now }",
    test,
  },
  {
    name: 'stock-total-available',
    description: 'stock-changed shows reserved units as available.',
    file: `${inventory}/usecases/publish.ts`,
    from: 'const available = total - reserved;',
    to: 'const available = total;',
    test,
  },
  {
    name: 'stock-unversioned',
    description: 'stock-changed has no version, so an older one overwrites a newer one.',
    file: `${inventory}/usecases/publish.ts`,
    from: "work.publish('stock-changed', productId, fact, version);",
    to: "work.publish('stock-changed', productId, fact);",
    test,
  },
  {
    name: 'refused-without-products',
    description: 'stock-refused names no product.',
    file: `${inventory}/domain/reservation-reply.ts`,
    from: 'productIds: [...productIds] }',
    to: 'productIds: [] }',
    test,
  },
  {
    name: 'commit-without-reservation',
    description: 'stock-committed succeeds where nothing is reserved.',
    file: `${inventory}/domain/reservation-reply.ts`,
    from: "return stepRefused('No stock is reserved for this order.', null);",
    to: 'return stepDone(null, null);',
    test,
  },
];
