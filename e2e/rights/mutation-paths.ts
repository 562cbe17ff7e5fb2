import { type AccessPath, change, path } from './access-path.ts';

/** Every mutation that can identify data of another user. */
export const mutationPaths: readonly AccessPath[] = [
  change('order', 'cancelOrder(id: $target, idempotencyKey: "k")'),
  change('order', 'shipOrder(id: $target, idempotencyKey: "k")'),
  change('order', 'deliverOrder(id: $target, idempotencyKey: "k")'),
  change('firstParcel', 'shipParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'deliverParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'cancelParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('order', 'refund(orderId: $target, idempotencyKey: "k")'),
  change('order', 'refund(orderId: $order, parcelId: $target, idempotencyKey: "k")'),
  change('order', 'refundPayment(input: { orderId: $target, idempotencyKey: "k" })'),
  change('refund', 'retryRefund(input: { refundId: $target, payTo: CARD, idempotencyKey: "k" })'),
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
    'withdraw(userId: "x", orderId: $target, amount: { amount: "1" }, idempotencyKey: "k")',
  ),
  change(
    'owner',
    'withdraw(userId: $target, orderId: "x", amount: { amount: "1" }, idempotencyKey: "k")',
  ),
  change('order', 'reserveDelivery(orderId: $target, address: "x", idempotencyKey: "k")'),
  change('order', 'reserveStock(orderId: $target, items: [], idempotencyKey: "k")'),
  change(
    'draft',
    'reserveStock(orderId: "x", items: { productId: $target, quantity: 1 }, idempotencyKey: "k")',
  ),
  change('owner', 'openAccount(userId: $target, idempotencyKey: "k")'),
  change(
    'owner',
    'placeOrder(input: { buyerId: $target, items: { productId: "x", quantity: 1 } }, idempotencyKey: "k")',
  ),
  change(
    'draft',
    'placeOrder(input: { items: { productId: $target, quantity: 1 } }, idempotencyKey: "k")',
  ),
  change(
    'key',
    'placeOrder(input: { items: { productId: "x", quantity: 1 } }, idempotencyKey: $target)',
  ),
  change(
    'account',
    'startDeposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k" })',
  ),
  path('deposit', '{ deposit(id: $target) { id status action { url } } }'),
  change('account', 'deposit(accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k")'),
  change(
    'account',
    'deposit(accountId: $target, amount: { amount: "1.00" }, idempotencyKey: $key)',
  ),
  change('payment', 'cancelWithdrawal(transactionId: $target, idempotencyKey: "k")'),
  change('transaction', 'cancelWithdrawal(transactionId: $target, idempotencyKey: "k")'),
  change('reservation', 'cancelReservation(id: $target, idempotencyKey: "k")'),
  change('delivery', 'cancelDeliveryReservation(id: $target, idempotencyKey: "k")'),
  change(
    'delivery',
    'advanceDelivery(id: $target, status: FAILED, idempotencyKey: "k")',
    'courier',
  ),
  change('delivery', 'addDeliveryNote(id: $target, note: "x", idempotencyKey: "k")', 'courier'),
  change('delivery', 'rescheduleDelivery(id: $target, slotId: $slot, idempotencyKey: "k")'),
  change('draft', 'updateProduct(id: $target, input: { name: "x" }, expectedVersion: 1)'),
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
  change('draft', 'archiveProduct(id: $target, expectedVersion: 1)'),
  change(
    'draft',
    'createProductGroup(input: { name: "x", options: ["o"], products: [{ productId: $target, optionValues: ["v"] }], idempotencyKey: "k" })',
  ),
  change(
    'draft',
    'updateProductGroup(input: { id: $target, name: "x", expectedVersion: 1, idempotencyKey: "k" })',
  ),
  change('draft', 'adjustStock(productId: $target, delta: 1, idempotencyKey: "k")'),
  change('draft', 'setCartItem(input: { productId: $target, quantity: 1 })'),
  change('token', 'setCartItem(input: { token: $target, productId: $product, quantity: 1 })'),
  change('token', 'removeCartItem(input: { token: $target, productId: $product })'),
  change('token', 'clearCart(input: { token: $target })'),
  change('token', 'mergeCart(input: { token: $target })'),
  change('cart', 'placeOrder(input: { cartId: $target })'),
];
