import type { PrincipalName } from './principals.ts';

/** Kinds of data that belong to a user and that another user might request. Each names a variable. */
export type Kind =
  | 'order'
  | 'number'
  | 'refused'
  | 'owner'
  | 'account'
  | 'deposit'
  | 'payment'
  | 'transaction'
  | 'reservation'
  | 'delivery'
  | 'tracking'
  | 'ofParcel'
  | 'firstParcel'
  | 'draft'
  | 'picture'
  | 'key'
  | 'page'
  | 'live'
  | 'notification'
  | 'cart'
  | 'token';

/**
 * An operation that identifies data by `$target`, which stands for data of the owner or for data that
 * does not exist. Other variables belong to the owner.
 */
export type AccessPath = {
  readonly kind: Kind;
  readonly operation: string;
  /** Principals that may see such data by their role. */
  readonly visibleTo: readonly PrincipalName[];
};

const path = (kind: Kind, operation: string, ...visibleTo: PrincipalName[]): AccessPath => ({
  kind,
  operation,
  visibleTo,
});
const change = (kind: Kind, field: string, ...visibleTo: PrincipalName[]) =>
  path(kind, `mutation { ${field} { __typename ... on Refusal { message } } }`, ...visibleTo);

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
  path('token', '{ cart(token: $target) { id items { quantity } total { amount } } }'),
];

/** A picture that the seller has uploaded, in the input of a product. */
const pictured = 'pictures: [{ pictureId: $target, alt: "x" }]';
const described = `sku: "pictured", name: "x", price: { amount: "1.00" }, ${pictured}`;

const mutations: readonly AccessPath[] = [
  change('picture', `createProduct(input: { ${described}, idempotencyKey: "k" })`),
  change('picture', `importProducts(input: { products: [{ ${described} }], idempotencyKey: "k" })`),
  change('picture', `updateProduct(input: { id: $product, ${pictured}, expectedVersion: 1 })`),
  change('order', 'cancelOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('order', 'shipOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('order', 'deliverOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'shipParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'deliverParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'cancelParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('order', 'refund(input: { orderId: $target, idempotencyKey: "k" })'),
  change('order', 'refund(input: { orderId: $order, parcelId: $target, idempotencyKey: "k" })'),
  change('order', 'refundPayment(input: { orderId: $target, idempotencyKey: "k" })'),
  change('key', 'requestPayout(input: { idempotencyKey: $target })'),
  change(
    'order',
    'completePayout(input: { payoutId: $target, outcome: PAID, idempotencyKey: "k" })',
  ),
  change('account', 'freezeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change('account', 'unfreezeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change('account', 'closeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change(
    'order',
    'withdraw(input: { userId: "x", orderId: $target, amount: { amount: "1" }, idempotencyKey: "k" })',
  ),
  change(
    'owner',
    'withdraw(input: { userId: $target, orderId: "x", amount: { amount: "1" }, idempotencyKey: "k" })',
  ),
  change(
    'order',
    'reserveDelivery(input: { orderId: $target, address: "x", idempotencyKey: "k" })',
  ),
  change('order', 'reserveStock(input: { orderId: $target, items: [], idempotencyKey: "k" })'),
  change(
    'draft',
    'reserveStock(input: { orderId: "x", items: { productId: $target, quantity: 1 }, idempotencyKey: "k" })',
  ),
  change('owner', 'openAccount(input: { userId: $target, idempotencyKey: "k" })'),
  change(
    'owner',
    'placeOrder(input: { buyerId: $target, items: { productId: "x", quantity: 1 }, idempotencyKey: "k" })',
  ),
  change(
    'draft',
    'placeOrder(input: { items: { productId: $target, quantity: 1 }, idempotencyKey: "k" })',
  ),
  change(
    'key',
    'placeOrder(input: { items: { productId: "x", quantity: 1 }, idempotencyKey: $target })',
  ),
  change(
    'account',
    'startDeposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k" })',
  ),
  path('deposit', '{ deposit(id: $target) { id status action { url } } }'),
  change(
    'account',
    'deposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k" })',
  ),
  change(
    'account',
    'deposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: $key })',
  ),
  change('payment', 'cancelWithdrawal(input: { transactionId: $target, idempotencyKey: "k" })'),
  change('transaction', 'cancelWithdrawal(input: { transactionId: $target, idempotencyKey: "k" })'),
  change('reservation', 'cancelReservation(input: { id: $target, idempotencyKey: "k" })'),
  change('delivery', 'cancelDeliveryReservation(input: { id: $target, idempotencyKey: "k" })'),
  change(
    'delivery',
    'advanceDelivery(input: { id: $target, status: FAILED, idempotencyKey: "k" })',
    'courier',
  ),
  change(
    'delivery',
    'addDeliveryNote(input: { id: $target, note: "x", idempotencyKey: "k" })',
    'courier',
  ),
  change(
    'delivery',
    'rescheduleDelivery(input: { id: $target, slotId: $slot, idempotencyKey: "k" })',
  ),
  change(
    'notification',
    'markNotificationsRead(input: { ids: [$target], idempotencyKey: $target })',
  ),
  change('key', 'markAllNotificationsRead(input: { idempotencyKey: $target })'),
  change(
    'key',
    'setNotificationPreference(input: { kind: ORDER_SHIPPED, channel: EMAIL, enabled: true, idempotencyKey: $target })',
  ),
  change('key', 'setNotificationLanguage(input: { language: "en", idempotencyKey: $target })'),
  change(
    'owner',
    'notifyPayment(input: { userId: $target, orderId: "x", amount: { amount: "0" }, transactionId: "t", idempotencyKey: "k" })',
  ),
  change('draft', 'updateProduct(input: { id: $target, name: "x", expectedVersion: 1 })'),
  path(
    'draft',
    `mutation {
      updateProducts(input: {
        rows: { id: $target, input: { name: "x" }, expectedVersion: 1 }, idempotencyKey: $target
      }) {
        __typename
        ... on UpdateProductsPayload { rows { result { __typename ... on Refusal { message } } } }
      }
    }`,
  ),
  change('draft', 'archiveProduct(input: { id: $target, expectedVersion: 1 })'),
  change(
    'draft',
    'createProductGroup(input: { name: "x", options: ["o"], products: [{ productId: $target, optionValues: ["v"] }], idempotencyKey: "k" })',
  ),
  change(
    'draft',
    'updateProductGroup(input: { id: $target, name: "x", expectedVersion: 1, idempotencyKey: "k" })',
  ),
  change('draft', 'adjustStock(input: { productId: $target, delta: 1, idempotencyKey: "k" })'),
  change('draft', 'setCartItem(input: { productId: $target, quantity: 1 })'),
  change('token', 'setCartItem(input: { token: $target, productId: $product, quantity: 1 })'),
  change('token', 'removeCartItem(input: { token: $target, productId: $product })'),
  change('token', 'clearCart(input: { token: $target })'),
  change('token', 'mergeCart(input: { token: $target })'),
  change('cart', 'placeOrder(input: { cartId: $target })'),
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
export const accessPaths: readonly AccessPath[] = [...queries, ...mutations, ...subscriptions];
