import type { TestedMutant } from './tested-mutant.ts';

const orders = 'subgraphs/orders/src';
const lists = `${orders}/graphql/query/order-lists.db.test.ts`;
const orderPage = `${orders}/graphql/order-page.ts`;

/** Faults in the filters, the scopes and the pages of orders. */
export const orderListsMutants: readonly TestedMutant[] = [
  {
    name: 'created-after-exclusive',
    description: 'An order placed exactly at `createdAfter` is missing.',
    file: orderPage,
    from: '$gte: createdAfter',
    to: '$gt: createdAfter',
    test: lists,
  },
  {
    name: 'created-before-inclusive',
    description: 'An order placed exactly at `createdBefore` is listed.',
    file: orderPage,
    from: '$lt: createdBefore',
    to: '$lte: createdBefore',
    test: lists,
  },
  {
    name: 'status-filter-ignored',
    description: 'The filter by status is ignored.',
    file: orderPage,
    from: '  if (statusIn) conditions.push({ status: { $in: statusIn } });\n',
    to: '',
    test: lists,
  },
  {
    name: 'search-ignored',
    description: 'The search is ignored.',
    file: orderPage,
    from: '  if (search) conditions.push(containing(search));\n',
    to: '',
    test: `${orders}/graphql/query/orders.db.test.ts`,
  },
  {
    name: 'one-condition-suffices',
    description: 'An order that meets one condition of the filter is listed.',
    file: orderPage,
    from: '{ $and: [which, ...conditions] }',
    to: '{ $and: [which, ...(conditions.length > 0 ? [{ $or: conditions }] : [])] }',
    test: lists,
  },
  {
    name: 'filter-without-scope',
    description: 'A filter lists the orders of others.',
    file: orderPage,
    from: '{ $and: [which, ...conditions] }',
    to: '{ $and: conditions.length > 0 ? conditions : [which] }',
    test: lists,
  },
  {
    name: 'seller-scope-as-mine',
    description: 'The scope SELLER lists own purchases.',
    file: `${orders}/graphql/query/orders.ts`,
    from: '{ sellerIds: { $contains: [viewer.id] } }',
    to: '{ buyerId: viewer.id }',
    test: lists,
  },
  {
    name: 'all-for-everybody',
    description: 'Everybody may use the scope ALL.',
    file: `${orders}/graphql/query/orders.ts`,
    from: '  if (!isOperator(viewer)) throw new Forbidden();\n',
    to: '',
    test: lists,
  },
  {
    name: 'pages-by-time-only',
    description: 'Orders of one instant are lost between two pages.',
    file: orderPage,
    from: "{ placedAt: 'desc', id: 'desc' }",
    to: "{ placedAt: 'desc' }",
    test: lists,
  },
  {
    name: 'oldest-first',
    description: 'The oldest orders are listed first.',
    file: orderPage,
    from: "{ placedAt: 'desc', id: 'desc' }",
    to: "{ placedAt: 'asc', id: 'asc' }",
    test: lists,
  },
];
