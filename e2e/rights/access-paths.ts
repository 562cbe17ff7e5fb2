import type { Person } from './principals.ts';

/** What somebody can have that another might name. */
export type Kind =
  | 'order'
  | 'number'
  | 'refused'
  | 'owner'
  | 'account'
  | 'payment'
  | 'transaction'
  | 'reservation'
  | 'delivery'
  | 'tracking'
  | 'draft'
  | 'key'
  | 'page'
  | 'live';

/** One way to name a thing: `$it` is somebody's, or one that nobody has. Other names are as ever. */
export type Entry = {
  readonly kind: Kind;
  readonly operation: string;
  /** Who needs no secret kept from them, as they see such things by their role. */
  readonly seenBy: readonly Person[];
};

const to = (kind: Kind, operation: string, ...seenBy: Person[]): Entry => ({
  kind,
  operation,
  seenBy,
});
const change = (kind: Kind, field: string, ...seenBy: Person[]) =>
  to(kind, `mutation { ${field} { __typename ... on Refusal { message } } }`, ...seenBy);

const lines = 'edges { cursor node { id } } pageInfo { hasNextPage endCursor }';

const queries: readonly Entry[] = [
  to('order', '{ order(id: $it) { id number total { amount } payment { id } delivery { id } } }'),
  to('refused', '{ order(id: $it) { id failure { code } } }'),
  to('number', '{ order(number: $it) { id number } }'),
  to('number', `{ orders(filter: { search: $it }) { ${lines} totalCount } }`),
  to('number', `{ orders(scope: SELLER, filter: { search: $it }) { ${lines} totalCount } }`),
  to('number', `{ orders(scope: ALL, filter: { search: $it }) { ${lines} totalCount } }`),
  to('number', `{ me { orders(filter: { search: $it }) { ${lines} totalCount } } }`),
  to('page', `{ orders(after: $it) { ${lines} } }`),
  to('page', `{ me { orders(after: $it) { ${lines} } } }`),
  to('page', `{ users(after: $it) { ${lines} } }`),
  to('page', `{ products(after: $it, first: 3) { ${lines} } }`),
  to('owner', '{ user(id: $it) { id username } }'),
  to('owner', '{ userExists(id: $it) }'),
  to('owner', '{ account(userId: $it) { id balance { amount } } }'),
  to('owner', `{ products(filter: { sellerId: $it }) { ${lines} } }`),
  to('tracking', '{ trackDelivery(trackingNumber: $it) { id address { street } } }', 'courier'),
  to('draft', '{ product(id: $it) { id stock { total } seller { owner { id } } } }'),
  to('draft', '{ product(sku: $it) { id stock { total } } }'),
  to('draft', `{ products(filter: { search: $it }) { ${lines} totalCount } }`),
  to('draft', '{ checkAvailability(items: { productId: $it, quantity: 1 }) { available ok } }'),
];

const mutations: readonly Entry[] = [
  change('order', 'cancelOrder(id: $it, idempotencyKey: "k")'),
  change('order', 'shipOrder(id: $it, idempotencyKey: "k")'),
  change('order', 'deliverOrder(id: $it, idempotencyKey: "k")'),
  change('order', 'refund(orderId: $it, idempotencyKey: "k")'),
  change(
    'order',
    'withdraw(userId: "x", orderId: $it, amount: { amount: "1" }, idempotencyKey: "k")',
  ),
  change(
    'owner',
    'withdraw(userId: $it, orderId: "x", amount: { amount: "1" }, idempotencyKey: "k")',
  ),
  change('order', 'reserveDelivery(orderId: $it, address: "x", idempotencyKey: "k")'),
  change('order', 'reserveStock(orderId: $it, items: [], idempotencyKey: "k")'),
  change(
    'draft',
    'reserveStock(orderId: "x", items: { productId: $it, quantity: 1 }, idempotencyKey: "k")',
  ),
  change('owner', 'openAccount(userId: $it, idempotencyKey: "k")'),
  change(
    'owner',
    'placeOrder(input: { buyerId: $it, items: { productId: "x", quantity: 1 } }, idempotencyKey: "k")',
  ),
  change(
    'draft',
    'placeOrder(input: { items: { productId: $it, quantity: 1 } }, idempotencyKey: "k")',
  ),
  change(
    'key',
    'placeOrder(input: { items: { productId: "x", quantity: 1 } }, idempotencyKey: $it)',
  ),
  change('account', 'deposit(accountId: $it, amount: { amount: "1.00" }, idempotencyKey: "k")'),
  change('account', 'deposit(accountId: $it, amount: { amount: "1.00" }, idempotencyKey: $key)'),
  change('payment', 'cancelWithdrawal(transactionId: $it, idempotencyKey: "k")'),
  change('transaction', 'cancelWithdrawal(transactionId: $it, idempotencyKey: "k")'),
  change('reservation', 'cancelReservation(id: $it, idempotencyKey: "k")'),
  change('delivery', 'cancelDeliveryReservation(id: $it, idempotencyKey: "k")'),
  change('delivery', 'advanceDelivery(id: $it, status: FAILED, idempotencyKey: "k")', 'courier'),
  change('delivery', 'addDeliveryNote(id: $it, note: "x", idempotencyKey: "k")', 'courier'),
  change('delivery', 'rescheduleDelivery(id: $it, slotId: $slot, idempotencyKey: "k")'),
  change('draft', 'updateProduct(id: $it, input: { name: "x" }, expectedVersion: 1)'),
  change('draft', 'archiveProduct(id: $it, expectedVersion: 1)'),
  change('draft', 'adjustStock(productId: $it, delta: 1, idempotencyKey: "k")'),
];

const subscriptions: readonly Entry[] = [
  to('order', 'subscription { orderStatusChanged(orderId: $it) { order { id } } }'),
  to('order', 'subscription { orderStatusChanged(orderId: $it, after: $live) { order { id } } }'),
  to('live', 'subscription { orderStatusChanged(orderId: $order, after: $it) { order { id } } }'),
  to('order', 'subscription { deliveryUpdated(orderId: $it) { status } }', 'courier'),
  to(
    'order',
    'subscription { deliveryUpdated(orderId: $it, after: $parcel) { status } }',
    'courier',
  ),
  to('live', 'subscription { deliveryUpdated(orderId: $order, after: $it) { status } }', 'courier'),
];

/** Every way to name a thing of somebody else's. */
export const entries: readonly Entry[] = [...queries, ...mutations, ...subscriptions];

/**
 * Arguments that name what is nobody's secret, and why. `ownership.e2e.test.ts` wants an entry for
 * every other one.
 */
export const open: Readonly<Record<string, string>> = {
  'Mutation.shipOrder.trackingNumber': 'The seller says what a parcel is called.',
  'Mutation.setStock.productId': 'Who wants a new id learns that it is taken.',
  'Mutation.updateProduct.input': 'A seller gives no product away: refused before the id is read.',
  'Mutation.rescheduleDelivery.slotId': 'Anybody may look at the slots.',
  'Subscription.stockChanged.productIds': 'Who knows the id may look at the stock.',
  'Subscription.stockChanged.after': 'Anybody may look at the stock.',
  'Subscription.myOrdersChanged.after': 'A place in the log: see handed-on.e2e.test.ts.',
  'Subscription.sellerOrdersChanged.after': 'A place in the log: see handed-on.e2e.test.ts.',
  'Subscription.balanceChanged.after': 'A place in the log: see handed-on.e2e.test.ts.',
};
