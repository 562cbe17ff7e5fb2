import type { TestedMutant } from './tested-mutant.ts';

const productFilter = 'subgraphs/inventory/src/graphql/product-filter.ts';
const conditions = 'subgraphs/inventory/src/persistence/list-conditions.ts';
const inventory = 'subgraphs/inventory/src/graphql/product-filter.db.test.ts';
const browse = 'subgraphs/inventory/src/graphql/browse-products.db.test.ts';
const users = 'subgraphs/users/src/graphql/query/users.ts';
const slots = 'subgraphs/delivery/src/graphql/query/delivery-slots.ts';

/** Faults in the filters of products, users and delivery slots. */
export const filtersMutants: readonly TestedMutant[] = [
  {
    name: 'price-min-exclusive',
    description: 'A product of exactly the lowest price is missing.',
    file: conditions,
    from: '.price} >= ?`',
    to: '.price} > ?`',
    test: inventory,
  },
  {
    name: 'price-max-exclusive',
    description: 'A product of exactly the highest price is missing.',
    file: conditions,
    from: '.price} <= ?`',
    to: '.price} < ?`',
    test: inventory,
  },
  {
    name: 'reserved-in-stock',
    description: 'A product whose units are all reserved is in stock.',
    file: 'subgraphs/inventory/src/persistence/migrations/0007-listings.ts',
    from: '.reserved_quantity)`;',
    to: '.reserved_quantity * 0)`;',
    test: inventory,
  },
  {
    name: 'out-of-stock-ignored',
    description: 'The filter for products out of stock is ignored.',
    file: productFilter,
    from: 'available: inStock ?? undefined',
    to: 'available: inStock || undefined',
    test: inventory,
  },
  {
    name: 'category-ignored',
    description: 'The filter by category is ignored.',
    file: productFilter,
    from: 'return category ? { named: category } : undefined;',
    to: 'return undefined;',
    test: browse,
  },
  {
    name: 'seller-ignored',
    description: 'The filter by seller is ignored.',
    file: productFilter,
    from: 'sellerId: sellerId ?? undefined,',
    to: 'sellerId: undefined,',
    test: browse,
  },
  {
    name: 'role-ignored',
    description: 'The filter of users by role is ignored.',
    file: users,
    from: '  if (role) conditions.push({ roles: { $contains: [role.toLowerCase()] } });\n',
    to: '',
    test: 'subgraphs/users/src/graphql/query/users.db.test.ts',
  },
  {
    name: 'slot-from-exclusive',
    description: 'A slot that begins exactly at `from` is missing.',
    file: slots,
    from: '$gte: from',
    to: '$gt: from',
    test: 'subgraphs/delivery/src/graphql/query/queries.db.test.ts',
  },
  {
    name: 'slot-to-inclusive',
    description: 'A slot that begins exactly at `to` is listed.',
    file: slots,
    from: '$lt: to',
    to: '$lte: to',
    test: 'subgraphs/delivery/src/graphql/query/queries.db.test.ts',
  },
];
