import { type AccessPath, path } from './access-path.ts';
import { mutationPaths } from './mutation-paths.ts';

const year = 'from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"';
const lines = 'edges { cursor node { id } } pageInfo { hasNextPage endCursor }';

const queries: readonly AccessPath[] = [
  path(
    'order',
    '{ order(id: $target) { id number total { amount } payment { id } delivery { id } } }',
  ),
  path('order', '{ order(id: $target) { deliveries { id parcel { id } } } }'),
  path(
    'tracking',
    `{ deliveries(filter: { search: $target }) { ${lines} totalCount } }`,
    'courier',
  ),
  path('refused', '{ order(id: $target) { id failure { code } } }'),
  path('number', '{ order(number: $target) { id number } }'),
  path('number', `{ orders(filter: { search: $target }) { ${lines} totalCount } }`),
  path('number', `{ orders(scope: SELLER, filter: { search: $target }) { ${lines} totalCount } }`),
  path('number', `{ orders(scope: ALL, filter: { search: $target }) { ${lines} totalCount } }`),
  path('number', `{ me { orders(filter: { search: $target }) { ${lines} totalCount } } }`),
  path('page', `{ orders(after: $target) { ${lines} } }`),
  path('page', `{ me { orders(after: $target) { ${lines} } } }`),
  path('page', `{ users(after: $target) { ${lines} } }`),
  path('page', `{ deliveries(after: $target) { ${lines} } }`),
  path('page', `{ products(after: $target, first: 3) { ${lines} } }`),
  path('page', `{ payouts(after: $target) { ${lines} } }`),
  path('page', `{ notifications(after: $target) { ${lines} } }`),
  path('webhook', `{ webhookDeliveries(endpointId: $target) { ${lines} totalCount } }`),
  path('firstParcel', '{ parcel(id: $target) { id status items { name } } }'),
  path('owner', '{ user(id: $target) { id username } }'),
  path('owner', '{ userExists(id: $target) }'),
  path('owner', '{ account(userId: $target) { id balance { amount } } }'),
  path('owner', `{ products(filter: { sellerId: $target }) { ${lines} } }`),
  path(
    'tracking',
    '{ trackDelivery(trackingNumber: $target) { id address { street } } }',
    'courier',
  ),
  path('draft', '{ product(id: $target) { id stock { total } seller { owner { id } } } }'),
  path('draft', '{ product(sku: $target) { id stock { total } } }'),
  path('draft', `{ products(filter: { search: $target }) { ${lines} totalCount } }`),
  path('draft', `{ products(filter: { search: $target }, orderBy: RELEVANCE) { ${lines} } }`),
  path('draft', `{ products(filter: { ids: [$target] }) { ${lines} totalCount } }`),
  path('draft', `{ products(filter: { ids: [$target], status: DRAFT }) { ${lines} totalCount } }`),
  path('draft', `{ products(filter: { search: $target }) { facets { inStock outOfStock } } }`),
  path('draft', '{ suggestions(text: $target) }'),
  path(
    'draft',
    '{ checkAvailability(items: { productId: $target, quantity: 1 }) { available ok } }',
  ),
  path('owner', `{ salesSummary(${year}, by: WEEK, sellerId: $target) { totals { orders } } }`),
  path(
    'draft',
    `{ salesSummary(${year}, by: WEEK, productId: $target, categoryId: $target) { totals { orders } } }`,
  ),
  path('owner', `{ customerSummary(${year}, sellerId: $target) { active } }`),
  path('owner', `{ topProducts(${year}, sellerId: $target) { units } }`),
  path('owner', '{ demandForecast(sellerId: $target) { method historyDays } }'),
  path('token', '{ cart(token: $target) { id items { quantity } total { amount } } }'),
];

const subscriptions: readonly AccessPath[] = [
  path('order', 'subscription { orderStatusChanged(orderId: $target) { order { id } } }'),
  path(
    'order',
    'subscription { orderStatusChanged(orderId: $target, after: $live) { order { id } } }',
  ),
  path(
    'live',
    'subscription { orderStatusChanged(orderId: $order, after: $target) { order { id } } }',
  ),
  path('order', 'subscription { deliveryUpdated(orderId: $target) { status } }', 'courier'),
  path(
    'order',
    'subscription { deliveryUpdated(orderId: $target, after: $parcel) { status } }',
    'courier',
  ),
  path(
    'live',
    'subscription { deliveryUpdated(orderId: $order, after: $target) { status } }',
    'courier',
  ),
  path('cart', 'subscription { cartChanged(cartId: $target) { cart { id } } }'),
  path('live', 'subscription { cartChanged(cartId: $cart, after: $target) { cart { id } } }'),
];

/** Every operation that can identify data of another user. */
export const accessPaths: readonly AccessPath[] = [...queries, ...mutationPaths, ...subscriptions];
